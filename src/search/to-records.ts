import type { Article, Claim, Corpus } from '../corpus/types.ts';
import type { Entity } from '../entities/schema.ts';
import { publisherOf } from '../sources/publisher.ts';
import type { Source } from '../sources/schema.ts';
import { nameOf } from '../sources/citation.ts';

/** What kinds of thing a search finds. */
export const resultKinds = ['claim', 'entity', 'article', 'source'] as const;
export type ResultKind = (typeof resultKinds)[number];

/** One thing that a search can find. Shaped for Pagefind's custom records. */
export interface SearchRecord {
  /** Where it leads, below the site's root. */
  readonly url: string;
  /** What is searched, and quoted in the result. */
  readonly content: string;
  readonly language: string;
  readonly meta: Readonly<Record<string, string>> & { readonly title: string; readonly kind: ResultKind };
  readonly filters: Readonly<Record<string, string[]>>;
}

/**
 * Turn the corpus into search records: each claim, entity, article and source is one of its own, so that no words
 * are credited to a neighbour. A claim's title is its passage.
 *
 * @param path gives the address below the site's root in the record's language.
 */
export function toSearchRecords(corpus: Corpus, path: RecordPaths, lang: string): SearchRecord[] {
  return [
    ...corpus.claims.filter((claim) => claim.lang === lang).map((claim) => claimRecord(claim, path)),
    ...corpus.entities.map((entity) => entityRecord(entity, path, lang)),
    ...corpus.articles
      .filter((article) => article.lang === lang)
      .map((article) => articleRecord(article, path)),
    ...corpus.sources.map((source) => sourceRecord(source, path, lang)),
  ];
}

export interface RecordPaths {
  readonly passage: (claim: Claim) => string;
  readonly entity: (id: string) => string;
  readonly article: (id: string) => string;
  readonly source: (id: string) => string;
}

function claimRecord(claim: Claim, path: RecordPaths): SearchRecord {
  const { text, statement, rationale, evidence, kind, assessment, article, number, lang } = claim;
  return {
    url: path.passage(claim),
    content: paragraphs([text, statement, rationale.text, ...evidence.map(({ finding }) => finding.text)]),
    language: lang,
    meta: { title: text, kind: 'claim', assessment, number: String(number) },
    filters: { kind: ['claim'], assessment: [assessment], claimKind: [kind], article: [article] },
  };
}

function entityRecord(
  { id, name, aliases, description, type }: Entity,
  path: RecordPaths,
  lang: string,
): SearchRecord {
  return {
    url: path.entity(id),
    content: paragraphs([name, aliases.join(', '), description]),
    language: lang,
    meta: { title: name, kind: 'entity', type },
    filters: { kind: ['entity'], entityType: [type] },
  };
}

function articleRecord({ id, title, standfirst, text, lang }: Article, path: RecordPaths): SearchRecord {
  return {
    url: path.article(id),
    content: paragraphs([title, standfirst, text]),
    language: lang,
    meta: { title, kind: 'article' },
    filters: { kind: ['article'], article: [id] },
  };
}

function sourceRecord(source: Source, path: RecordPaths, lang: string): SearchRecord {
  const { id, title, author = [], 'container-title': container, access } = source;
  return {
    url: path.source(id),
    content: paragraphs([...new Set([title, ...author.map(nameOf), publisherOf(source), container])]),
    language: lang,
    meta: { title, kind: 'source', publisher: publisherOf(source) },
    filters: { kind: ['source'], access: [access] },
  };
}

/** Parts of a record stand apart: each ends like a sentence. */
const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => (/[.!?…]["”’)]*$/.test(part ?? '') ? part : `${part}.`))
    .join(' ');
