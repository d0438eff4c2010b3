import { claimsToRead, articlesElsewhere } from '../../corpus/elsewhere.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Article, Claim } from '../../corpus/types.ts';
import { tally } from '../../claims/tally.ts';
import { assessments } from '../../claims/vocabulary.ts';
import { entityTypes } from '../../entities/entity-types.ts';
import { namesFinder, type FindNames } from '../../entities/names.ts';
import type { Entity } from '../../entities/schema.ts';
import { startOf } from '../../sources/date.ts';
import { nameOf } from '../../sources/citation.ts';
import { publisherOf } from '../../sources/publisher.ts';
import type { Source } from '../../sources/schema.ts';
import { entityToken, ownToken } from './entity-token.ts';
import { moreWords } from './more-words.ts';
import { lacksFilter } from './postings.ts';
import { remembering } from '../../records/remembering.ts';
import { sharedNames } from '../names/shared-names.ts';
import { asCode, moreMark, partMark, tailMark } from './record-marks.ts';

/** One thing that a search can find. Shaped for Pagefind's custom records. */
export interface SearchRecord {
  /** Where it leads, below the site's root. */
  readonly url: string;
  /** What is searched: what may be quoted, then, after `tailMark`, words that only help to find it. */
  readonly content: string;
  /** What a result carries to be shown; see `asCode` for why it holds no words but the title. */
  readonly meta: Readonly<Record<string, string>> & { readonly title: string };
  readonly filters: Readonly<Record<string, string[]>>;
}

/**
 * Turn the corpus into search records: each claim, entity, article and source is one of its own, so that no words
 * are credited to a neighbour. A claim's title is its passage; of an edition that is behind its original what that says
 * now. Retired claims are not in the corpus, drafts only where it was built with them.
 *
 * @param path gives the address below the site's root in the record's language.
 * @param original the language of the originals: what has no edition in `lang` is found in it, by the same records where
 *   their addresses are given, else by its own.
 * @param languages of the site: records of originals say which of them they lack.
 */
export function toSearchRecords(
  corpus: Corpus,
  path: RecordPaths,
  lang: string,
  original: { readonly lang: string; readonly path?: RecordPaths } = { lang },
  languages: readonly string[] = [],
): SearchRecord[] {
  const context: Context = {
    path,
    lang,
    known: namesIn(corpus.entities),
    lacks: remembering((article: Article) =>
      lang === original.lang ? languages.filter((code) => !corpus.article(article.id, code)) : [],
    ),
  };
  const articlesOf = [{ articles: corpus.articlesIn(lang), of: context }];
  if (original.path)
    articlesOf.push({
      articles: articlesElsewhere(corpus, lang, original.lang),
      of: { ...context, lang: original.lang, path: original.path },
    });
  const about = (id: string): readonly Claim[] =>
    claimsToRead((lang) => corpus.claimsAbout(id, lang), corpus, lang, original.lang);
  return [
    ...articlesOf.flatMap(({ articles, of }) =>
      articles.flatMap((article) => article.claims.map((claim) => claimRecord(claim, of, of.lacks(article)))),
    ),
    ...corpus.entitiesIn(lang).map((entity) => entityRecord(entity, standings(about(entity.id)), context)),
    ...articlesOf.flatMap(({ articles, of }) => articles.map((article) => articleRecord(article, of))),
    ...corpus.sourcesIn(lang).map((source) => sourceRecord(source, context)),
  ];
}

export interface RecordPaths {
  readonly passage: (claim: Claim) => string;
  readonly entity: (id: string) => string;
  readonly article: (id: string) => string;
  readonly source: (id: string) => string;
}

interface Context {
  readonly path: RecordPaths;
  readonly lang: string;
  readonly known: KnownNames;
  /** The languages in which an analysis has no edition, where that is told. */
  readonly lacks: (article: Article) => string[];
}

/** What is known of names. */
interface KnownNames {
  readonly named: FindNames;
  /** The words that stand for an entity: its own, and those of names it shares. */
  readonly tokensOf: (id: string) => readonly string[];
}

const namesIn = remembering((entities: readonly Entity[]): KnownNames => {
  const shared = sharedNames(entities);
  return {
    named: namesFinder(entities),
    tokensOf: (id) => [entityToken(id), ...(shared.get(id) ?? [])],
  };
});

/** What a record tells of a thing, wherever that stands: the same as long as the thing is, for every language and list. */
type Told = Pick<SearchRecord, 'content' | 'meta'>;

/** What an index beside this one is chosen by; nothing where every language has an edition. */
const lacking = (languages: string[]): Record<string, string[]> =>
  languages.length === 0 ? {} : { [lacksFilter]: languages };

/** How many claims stand in which way, in the order of the assessments; nothing where there is none. */
function standings(claims: readonly Claim[]): string {
  const counts = new Map(tally(claims).map(({ assessment, count }) => [assessment, count]));
  return counts.size === 0 ? asCode() : asCode(...assessments.map((word) => counts.get(word) ?? 0));
}

function claimRecord(claim: Claim, { path, lang, known }: Context, lacks: string[]): SearchRecord {
  const { evidence, kind, assessment, article } = claim;
  return {
    url: path.passage(claim),
    ...toldOfClaim(claim, known),
    filters: {
      kind: ['claim'],
      assessment: [assessment],
      claim: [kind],
      entity: claim.entities.map(({ id }) => id),
      speaker: [claim.speaker.id],
      source: [...new Set(evidence.map(({ source }) => source.id))],
      article: [article],
      date: [claim.asOf ?? claim.published],
      lang: [lang],
      ...lacking(lacks),
    },
  };
}

const toldOfClaim = remembering((claim: Claim, { tokensOf }: KnownNames): Told => {
  const { text, statement, rationale, evidence, replies, number, behind } = claim;
  const figures = [...claim.claimed, ...claim.figures, ...evidence.flatMap((piece) => piece.figures)];
  const said = [
    text,
    ...(statement === text ? [] : [statement]),
    rationale.text,
    ...evidence.map(({ finding }) => finding.text),
    ...replies.flatMap(({ words }) => words?.text ?? []),
  ];
  return {
    content: withTail(
      // Words from before the original was revised are searched, and not shown.
      behind ? [behind.statement] : said,
      [
        ...(behind ? said : []),
        ...new Set(claim.entities.flatMap(({ id }) => tokensOf(id))),
        ...figures.map(({ value, unit }) => `${value} ${unit}`),
      ],
    ),
    meta: {
      title: behind?.statement ?? text,
      number: asCode(number),
      ...(behind && { behind: asCode() }),
    },
  };
});

function entityRecord(entity: Entity, claims: string, { path, lang, known }: Context): SearchRecord {
  const { id } = entity;
  return {
    url: path.entity(id),
    ...toldOfEntity(entity, known, claims),
    filters: { kind: ['entity'], entity: [id], lang: [lang] },
  };
}

const toldOfEntity = remembering((entity: Entity, { named, tokensOf }: KnownNames, claims: string): Told => {
  const { id, name, aliases, description, type } = entity;
  const near = named(description ?? '').map((match) => entityToken(match.id));
  return {
    content: withTail(
      [description ?? name],
      [...tokensOf(id), ownToken(id), ...near, name, aliases.join(` ${tailMark} `)],
    ),
    meta: { title: name, type: asCode(entityTypes.indexOf(type)), claims },
  };
});

/** What an analysis is about. */
const aboutOf = ({ mentions, claims }: Article): ReadonlySet<string> =>
  new Set([...mentions, ...claims.flatMap(({ entities }) => entities)].map((entity) => entity.id));

function articleRecord(article: Article, { path, lang, known, lacks }: Context): SearchRecord {
  const { id, published, sources } = article;
  return {
    url: path.article(id),
    ...toldOfArticle(article, known),
    filters: {
      kind: ['article'],
      article: [id],
      entity: [...aboutOf(article)],
      source: sources.map((source) => source.id),
      date: [published],
      lang: [lang],
      ...lacking(lacks(article)),
    },
  };
}

const toldOfArticle = remembering((article: Article, { tokensOf }: KnownNames): Told => {
  const { title, standfirst, text, claims } = article;
  return {
    content: withTail([title, standfirst, text], [...new Set([...aboutOf(article)].flatMap(tokensOf))]),
    meta: { title, claims: asCode(claims.length) },
  };
});

function sourceRecord(source: Source, { path, lang, known }: Context): SearchRecord {
  const { id } = source;
  const issued = startOf(source.issued);
  return {
    url: path.source(id),
    ...toldOfSource(source, known),
    filters: {
      kind: ['source'],
      source: [id],
      lang: [lang],
      ...(issued === undefined ? {} : { date: [issued] }),
    },
  };
}

const toldOfSource = remembering((source: Source, { named }: KnownNames): Told => {
  const { title, author = [], 'container-title': container } = source;
  const publisher = publisherOf(source);
  const about = named(`${title} ${publisher}`).map((match) => match.id);
  return {
    content: withTail(
      [...new Set([title, publisher, ...author.map(nameOf), container])],
      [...new Set(about)].map(entityToken),
    ),
    meta: { title },
  };
});

/** Parts of a record stand apart: each ends like a sentence. */
const withTail = (parts: readonly (string | undefined)[], tail: readonly string[]): string =>
  [
    parts
      .filter((part) => part !== undefined && part !== '')
      .map((part) => (/[.!?…]["”’)]*$/.test(part ?? '') ? part : `${part}.`))
      .join(` ${partMark} `),
    ...tail,
  ].join(` ${tailMark} `) + moreOf(parts.filter((part) => part !== undefined));

/** What the engine does not make of the texts itself; names are found by the list of them. */
function moreOf(texts: readonly string[]): string {
  const words = moreWords(texts);
  return words.length === 0 ? '' : ` ${moreMark} ${words.join(' ')}`;
}
