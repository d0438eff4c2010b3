import { compare } from '../issues/compare.ts';
import type { ParsedArticle } from '../articles/types.ts';
import type { AnnotationDraft, Passage } from '../claims/types.ts';
import type { Entity } from '../entities/schema.ts';
import type { Source } from '../sources/schema.ts';
import { articleId, claimId } from '../ledger/ids.ts';
import { leadsTo, type Ledger } from '../ledger/schema.ts';
import { shownIn } from '../articles/components-in.ts';
import { addAnchors } from './anchors.ts';
import { changesOf, movedOf, retiredOf, revisionsOf } from './history.ts';
import { Corpus } from './corpus.ts';
import type { Article, Claim, MovedRecord, RetiredRecord } from './types.ts';
import { remembering } from '../records/remembering.ts';

/** The records of a content folder, each parsed by itself. */
export interface Records {
  readonly articles: readonly ParsedArticle[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  /** Without it nothing was ever reviewed. */
  readonly ledger?: Ledger | undefined;
}

/**
 * Join articles, entities and sources: resolve every id.
 *
 * Pure: the same records give the same corpus, whatever order they come in. What does not hold together (see
 * `checkReferences`, which must find nothing before a site is built) is left out, never half shown.
 */
export function buildCorpus({ articles, entities, sources, ledger = noLedger }: Records): Corpus {
  const index = indexOf(entities, sources, ledger);
  const { moved, retired } = index;
  const resolved = articles
    .flatMap((parsed) => articleOf(parsed, index))
    .sort((a, b) => compare(b.published, a.published) || compare(a.id, b.id) || compare(a.lang, b.lang));
  const changes = changesOf(resolved, retired, ledger);
  const changed = Map.groupBy(
    changes.filter(({ kind }) => kind === 'claim' || kind === 'article'),
    ({ article, id }) => leadsTo(ledger, article ?? id),
  );
  const joined = resolved.map((article) => {
    const own = (changed.get(article.id) ?? []).filter(({ lang = article.lang }) => lang === article.lang);
    const [newest] = own;
    return newest ? { ...article, changes: own, updated: newest.date } : article;
  });
  return new Corpus({
    articles: joined,
    changes,
    moved,
    retired,
    entities: index.byName,
    sources: index.byTitle,
  });
}

const noLedger: Ledger = new Map();

/** Records by id. */
export interface Index {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly byName: readonly Entity[];
  /** Where each entity stands in the order of names. */
  readonly rank: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly byTitle: readonly Source[];
  readonly ledger: Ledger;
  readonly moved: readonly MovedRecord[];
  readonly retired: readonly RetiredRecord[];
  /** Claims that have another id now, by the article they had it in. */
  readonly movedFrom: ReadonlyMap<string, readonly MovedRecord[]>;
}

/** Made anew when an entity, a source or the ledger changed. */
const indexOf = remembering(
  (entities: readonly Entity[], sources: readonly Source[], ledger: Ledger): Index => {
    const byName = sorted(entities, ({ name }) => name);
    const moved = movedOf(ledger);
    return {
      entities: new Map(entities.map((entity) => [entity.id, entity])),
      byName,
      rank: new Map(byName.map(({ id }, rank) => [id, rank])),
      sources: new Map(sources.map((source) => [source.id, source])),
      byTitle: sorted(sources, ({ title }) => title),
      ledger,
      moved,
      retired: retiredOf(ledger),
      movedFrom: Map.groupBy(
        moved.filter(({ from }) => from.kind === 'claim'),
        ({ from }) => from.article ?? '',
      ),
    };
  },
);

/** Made anew when its file or the index changed. */
const articleOf = remembering(resolveArticle);

function resolveArticle(parsed: ParsedArticle, index: Index): Article[] {
  const { id, lang, frontmatter, passages, annotations, headings, prose, text } = parsed;
  const origin = index.sources.get(frontmatter.origin);
  if (!origin) return [];

  const byClaim = new Map(annotations.map((annotation) => [annotation.claim, annotation]));
  const claims = passages.flatMap((passage): Claim[] => {
    const annotation = byClaim.get(passage.id);
    return annotation ? resolveClaim(passage, annotation, parsed, index) : [];
  });
  const { title, standfirst, authors, published, tags, draft } = frontmatter;
  const shown = shownIn(prose);
  const cited = [
    ...claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ...shown.sources.flatMap((source) => index.sources.get(source) ?? []),
  ];
  const mentioned = new Set([...parsed.mentions, ...shown.entities]);
  return [
    {
      id,
      lang,
      title,
      standfirst,
      authors,
      published,
      updated: published,
      changes: [],
      origin,
      tags,
      draft,
      findings: frontmatter.findings.flatMap((finding) => {
        const claim = claims.find((candidate) => candidate.id === finding.claim);
        return claim ? [{ claim, text: finding.text }] : [];
      }),
      prose: addAnchors(prose, articleId(id), index.movedFrom.get(id) ?? []),
      text,
      headings,
      claims,
      mentions: [...mentioned].flatMap((mention) => index.entities.get(mention) ?? []),
      sources: [...new Set(cited)].sort((a, b) => compare(a.id, b.id)),
    },
  ];
}

function resolveClaim(
  passage: Passage,
  annotation: AnnotationDraft,
  { id: article, lang, frontmatter, headings }: ParsedArticle,
  { entities, rank, sources, ledger }: Index,
): Claim[] {
  const speaker = entities.get(annotation.speaker);
  if (!speaker) return [];
  const about = new Set([
    speaker,
    ...[...passage.mentions, ...annotation.mentions, ...annotation.entities].flatMap(
      (id) => entities.get(id) ?? [],
    ),
  ]);
  const { statement, kind, assessment, asOf, locator, lead, claimed, figures, rationale } = annotation;
  const revisions = revisionsOf(ledger.get(claimId(article, passage.id)), lang, ledger);
  const published = latest(frontmatter.published, revisions[0]?.date);
  return [
    {
      id: passage.id,
      article,
      lang,
      number: passage.number,
      text: passage.text,
      selector: passage.selector,
      context: passage.context,
      section: headings.find(({ id }) => id === passage.section),
      statement,
      kind,
      assessment,
      speaker,
      asOf,
      locator,
      lead,
      claimed,
      figures,
      rationale,
      evidence: annotation.evidence.flatMap(({ source: id, ...piece }) => {
        const source = sources.get(id);
        return source ? [{ ...piece, source }] : [];
      }),
      entities: [...about].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)),
      published,
      updated: latest(published, revisions.at(-1)?.date),
      revision: Math.max(1, revisions.length),
      reviewedBy: revisions.at(-1)?.by ?? [],
      revisions,
    },
  ];
}

/** One fixed collation: the same content sorts alike on every machine. */
const collator = new Intl.Collator('en', { numeric: true });

/** Sorted by name, equals by id. */
function sorted<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing[] {
  return things
    .map((thing) => ({ thing, key: sortKey(nameOf(thing)) }))
    .sort((a, b) => collator.compare(a.key, b.key) || compare(a.thing.id, b.thing.id))
    .map(({ thing }) => thing);
}

/** Quotes and brackets before the first letter do not count. */
const sortKey = (name: string): string => name.replace(/^[^\p{L}\p{N}]+/u, '');
/** The later of two days. */
const latest = (a: string, b = ''): string => (a > b ? a : b);
