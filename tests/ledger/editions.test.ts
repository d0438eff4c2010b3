/** An edition in another language, bound to the revision of its original that its words were made from. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { toClaimReviewFeed } from '../../src/exports/claim-review-feed.ts';
import { toArticleMarkdown } from '../../src/exports/article-markdown.ts';
import { toArticleHtml } from '../../src/exports/article-html.ts';
import { toClaimsFile } from '../../src/exports/claims-json.ts';
import { address, context, contextOf } from '../../src/exports/fixtures.ts';
import { joinPieces, piecesOf } from '../../src/ledger/pieces.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { review, type Occasion } from '../../src/ledger/review.ts';
import { isClaim, type Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { base, check, type Files } from '../cases/support.ts';

const [en, es] = ['articles/lima/en.mdx', 'articles/lima/es.mdx'];
const spanish = readFileSync(`tests/cases/ok--edition/${es}`, 'utf8');
const day = '2025-03-01';
const claim = 'lima/fourth-strike';

/** A folder that is written, and reviewed, step by step. */
class Desk {
  files: Files;
  ledger: Ledger = new Map();
  constructor(files: Files = new Map([...base, [es, Buffer.from(spanish)]])) {
    this.files = files;
  }

  edit(file: string, at: string, instead: string): this {
    const text = new TextDecoder().decode(this.files.get(file));
    expect(text.split(at)).toHaveLength(2);
    this.files = new Map([...this.files, [file, Buffer.from(text.replace(at, () => instead))]]);
    return this;
  }

  review(occasion: Partial<Occasion> = {}): readonly string[] {
    const subjects = subjectsOf(this.checked().parsed);
    const outcome = review(
      subjects,
      this.ledger,
      { article: 'lima', claims: undefined },
      { date: day, reason: 'r', ...occasion },
    );
    if (!('ledger' in outcome)) throw new Error(outcome.refused);
    // Written and read: nothing but the file is kept.
    const read = parseLedger(serializeLedger(outcome.ledger));
    if (!('ledger' in read)) throw new Error('The ledger cannot be read.');
    this.ledger = read.ledger;
    return outcome.done;
  }

  checked(): ReturnType<typeof check> {
    return check(new Map([...this.files, ['ledger.json', Buffer.from(serializeLedger(this.ledger))]]));
  }

  rules(): (string | undefined)[] {
    return this.checked()
      .issues.map(({ ruleId }) => ruleId)
      .filter((rule) => rule !== 'untranslated-value');
  }

  claim(lang: string) {
    const found = corpusOf(this.checked().parsed, 'published').claim(
      { article: 'lima', id: 'fourth-strike' },
      lang,
    );
    if (!found) throw new Error(`No claim in ${lang}.`);
    return found;
  }

  get revisions() {
    const entry = this.ledger.get(claim);
    return entry && isClaim(entry) ? entry.revisions : [];
  }
}

const revised = () => {
  const desk = new Desk();
  desk.review();
  desk.edit(
    en,
    'statement="The strike was the fourth in two months."',
    'statement="The strike was the fifth in two months."',
  );
  desk.review({ date: day, reason: 'A fifth was found.' });
  return desk;
};

describe('an edition whose original is revised', () => {
  test('is told to readers and authors, with the date and the words of the original', () => {
    const desk = revised();
    expect(desk.claim('es').behind).toEqual({
      date: day,
      statement: 'The strike was the fifth in two months.',
    });
    expect(desk.claim('en').behind).toBeUndefined();
    const [found] = desk.checked().issues.filter(({ ruleId }) => ruleId === 'edition-behind');
    expect(found).toMatchObject({ file: `content/${es}`, line: 25 });
    expect(found?.note).toContain('npm run review -- lima/fourth-strike --lang es');
  });

  test('is current nowhere: page, Markdown, feed, claims.json and ClaimReview say or leave out', () => {
    const desk = revised();
    const corpus = corpusOf(desk.checked().parsed, 'published');
    const edition = corpus.article('lima', 'es');
    if (!edition) throw new Error('No edition.');
    const now = 'The strike was the fifth in two months.';
    expect(toArticleMarkdown(edition, contextOf('es'))).toContain(`[${now}](https://`);
    expect(toArticleHtml(edition, contextOf('es'))).toContain(`lang="en">${now}</a>`);
    const record = (lang: string) =>
      toClaimsFile(corpus.claims, address).claims.find(
        (one) => one.lang === lang && one.id === 'fourth-strike',
      );
    expect([record('en')?.behind, record('es')?.behind]).toEqual([null, day]);
    expect([record('en')?.revision, record('es')?.revision]).toEqual([2, 2]);
    const { dataFeedElement } = toClaimReviewFeed(corpus, contextOf) as {
      dataFeedElement: { url: string }[];
    };
    expect(dataFeedElement.map(({ url }) => url).filter((url) => url.includes('fourth-strike'))).toHaveLength(
      1,
    );
    expect(toArticleMarkdown(corpus.article('lima', 'en') ?? edition, context)).not.toContain(
      'these words are from before',
    );
  });

  test('stays behind however often the original changes, and tells the last', () => {
    const desk = revised();
    desk.edit(en, 'No count was found.', 'Two counts were found.');
    desk.review({ date: '2025-04-01', reason: 'Counts.' });
    expect(desk.claim('es').behind?.date).toBe('2025-04-01');
    expect(desk.claim('es').revisions.map(({ inOriginal }) => inOriginal)).toEqual([false, true, true]);
    expect(desk.claim('es').revisions[2]?.changes?.rationale).toEqual([
      'No count was found.',
      'Two counts were found.',
    ]);
  });

  test('follows when its words change, in the same review or a later one', () => {
    const later = revised();
    later.edit(
      es,
      'statement="El paro fue el cuarto en dos meses."',
      'statement="El paro fue el quinto en dos meses."',
    );
    expect(later.rules()).toContain('changed-claim');
    later.review({ date: '2025-05-01', reason: 'Follows.' });
    expect(later.claim('es').behind).toBeUndefined();
    expect(later.rules()).not.toContain('edition-behind');
    // The original did not change: its readers are told so, and no correction is.
    expect(later.claim('en').revisions.map(({ ofOthers }) => ofOthers)).toEqual([false, false, true]);
    expect(later.claim('en').updated).toBe(day);
    expect(later.claim('es').updated).toBe('2025-05-01');
    const { changes } = corpusOf(later.checked().parsed, 'published');
    expect(changes.map(({ lang, date }) => `${lang} ${date}`)).toEqual([
      'es 2025-05-01',
      `en ${day}`,
      `es ${day}`,
    ]);

    const together = new Desk();
    together.review();
    together
      .edit(en, 'No count was found.', 'Two counts were found.')
      .edit(es, 'No se halló ningún recuento.', 'Se hallaron dos.');
    together.review();
    expect(together.claim('es').behind).toBeUndefined();
    expect(together.claim('es').revisions[1]?.changes?.rationale).toEqual([
      'No se halló ningún recuento.',
      'Se hallaron dos.',
    ]);
  });

  test('follows when a review says that its words hold, which is no revision', () => {
    const desk = revised();
    const done = desk.review({ date: '2025-06-01', reason: undefined, by: ['Ana'], edition: 'es' });
    expect(done).toContain('lima/fourth-strike: its words in "es" follow the original.');
    expect(desk.claim('es').behind).toBeUndefined();
    expect(desk.revisions).toHaveLength(2);
    expect(desk.revisions[1]?.translations?.['es']).toMatchObject({ reviewed: '2025-06-01', by: ['Ana'] });
    // Said again, it says nothing.
    expect(desk.review({ date: '2025-06-02', edition: 'es' })).toEqual([]);
  });

  test('holds at once where the review that revises the original says so', () => {
    const desk = new Desk();
    desk.review();
    desk.edit(en, 'No count was found.', 'No count could be found.');
    desk.review({ edition: 'es' });
    expect(desk.claim('es').behind).toBeUndefined();
  });
});

test('the words of evidence are told in the language of the edition', () => {
  const desk = new Desk();
  desk.review();
  desk.edit(es, 'EFE da 13 000.', 'EFE da unos 13 000.');
  desk.review();
  const claim = corpusOf(desk.checked().parsed, 'published').claim(
    { article: 'lima', id: 'police-13000' },
    'es',
  );
  expect(claim?.revisions[1]?.changes?.evidence?.changed).toMatchObject([
    { source: 'efe-2024-11-14', parts: { finding: ['EFE da 13 000.', 'EFE da unos 13 000.'] } },
  ]);
});

test('an edition that comes later is no correction, and is recorded with its day and reviewer', () => {
  const desk = new Desk(base);
  desk.review();
  desk.files = new Map([...desk.files, [es, Buffer.from(spanish)]]);
  expect(desk.rules()).toContain('changed-claim');
  desk.review({ date: day, by: ['Ana'] });
  expect(desk.revisions).toHaveLength(1);
  expect(desk.revisions[0]?.translations?.['es']).toMatchObject({ reviewed: day, by: ['Ana'] });
  expect(desk.claim('es').behind).toBeUndefined();
});

test('a draft of an edition is not recorded, nor published with its original', () => {
  const desk = new Desk();
  desk.edit(es, 'authors: [Plumbline]', 'authors: [Plumbline]\ndraft: true');
  desk.review();
  expect(desk.revisions[0]?.translations).toBeUndefined();
  expect(corpusOf(desk.checked().parsed, 'published').articles.map(({ lang }) => lang)).toEqual(['en']);
});

test('of two branches, the one in which the edition was found to follow is believed', () => {
  const [behind, followed] = [revised(), revised()];
  followed.review({ date: '2025-06-01', reason: undefined, edition: 'es' });
  for (const sides of [
    [behind.ledger, followed.ledger],
    [followed.ledger, behind.ledger],
  ] as const) {
    const { ledger } = joinPieces(sides.flatMap((side) => piecesOf(side)));
    const entry = ledger.get(claim);
    const last = entry && isClaim(entry) ? entry.revisions.at(-1) : undefined;
    expect(last?.translations?.['es']?.behind).toBeUndefined();
  }
});

test('two reviews of one day with one reason stay two, though one changed only the edition or only the reason given', () => {
  const desk = revised();
  const same = { date: day, reason: 'A fifth was found.' };
  desk.edit(es, 'No se halló ningún recuento.', 'No se halló recuento alguno.');
  desk.review(same);
  desk.edit(en, 'No count was found.', 'No count was to be found.');
  desk.review(same);
  expect(desk.revisions).toHaveLength(4);
  expect(desk.claim('es').behind?.date).toBe(day);
});
