import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base, check } from '../../tests/cases/support.ts';
import { buildCorpus } from './build-corpus.ts';

const { parsed } = check(base);
const [article] = parsed.articles;
if (!article) throw new Error('The base of the cases has no article.');

const records = {
  articles: [
    article,
    { ...article, id: 'arequipa' },
    { ...article, id: 'zorritos', frontmatter: { ...article.frontmatter, published: '2025-01-01' } },
  ],
  entities: parsed.entities.map(({ entity }) => entity),
  sources: parsed.sources.map(({ source }) => source),
};

describe(buildCorpus, () => {
  test('gives the same corpus whatever order the records come in', () => {
    const whole = JSON.stringify(buildCorpus(records));
    const shuffled = <T>(items: readonly T[]) =>
      fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
    fc.assert(
      fc.property(
        shuffled(records.articles),
        shuffled(records.entities),
        shuffled(records.sources),
        (articles, entities, sources) => {
          expect(JSON.stringify(buildCorpus({ articles, entities, sources }))).toBe(whole);
        },
      ),
      { seed: 1, numRuns: 50 },
    );
  });

  test('puts the newest first, then orders by id', () => {
    expect(buildCorpus(records).articles.map(({ id }) => id)).toEqual(['zorritos', 'arequipa', 'lima']);
  });

  test('resolves what a claim refers to', () => {
    const claim = buildCorpus(records).claims.find(
      ({ id, article: in_ }) => id === 'police-13000' && in_ === 'lima',
    );
    expect(claim?.speaker.name).toBe('World Socialist Web Site');
    expect(claim?.evidence.map(({ source }) => source.id)).toEqual(['efe-2024-11-14', 'andina-2024-11-10']);
    expect(claim?.section).toBeUndefined();
    expect(buildCorpus(records).claims.find(({ id }) => id === 'fourth-strike')?.section?.text).toBe(
      'The strike',
    );
  });

  test('leaves out what does not hold together', () => {
    expect(buildCorpus({ ...records, sources: [] }).articles).toEqual([]);
    expect(buildCorpus({ ...records, entities: [] }).claims).toEqual([]);
  });
});
