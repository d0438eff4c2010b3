import { describe, expect, test } from 'vitest';
import { base, check, type Files } from '../../tests/cases/support.ts';
import { corpusOf } from '../corpus/corpus-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { remembering } from '../records/remembering.ts';
import { once } from '../records/once.ts';
import { Answers, noted, notingAsked } from './asked.ts';
import { digestOf } from './digest.ts';

const decoder = new TextDecoder();
/** The base after an edit of one of its files. */
function after(path: string, edit: (text: string) => string): Corpus {
  const text = decoder.decode(base.get(path));
  const edited = edit(text);
  if (edited === text) throw new Error(`The edit changes nothing in ${path}.`);
  const files: Files = new Map([...base, [path, new TextEncoder().encode(edited)]]);
  return corpusOf(check(files).parsed, 'published');
}
const before = corpusOf(check(base).parsed, 'published');
const claim = before.claims.find(({ statement }) => statement.startsWith('The strike was'));
if (!claim) throw new Error('The base of the cases has another claim.');

const askedIn = async (work: (corpus: Corpus) => unknown): Promise<readonly string[] | undefined> =>
  (await notingAsked(() => Promise.resolve(work(noted(before))))).asked;

/** Whether each question has the answer it had. */
const holds = (asked: readonly string[], now: Corpus): boolean => {
  const [then, today] = [new Answers(before, new Map()), new Answers(now, new Map())];
  return asked.every((question) => then.to(question) === today.to(question));
};

describe(noted, () => {
  test('notes what is asked, by method and by list, with the arguments', async () => {
    const asked = await askedIn((corpus) => {
      const { articles, moved } = corpus;
      corpus.claim(claim, 'en');
      corpus.entity('peru');
      corpus.entity('peru', undefined);
      return [articles, moved];
    });
    expect(asked?.map((question) => (JSON.parse(question) as unknown[])[0])).toEqual([
      'articles',
      'claim',
      'entity',
      'moved',
    ]);
  });

  test('gives the answers of the corpus itself', () => {
    const corpus = noted(before);
    expect(corpus.articles).toBe(before.articles);
    expect(corpus.claim(claim, 'en')).toBe(before.claim(claim, 'en'));
  });

  test.each([
    [
      'a part of the corpus, which answers by itself',
      (corpus: Corpus) => corpus.with({ articles: [] }).claims,
    ],
    ['all that it has, without a name', (corpus: Corpus) => Object.keys(corpus)],
    ['by a function', (corpus: Corpus) => corpus.entity((() => 'peru') as unknown as string)],
  ])('says that it does not know what was asked: %s', async (_, work) => {
    expect(await askedIn(work)).toBeUndefined();
  });

  test('of two at once knows of one alone, and begins anew after one that failed', async () => {
    const corpus = noted(before);
    const two = await notingAsked(() => notingAsked(() => Promise.resolve(corpus.moved)));
    expect([two.asked, two.made.asked]).toEqual([['["moved"]'], undefined]);
    await expect(notingAsked(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await askedIn(({ moved }) => moved)).toEqual(['["moved"]']);
  });
});

describe(remembering, () => {
  test('each who takes what was made has asked what was asked for it', async () => {
    let times = 0;
    const titles = remembering((corpus: Corpus) => {
      times += 1;
      return [...corpus.articles, corpus.retired];
    });
    const corpus = noted(before);
    titles(corpus); // no page is drawn
    const asked = async () => (await notingAsked(() => Promise.resolve(titles(corpus)))).asked;
    expect(await asked()).toEqual(['["articles"]', '["retired"]']);
    expect(await asked()).toEqual(['["articles"]', '["retired"]']);
    expect(times).toBe(1);
  });

  test('one that was made of the other tells both', async () => {
    const inner = remembering((corpus: Corpus) => corpus.moved);
    const corpus = noted(before);
    const list = once(() => corpus.retired);
    const outer = remembering((of: Corpus) => [inner(of), list()]);
    inner(corpus);
    list();
    const { asked } = await notingAsked(() => Promise.resolve(outer(corpus)));
    expect(asked).toEqual(['["moved"]', '["retired"]']);
  });
});

describe(Answers, () => {
  const article = 'articles/lima/en.mdx';
  test.each([
    [
      'a word of the prose',
      article,
      (text: string) => text.replace('In Peru the strike', 'In Peru this strike'),
      ['article', 'articles'],
    ],
    [
      'a statement',
      article,
      (text: string) => text.replace('statement="The strike was', 'statement="That strike was'),
      ['claim', 'claims', 'article'],
    ],
    [
      'a source',
      'sources/efe-2024-11-14.yaml',
      (text: string) => text.replace(/^title: .*$/m, 'title: Renamed'),
      ['source', 'sources', 'articles'],
    ],
    [
      'a name',
      'entities/peru.yaml',
      (text: string) => text.replace(/^name: .*$/m, 'name: Perú'),
      ['entity', 'entities', 'articles'],
    ],
  ])('are others after an edit of %s, where it shows', async (_, path, edit, names) => {
    const now = after(path, edit);
    const asked =
      (await askedIn((corpus) => [
        corpus.article(claim.article, 'en'),
        corpus.claim(claim, 'en'),
        corpus.claimsAbout('peru', 'en'),
        corpus.source('efe-2024-11-14', 'en'),
        corpus.entity('peru', 'en'),
        corpus.articles,
        corpus.claims,
        corpus.entities,
        corpus.sources,
        corpus.retired,
      ])) ?? [];
    const others = asked.filter((question) => !holds([question], now));
    expect(others.map((question) => (JSON.parse(question) as string[])[0])).toEqual(
      expect.arrayContaining(names),
    );
    expect(others).not.toContain('["retired"]');
    // Of a folder that was read anew and says the same, they are the same.
    expect(holds(asked, corpusOf(check(base).parsed, 'published'))).toBe(true);
  });

  test('tell apart what is asked beside the corpus', () => {
    const to = (statuses: unknown) =>
      new Answers(before, new Map([['statuses', statuses]])).to('["statuses"]');
    expect(to(new Map([['a', 1]]))).not.toBe(to(new Map([['a', 2]])));
    expect(to(new Map([['a', 1]]))).toBe(to(new Map([['a', 1]])));
  });
});

describe(digestOf, () => {
  test.each([
    [{ a: new Map([[1, 2]]) }, { a: new Map([[1, 3]]) }],
    [{ a: { b: new Set([1]) } }, { a: { b: new Set([2]) } }],
    [{ a: Uint8Array.of(1) }, { a: Uint8Array.of(2) }],
    [{ a: [{ b: Uint8Array.of(1) }] }, { a: [{ b: Uint8Array.of(2) }] }],
    [['a b'], ['a', 'b']],
    [[], {}],
    ['1', 1],
    [null, 'null'],
    [undefined, null],
    [[undefined], [null]],
    [{ a: 'x' }, { b: 'x' }],
    [new Map([['a', 'b']]), new Set(['a', 'b'])],
  ])('tells %j from %j', (one, other) => {
    expect(digestOf(one)).not.toBe(digestOf(other));
    expect(digestOf(structuredClone(one))).toBe(digestOf(one));
  });

  test.each<[string, unknown]>([
    ['a function', () => 1],
    ['one in a record', { a: () => 1 }],
    ['a symbol', [Symbol('a')]],
    ['a date', new Date()],
    ['an address', { a: { b: new URL('http://a.example') } }],
  ])('is refused for what is more than data: %s', (_, value) => {
    expect(() => digestOf(value)).toThrow(TypeError);
  });
});
