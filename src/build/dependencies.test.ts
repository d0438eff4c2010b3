import { describe, expect, test } from 'vitest';
import { base, check, type Files } from '../../tests/cases/support.ts';
import { corpusOf } from '../corpus/corpus-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { context } from '../exports/fixtures.ts';
import { toArticleMarkdown } from '../exports/article-markdown.ts';
import { toClaimReview } from '../exports/claim-review.ts';
import { toNewsArticle } from '../exports/news-article.ts';
import { toCreativeWork, toThing } from '../exports/schema-org.ts';
import { toClaimsFile } from '../exports/claims-json.ts';
import { dependenciesOf, versionOf, type Page } from './dependencies.ts';

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

/** Every page of a corpus, by a name. */
const pagesOf = ({ articles, claims, entities, sources }: Corpus): Map<string, Page> =>
  new Map<string, Page>([
    ['whole', { type: 'whole' }],
    ...articles.map(({ id, lang }) => [id, { type: 'article', id, lang }] as const),
    ...claims.map(
      ({ article, id, lang }) => [`${article}/${id}`, { type: 'claim', article, id, lang }] as const,
    ),
    ...entities.map(({ id }) => [`entities/${id}`, { type: 'entity', id, lang: 'en' }] as const),
    ...sources.map(({ id }) => [`sources/${id}`, { type: 'source', id, lang: 'en' }] as const),
  ]);

/** What pages write of the corpus, as far as that needs no browser, by the page it stands on. */
function written(corpus: Corpus): Map<string, string> {
  const { origin, base: path } = { origin: 'https://example.org', base: '/news/' };
  return new Map(
    [
      ['whole', toClaimsFile(corpus.claims, { origin, base: path })],
      ...corpus.articles.map(
        (one) => [one.id, [toNewsArticle(one, context), toArticleMarkdown(one, context)]] as const,
      ),
      ...corpus.articles.flatMap((one) =>
        one.claims.map((claim) => [`${one.id}/${claim.id}`, toClaimReview(claim, one, context)] as const),
      ),
      ...corpus.entities.map(
        ({ id, ...own }) =>
          [
            `entities/${id}`,
            [
              toThing({ id, ...own }, context),
              own.description,
              corpus.claimsAbout(id, 'en').map(({ statement }) => statement),
            ],
          ] as const,
      ),
      ...corpus.sources.map(
        ({ id, ...own }) =>
          [
            `sources/${id}`,
            [
              toCreativeWork({ id, ...own }, context),
              corpus.claimsRestingOn(id, 'en').map((one) => one.assessment),
            ],
          ] as const,
      ),
    ].map(([name, what]) => [name as string, JSON.stringify(what)]),
  );
}

function changed(corpus: Corpus): string[] {
  const now = pagesOf(corpus);
  return [...pagesOf(before)].flatMap(([name, page]) => {
    const same = now.get(name);
    return same && versionOf(same, corpus) === versionOf(page, before) ? [] : [name];
  });
}

const article = 'articles/lima/en.mdx';
const edits: Record<string, Corpus> = {
  'a word of the prose': after(article, (text) => text.replace('In Peru the strike', 'In Peru this strike')),
  'a statement': after(article, (text) =>
    text.replace('statement="The strike was', 'statement="That strike was'),
  ),
  'a title': after(article, (text) => text.replace(/^title: .*$/m, 'title: Another title')),
  'the name of a source': after('sources/efe-2024-11-14.yaml', (text) =>
    text.replace(/^title: .*$/m, 'title: Renamed'),
  ),
  'the publisher of a source': after('sources/efe-2024-11-14.yaml', (text) =>
    text.replace(/^publisher: .*$/m, 'publisher: Other'),
  ),
  'a description': after('entities/wsws.yaml', (text) => `${text}description: A site.\n`),
  'a name': after('entities/peru.yaml', (text) => text.replace(/^name: .*$/m, 'name: Perú')),
};

describe('no page keeps its version when what it says changed', () => {
  test.each(Object.entries(edits))('after an edit of %s', (_, corpus) => {
    const [was, is] = [written(before), written(corpus)];
    const others = [...was].filter(([name, text]) => is.get(name) !== text).map(([name]) => name);
    expect(others.length).toBeGreaterThan(0);
    expect(changed(corpus)).toEqual(expect.arrayContaining(others));
  });
});

test('what a page is made of is what the corpus answers, not a copy', () => {
  const [claim] = before.claims;
  if (!claim) throw new Error('The base of the cases has no claim.');
  const { article, id, lang } = claim;
  expect(dependenciesOf({ type: 'claim', article, id, lang }, before)).toContain(claim);
  expect(dependenciesOf({ type: 'claim', article, id: 'no-such', lang }, before)).toEqual([]);
});

describe('a page keeps its version', () => {
  test('when nothing it shows changed, though all was read anew', () => {
    expect(changed(corpusOf(check(base).parsed, 'published'))).toEqual([]);
  });

  test('when a source was edited that it does not cite', () => {
    const cited = new Set(
      before.claimsRestingOn('efe-2024-11-14', 'en').map(({ article: in_, id }) => `${in_}/${id}`),
    );
    const others = before.claims
      .map(({ article: in_, id }) => `${in_}/${id}`)
      .filter((name) => !cited.has(name));
    expect(others.length).toBeGreaterThan(0);
    const after_ = changed(edits['the name of a source'] ?? before);
    for (const name of others) expect(after_).not.toContain(name);
    expect(after_).toContain('sources/efe-2024-11-14');
  });
});
