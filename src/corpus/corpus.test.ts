import { describe, expect, test } from 'vitest';
import { corpus } from '../exports/fixtures.ts';
import { byArticle } from './by-article.ts';
import { Corpus } from './corpus.ts';
import type { Article, Claim } from './types.ts';

/** The fixture's article in two editions, and another of later. */
const [first] = corpus.articles;
if (!first) throw new Error('The base of the cases has no article.');
const as = (id: string, lang: string): Article => ({
  ...first,
  id,
  lang,
  claims: first.claims.map((claim) => ({ ...claim, article: id, lang })),
});
const whole = corpus.with({ articles: [as('later', 'en'), as('lima', 'en'), as('lima', 'es')] });
const names = (claims: readonly Claim[]): string[] =>
  claims.map(({ lang, article, id }) => `${lang}/${article}/${id}`);

describe('a corpus answers what a search of its lists would find', () => {
  for (const lang of ['en', 'es', 'qu']) {
    const claims = whole.claims.filter((claim) => claim.lang === lang);
    test(`about entities, in ${lang}`, () => {
      for (const { id } of [...whole.entities, { id: 'nobody' }]) {
        const about = ({ entities }: Claim): boolean => entities.some((entity) => entity.id === id);
        expect(names(whole.claimsAbout(id, lang))).toEqual(names(claims.filter(about)));
        expect(names(whole.claimsAbout(id))).toEqual(names(whole.claims.filter(about)));
        const named = whole.articles.filter(
          (one) => one.lang === lang && one.mentions.some((e) => e.id === id),
        );
        expect([...new Set(whole.mentionsOf(id, lang).map(({ article }) => article))]).toEqual(named);
      }
    });

    test(`about sources, in ${lang}`, () => {
      for (const { id } of [...whole.sources, { id: 'nothing' }]) {
        const rests = ({ evidence }: Claim): boolean => evidence.some(({ source }) => source.id === id);
        expect(names(whole.claimsRestingOn(id, lang))).toEqual(names(claims.filter(rests)));
        const examined = whole.articles.filter((one) => one.lang === lang && one.origin.id === id);
        expect(whole.examining(id, lang)).toEqual(examined);
      }
    });

    test(`about what stands, in ${lang}`, () => {
      expect(names(whole.claimsIn(lang))).toEqual(names(claims));
      expect(whole.articlesIn(lang)).toEqual(whole.articles.filter((article) => article.lang === lang));
      for (const claim of claims) expect(whole.claim(claim, lang)).toBe(claim);
      for (const article of whole.articlesIn(lang)) expect(whole.article(article.id, lang)).toBe(article);
    });
  }

  test('about an article: the claims of its editions, one after the other', () => {
    expect(names(whole.within('lima'))).toEqual([
      ...names(whole.article('lima', 'en')?.claims ?? []),
      ...names(whole.article('lima', 'es')?.claims ?? []),
    ]);
    expect(whole.within('nowhere')).toEqual([]);
  });

  test('a piece of evidence cited twice is one claim', () => {
    const [claim] = first.claims;
    const [piece] = claim?.evidence ?? [];
    if (!claim || !piece) throw new Error('The base of the cases has no evidence.');
    const twice = { ...first, claims: [{ ...claim, evidence: [piece, piece] }] };
    expect(new Corpus({ articles: [twice] }).claimsRestingOn(piece.source.id, 'en')).toHaveLength(1);
  });
});

describe('what moved or was withdrawn', () => {
  const thing = (kind: 'article' | 'claim', article: string | undefined, id: string) =>
    ({ kind, article, id }) as const;
  const moved = {
    from: thing('claim', 'lima', 'old'),
    to: thing('claim', 'later', 'new'),
    date: '2025-01-01',
  };
  const gone = { title: 'Gone', published: '2024-01-01', date: '2025-01-01', reason: 'wrong', revisions: [] };
  const retired = [
    { ...thing('claim', 'lima', 'out'), ...gone },
    { ...thing('article', undefined, 'out'), ...gone, title: 'An article' },
  ];
  const after = new Corpus({ moved: [moved], retired });

  test('is found by the id it had', () => {
    expect(after.movedFrom(moved.from)).toBe(moved);
    expect(after.movedFrom(thing('claim', 'later', 'old'))).toBeUndefined();
    expect(after.retiredAs(thing('claim', 'lima', 'out'))).toBe(retired[0]);
    expect(after.retiredAs(thing('article', undefined, 'out'))).toBe(retired[1]);
    expect(after.titleOf(thing('claim', 'lima', 'out'), 'en')).toBe('Gone');
  });

  test('is found by the article it was in', () => {
    expect(after.movedWithin('lima')).toEqual([moved]);
    expect(after.movedWithin('later')).toEqual([]);
    expect(after.retiredWithin('lima')).toEqual([retired[0]]);
  });
});

test('claims stand with their article, in the order they came', () => {
  const groups = byArticle(whole.claimsIn('en'), whole);
  expect(groups.map(({ article }) => article.id)).toEqual(['later', 'lima']);
  expect(groups.flatMap(({ claims }) => claims)).toEqual(whole.claimsIn('en'));
});
