import { describe, expect, test } from 'vitest';
import { contextOf, corpus } from '../../exports/fixtures.ts';
import { entityToken, ownToken } from './entity-token.ts';
import { partsOf } from '../ranking/passage.ts';
import { lacksFilter } from './postings.ts';
import { fromCode } from './record-marks.ts';
import { toSearchRecords, type SearchRecord } from './to-records.ts';

const paths = {
  passage: ({ id }: { id: string }) => `/passage/${id}`,
  entity: (id: string) => `/entity/${id}`,
  article: (id: string) => `/article/${id}`,
  source: (id: string) => `/source/${id}`,
};
const lang = contextOf(undefined).site.languages[0];
const records = toSearchRecords(corpus, paths, lang);
const at = (url: string): SearchRecord => {
  const found = records.find((record) => record.url === url);
  if (!found) throw new Error(`There is no record of ${url}.`);
  return found;
};

test('each claim, entity, article and source is a record of its own', () => {
  expect(records.map(({ url }) => url)).toEqual([
    ...corpus.claims.map(({ id }) => `/passage/${id}`),
    ...corpus.entities.map(({ id }) => `/entity/${id}`),
    ...corpus.articles.map(({ id }) => `/article/${id}`),
    ...corpus.sources.map(({ id }) => `/source/${id}`),
  ]);
  for (const { filters } of records) expect(filters['lang']).toEqual([lang]);
});

describe('a claim', () => {
  test.each(corpus.claims.map((claim) => [claim.id, claim] as const))(
    '%s is found by all it says',
    (id, claim) => {
      const { content, meta, filters } = at(`/passage/${id}`);
      expect(meta.title).toBe(claim.text);
      expect(fromCode(meta['number'])).toEqual([claim.number]);
      const [first, ...rest] = partsOf(content);
      expect(first).toContain(claim.text);
      const said = [
        ...(claim.statement === claim.text ? [] : [claim.statement]),
        claim.rationale.text,
        ...claim.evidence.map(({ finding }) => finding.text),
      ].filter((text) => text !== '');
      expect(rest).toHaveLength(said.length);
      for (const [place, text] of said.entries()) expect(rest[place]?.startsWith(text)).toBe(true);
      for (const part of partsOf(content)) expect(part).toMatch(/[.!?…]["”’)]*$/);
      // What only helps to find it is not quoted.
      for (const { id: entity } of claim.entities) expect(content).toContain(entityToken(entity));
      for (const { value, unit } of [...claim.claimed, ...claim.figures]) {
        expect(content).toContain(`⁂ ${value} ${unit}`);
      }
      expect(filters).toMatchObject({
        kind: ['claim'],
        assessment: [claim.assessment],
        claim: [claim.kind],
        entity: claim.entities.map((entity) => entity.id),
        article: [claim.article],
        date: [claim.asOf ?? claim.published],
      });
      expect(new Set(filters['source'])).toEqual(new Set(claim.evidence.map(({ source }) => source.id)));
      expect(new Set(filters['source']).size).toBe(filters['source']?.length);
    },
  );

  test('has the day on which it appeared where it is about none', () => {
    const [claim] = corpus.claims;
    if (!claim) throw new Error('The fixtures have no claim.');
    const dated = (asOf: string | undefined) =>
      toSearchRecords(
        corpus.with({
          articles: corpus.articles.map((article) => ({
            ...article,
            claims: [{ ...claim, asOf, published: '2024-11-18' }],
          })),
        }),
        paths,
        lang,
      )[0]?.filters['date'];
    expect(dated('2024-11-14')).toEqual(['2024-11-14']);
    expect(dated(undefined)).toEqual(['2024-11-18']);
  });
});

test('an entity is found by its own word and its names, and says how its claims stand', () => {
  for (const { id, name, aliases, description } of corpus.entities) {
    const { content, meta, filters } = at(`/entity/${id}`);
    expect(meta.title).toBe(name);
    expect(partsOf(content)[0]).toContain(description ?? name);
    for (const word of [entityToken(id), ownToken(id), name, ...aliases]) expect(content).toContain(word);
    const count = corpus.claimsAbout(id, lang).length;
    const standing = fromCode(meta['claims']);
    expect(standing.reduce((sum, each) => sum + each, 0)).toBe(count);
    expect(standing.length > 0).toBe(count > 0);
    expect(filters).toEqual({ kind: ['entity'], entity: [id], lang: [lang] });
  }
});

test('an article is found by all of its text, and by what it is about', () => {
  for (const article of corpus.articles) {
    const { content, meta, filters } = at(`/article/${article.id}`);
    expect(meta.title).toBe(article.title);
    expect(fromCode(meta['claims'])).toEqual([article.claims.length]);
    for (const text of [article.title, article.standfirst, article.text]) expect(content).toContain(text);
    const about = new Set(
      [...article.mentions, ...article.claims.flatMap(({ entities }) => entities)].map(({ id }) => id),
    );
    expect(new Set(filters['entity'])).toEqual(about);
    for (const id of about) expect(content).toContain(entityToken(id));
    expect(filters).toMatchObject({ kind: ['article'], article: [article.id], date: [article.published] });
    expect(filters['source']).toEqual(article.sources.map(({ id }) => id));
  }
});

test('a source is found by title, publisher and authors, each once, and by whom its title names', () => {
  const [plain] = corpus.sources;
  const [entity] = corpus.entities;
  if (!plain || !entity) throw new Error('The fixtures have no source or no entity.');
  const source = {
    ...plain,
    id: 'made',
    title: `What ${entity.name} did`,
    publisher: 'El Diario',
    'container-title': 'El Diario',
    author: [{ family: 'Quispe', given: 'Ana' }, { literal: 'El Diario' }],
    issued: { start: '2024-11', circa: true } as const,
  };
  const of = (one: typeof plain) =>
    toSearchRecords(corpus.with({ articles: [], sources: [one] }), paths, lang).at(-1);
  const made = of(source);
  expect(made?.meta.title).toBe(source.title);
  expect(partsOf(made?.content ?? '')).toEqual([`${source.title}.`, 'El Diario.', 'Ana Quispe.']);
  expect(made?.content).toContain(`⁂ ${entityToken(entity.id)}`);
  expect(made?.filters).toEqual({ kind: ['source'], source: ['made'], lang: [lang], date: ['2024-11'] });
  expect(of({ ...source, issued: undefined })?.filters).not.toHaveProperty('date');
});

test('what has no edition in a language is found there in that of the originals', () => {
  const [first] = corpus.articles;
  if (!first) throw new Error('The fixtures have no article.');
  const told = { ...first, claims: first.claims.map((claim) => ({ ...claim, lang: 'es' })), lang: 'es' };
  const other = {
    ...first,
    id: 'other',
    claims: first.claims.map((claim) => ({ ...claim, article: 'other' })),
  };
  const both = corpus.with({ articles: [...corpus.articles, told, other] });
  const original = { lang, path: { ...paths, passage: () => '/original', article: () => '/original' } };
  const found = toSearchRecords(both, paths, 'es', original);
  const urlsIn = (code: string): string[] =>
    found.flatMap(({ url, filters }) => (filters['lang']?.[0] === code && filters['article'] ? [url] : []));
  expect(urlsIn(lang)).toEqual(Array(first.claims.length + 1).fill('/original'));
  expect(urlsIn('es')).toHaveLength(first.claims.length + 1);
  // An entity says how all of them stand, as its page does.
  const speaker = first.claims[0]?.speaker.id ?? '';
  const standing = found.find(({ url }) => url === paths.entity(speaker))?.meta['claims'];
  const about = both.claimsAbout(speaker, 'es').length + both.claimsAbout(speaker, lang).length / 2;
  expect(fromCode(standing).reduce((sum, each) => sum + each, 0)).toBe(about);
  // Where originals have an index of their own, that says what this one lacks.
  const own = toSearchRecords(both, paths, 'es', { lang }, [lang, 'es']);
  expect(own.map(({ url }) => url)).toEqual(
    found.flatMap(({ url, filters }) => (filters['lang']?.[0] === lang ? [] : [url])),
  );
  const originals = toSearchRecords(both, paths, lang, { lang }, [lang, 'es']);
  const lacking = originals.filter(({ filters }) => filters[lacksFilter]?.includes('es'));
  expect(lacking.map(({ filters }) => filters['article'])).toEqual(
    Array(first.claims.length + 1).fill([other.id]),
  );
  expect(toSearchRecords(both, paths, lang).some(({ filters }) => filters['lang']?.[0] === 'es')).toBe(false);
});
