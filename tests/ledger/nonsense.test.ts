/** What cannot be meant is refused, with a sentence that says why, and nothing is recorded. */
import { describe, expect, test } from 'vitest';
import { move } from '../../src/ledger/move.ts';
import { isClaim, type Ledger } from '../../src/ledger/schema.ts';
import { review } from '../../src/ledger/review.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { checkWith, mend, obey } from './editor.ts';
import { World } from './world.ts';

const none: Ledger = new Map();
const words = (line: string): string[] => ['ledger', ...line.split(' ')];
/**
 * `article-1` has `claim-2`, gone and retired, and `claim-new`, which was `claim-4`; `article-6` has `claim-7`, and
 * `claim-9` is gone without a word. `entities/apec` was moved, `sources/andina` is gone.
 */
function newsroom() {
  const world = new World();
  const [one, two] = world.articles;
  const first = mend(world.files(), none, new Map(), '2024-12-01');
  // What nothing uses is published where someone says so.
  const all = {
    records: ['entities/apec', 'entities/callao', 'entities/peru', 'sources/andina', 'sources/efe'],
  };
  const outcome = review(subjectsOf(first.parsed), first.ledger, all, {
    date: '2024-12-01',
    reason: undefined,
  });
  const published = 'ledger' in outcome ? outcome.ledger : none;
  const second = one?.claims[1];
  if (!one || !two || !second) throw new Error('The newsroom has two articles with two claims each.');
  one.claims = [{ ...second, id: 'claim-new' }];
  world.entities = world.entities.map((id) => (id === 'apec' ? 'apec-forum' : id));
  const steps = [
    'move article-1/claim-4 article-1/claim-new',
    'retire article-1/claim-2',
    'move entities/apec entities/apec-forum',
  ];
  const { parsed } = checkWith(world.files(), published);
  let ledger = published;
  for (const step of steps) {
    const outcome = obey(words(step), subjectsOf(parsed), ledger, '2024-12-02');
    if ('refused' in outcome) throw new Error(outcome.refused);
    ({ ledger } = outcome);
  }
  two.claims.splice(1);
  world.sources = ['efe'];
  return { subjects: subjectsOf(checkWith(world.files(), ledger).parsed), ledger };
}

const { subjects, ledger } = newsroom();

describe('the ledger refuses', () => {
  test.each([
    ['move article-6/claim-9 article-6/claim-none', 'There is no "article-6/claim-none" in the content.'],
    ['move article-6/claim-9 article-9/claim-7', 'There is no "article-9/claim-7" in the content.'],
    ['move article-6/claim-9 article-6/claim-9', 'is where it is'],
    ['move article-6/claim-7 article-1/claim-new', 'still stands in the content'],
    ['move article-6/claim-9 article-1/claim-4', 'it leads on itself'],
    ['move article-6/claim-9 article-1/claim-2', 'was retired; an id is never used again'],
    ['move article-1/claim-new article-1/claim-4', 'still stands in the content'],
    ['move article-1/claim-4 article-6/claim-7', 'has moved already'],
    ['move article-1/claim-2 article-6/claim-7', 'was retired on 2024-12-02'],
    ['move article-6/claim-9 entities/peru', 'is a claim, "entities/peru" an entity'],
    ['move sources/andina entities/peru', 'is a source, "entities/peru" an entity'],
    ['move article-6/claim-9 article-6', 'is a claim, "article-6" an article'],
    ['move article-6/claim-8 article-6/claim-7', '"article-6/claim-8" was never published. Did you mean'],
    ['move Article-4 article-1', '"Article-4" is no id.'],
    ['move article-6/claim-9 __proto__', '"__proto__" is no id.'],
    ['move sources/andina sources/constructor', 'There is no "sources/constructor" in the content.'],
    ['retire article-6/claim-7', 'still stands in the content. Take it out first.'],
    ['retire article-6', 'still stands in the content. Take it out first.'],
    ['retire entities/peru', 'still stands in the content. Take it out first.'],
    ['retire article-1/claim-4', 'has moved: it leads on to "article-1/claim-new"'],
    ['retire article-1/claim-2', 'was retired already, on 2024-12-02'],
    ['retire article-1/constructor', 'was never published'],
    ['retire entities', '"entities" is no id.'],
  ])('%s', (line, why) => {
    const outcome = obey(words(line), subjects, ledger, '2024-12-03');
    expect(outcome).toEqual({ refused: expect.stringContaining(why) as string });
  });

  test('a circle, also when what was moved is back in the content', () => {
    const world = new World();
    const [article] = world.articles;
    const [claim] = article?.claims ?? [];
    if (!article || !claim) throw new Error('The newsroom has a claim.');
    const published = mend(world.files(), none, new Map(), '2024-12-01').ledger;
    const subjectsNow = () => subjectsOf(checkWith(world.files(), published).parsed);
    const { id } = claim;
    claim.id = 'other';
    const moved = obey(words(`move article-1/${id} article-1/other`), subjectsNow(), published, '2024-12-02');
    claim.id = id;
    if ('refused' in moved) throw new Error(moved.refused);
    const back = obey(
      words(`move article-1/other article-1/${id}`),
      subjectsNow(),
      moved.ledger,
      '2024-12-03',
    );
    expect(back).toEqual({ refused: expect.stringContaining('would be a circle') as string });
  });

  test('a move into a draft, which no one can read', () => {
    const { claims: _, ...two } = subjects.articles.get('article-6') ?? { claims: new Map<string, never>() };
    const drafted = new Map(subjects.articles).set('article-6', { ...two, claims: _, draft: true } as never);
    const outcome = obey(
      words('move sources/andina sources/efe'),
      { ...subjects, articles: drafted },
      ledger,
      '2024-12-03',
    );
    expect(outcome).toHaveProperty('ledger');
    const claim = obey(
      words('move article-6/claim-9 article-6/claim-7'),
      { ...subjects, articles: drafted },
      ledger,
      '2024-12-03',
    );
    expect(claim).toEqual({ refused: expect.stringContaining('"article-6" is a draft') as string });
  });

  test('what happened before it was published', () => {
    const outcome = obey(words('retire article-6/claim-9'), subjects, ledger, '2024-11-17');
    expect(outcome).toEqual({ refused: expect.stringContaining('2024-11-17 is before') as string });
  });
});

describe('a claim that was reviewed under its new id before anyone said that it moved', () => {
  const occasion = { date: '2024-12-03', reason: undefined };
  const [old, now] = ['article-6/claim-9', 'article-6/claim-7'];

  test('keeps its history, with what it says now as the next revision, once someone says why', () => {
    expect(move(subjects, ledger, old, now, occasion)).toEqual({
      refused: expect.stringContaining('add --reason') as string,
    });
    const outcome = move(subjects, ledger, old, now, { ...occasion, reason: 'It was counted again.' });
    const before = ledger.get(old);
    const after = ledger.get(now);
    if (!('ledger' in outcome) || !before || !after || !isClaim(before) || !isClaim(after))
      throw new Error('There are two claims, and one moves.');
    expect(outcome.ledger.get(old)).toEqual({ moved: now, date: '2024-12-03' });
    expect(outcome.ledger.get(now)).toEqual({
      revisions: [
        ...before.revisions,
        { ...after.revisions[0], date: '2024-12-03', reason: 'It was counted again.' },
      ],
    });
  });

  test('is not joined with what has a history of its own', () => {
    const entry = ledger.get(now);
    if (!entry || !isClaim(entry)) throw new Error('There is a claim.');
    const [first] = entry.revisions;
    if (!first) throw new Error('It was reviewed.');
    const revised = new Map(ledger).set(now, {
      revisions: [first, { ...first, date: '2024-12-02', reason: 'A slip.' }],
    });
    expect(move(subjects, revised, old, now, { ...occasion, reason: 'Why not.' })).toEqual({
      refused: expect.stringContaining('a history of its own') as string,
    });
  });
});

test('what can be meant is done beside all of this', () => {
  for (const line of ['retire article-6/claim-9', 'move sources/andina sources/efe', 'retire sources/andina'])
    expect(obey(words(line), subjects, ledger, '2024-12-03'), line).toHaveProperty('ledger');
});
