import { describe, expect, test } from 'vitest';
import { base, caseNames, check, filesOf, type Files } from '../../tests/cases/support.ts';
import { hash } from '../../tests/support/hash.ts';
import { articleAnswers } from '../corpus/article-answers.ts';
import { claimAnswers } from '../corpus/claim-answers.ts';
import { corpusOf } from '../corpus/corpus-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { formerClaims } from '../corpus/former.ts';
import { withoutSource } from '../corpus/without-source.ts';
import { toArticleMarkdown } from '../exports/article-markdown.ts';
import { toClaimReviewFeed } from '../exports/claim-review-feed.ts';
import { toClaimReview } from '../exports/claim-review.ts';
import { toClaimsFile } from '../exports/claims-json.ts';
import { toCorrectionsFeed } from '../exports/corrections-feed.ts';
import { toEntitiesFile } from '../exports/entities-json.ts';
import { toEntityFeed } from '../exports/entity-feed.ts';
import { toAtomFeed, toJsonFeed } from '../exports/feeds.ts';
import { address, context, contextOf } from '../exports/fixtures.ts';
import { toLlmsTxt } from '../exports/llms-txt.ts';
import { toNewsArticle } from '../exports/news-article.ts';
import { toSearchRecords } from '../search/indexed/to-records.ts';
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
  const [then, today] = [before, now].map((corpus) => new Answers(noted(corpus), new Map()));
  return asked.every((question) => then?.to(question) === today?.to(question));
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
    expect(corpus.changes).toBe(before.changes);
    expect(corpus.claim(claim, 'en')).toBe(before.claim(claim, 'en'));
    for (const [at, article] of corpus.articles.entries()) {
      const { prose, text } = article;
      expect({ ...article, prose, text }).toEqual(before.articles[at]);
    }
  });

  test('notes by themselves that the words of an analysis were looked at, and by whom', async () => {
    const corpus = noted(before);
    const [article] = corpus.articles;
    const words = remembering((of: object) => [of, article?.prose].length);
    const title = (of: Corpus) => of.article('lima', 'en')?.title;
    const asked = async (work: () => unknown) => (await notingAsked(() => Promise.resolve(work()))).asked;
    expect(await asked(() => title(corpus))).toEqual(['["article","lima","en"]']);
    expect(await asked(() => [title(corpus), corpus.article('lima', 'en')?.text])).toEqual([
      '["article","lima","en"]',
      '["article.text","lima","en"]',
    ]);
    for (let times = 0; times < 2; times += 1)
      expect(await asked(() => words(corpus))).toEqual([
        `["article.prose","${article?.id}","${article?.lang}"]`,
      ]);
    // What it takes to answer: sentences are found in prose, and are the answer.
    expect(await asked(() => corpus.mentionsOf('peru', 'en'))).toEqual(['["mentionsOf","peru","en"]']);
  });

  test('tells an analysis from one of other words only to who looks at them', async () => {
    // Far from what is quoted.
    const [then, now] = ['One more.', 'Another.'].map((last) =>
      after('articles/lima/en.mdx', (text) => `${text}\n\n${'This goes on. '.repeat(20)}${last}\n`),
    );
    const same = (question: string) => {
      const [was, is] = [then, now].map(
        (corpus) => corpus && new Answers(noted(corpus), new Map()).to(question),
      );
      return was === is;
    };
    const title = await askedIn((corpus) => corpus.article('lima', 'en')?.title);
    const words = await askedIn((corpus) => corpus.article('lima', 'en')?.text);
    expect([title, words].map((asked) => asked?.every(same))).toEqual([true, false]);
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
      ['article.prose', 'article.text'],
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
        corpus.article(claim.article, 'en')?.prose,
        corpus.article(claim.article, 'en')?.text,
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

/** What the cases make of the same folder: every fourth, all of them with `npm run test:deep`. */
const edited = once(() =>
  caseNames
    .filter((name) => process.env['PLUMBLINE_DEEP'] !== undefined || hash(name) % 4 === 0)
    .map((name) => [name, corpusOf(check(filesOf(name)).parsed, 'published')] as const),
);

/** What is written of a corpus without a page, by a name: each as one page or file of the site has it. */
const writers: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
  'an article': (corpus) => {
    const article = corpus.article('lima', 'en');
    const former = formerClaims(corpus, 'lima', 'en');
    return [former, article && [toNewsArticle(article, context), toArticleMarkdown(article, context)]];
  },
  'a claim': (corpus) => {
    const [one, article] = [corpus.claim(claim, 'en'), corpus.article('lima', 'en')];
    return one && article && toClaimReview(one, article, context);
  },
  'a name': (corpus) => corpus.claimsAbout('wsws', 'en').map(({ statement }) => statement),
  'a feed of a name': (corpus) => {
    const entity = corpus.entity('wsws', 'en');
    return entity && toEntityFeed(entity, 'en', corpus, context);
  },
  'a source': (corpus) => withoutSource(corpus, 'efe-2024-11-14', 'en'),
  'all claims': ({ claims }) => toClaimsFile(claims, address),
  'all names': (corpus) => toEntitiesFile(corpus, context.to),
  'a feed': (corpus) => [toAtomFeed(corpus, context), toJsonFeed(corpus, context, address)],
  corrections: (corpus) => toCorrectionsFeed(corpus, context),
  'reviews of claims': (corpus) => toClaimReviewFeed(corpus, contextOf),
  'what programs read first': (corpus) => toLlmsTxt(corpus, context),
  'what search finds': (corpus) => toSearchRecords(corpus, context.to, 'en'),
  'former ids': (corpus) => [articleAnswers(corpus, ['en', 'es']), claimAnswers(corpus, ['en', 'es'])],
};

test.each(Object.entries(writers))(
  'whatever is edited, %s says what it said as long as its questions have the same answers',
  async (_, write) => {
    const corpus = noted(before);
    write(corpus); // what is remembered by then is asked all the same
    const { made, asked = [] } = await notingAsked(() => Promise.resolve(JSON.stringify(write(corpus))));
    let others = 0;
    for (const [name, now] of edited()) {
      const same = holds(asked, now);
      if (same) expect(JSON.stringify(write(noted(now))), name).toBe(made);
      else others += 1;
    }
    // Some cases touch it, and by far not all.
    expect(others).toBeGreaterThan(0);
    expect(others).toBeLessThan(edited().length * 0.9);
  },
);

describe(digestOf, () => {
  test.each([
    [{ a: new Map([[1, 2]]) }, { a: new Map([[1, 3]]) }],
    [{ a: { b: new Set([1]) } }, { a: { b: new Set([2]) } }],
    [{ a: Uint8Array.of(1) }, { a: Uint8Array.of(2) }],
    [{ a: [{ b: Uint8Array.of(1) }] }, { a: [{ b: Uint8Array.of(2) }] }],
    [['a b'], ['a', 'b']],
    [['a\n"b'], ['a', 'b']],
    [['a\nstring b'], ['a', 'string b']],
    [{ a: 'x\n"b"\n"y"' }, { a: 'x', b: 'y' }],
    [{ a: '"x"' }, { a: 'x' }],
    [{ children: [new Map([[1, 2]])] }, { children: [new Map([[1, 3]])] }],
    [{ children: [{ value: 'a' }] }, { children: [{ value: 'b' }] }],
    [{ a: { b: 1 } }, { a: [['b', 1]] }],
    [[[1], 2], [[1, 2]]],
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
