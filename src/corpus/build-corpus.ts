import { compare } from '../issues/compare.ts';
import type { ParsedArticle } from '../articles/types.ts';
import { aboutIn } from '../claims/about.ts';
import type { AnnotationDraft, Passage } from '../claims/types.ts';
import type { Entity } from '../entities/schema.ts';
import { sourceIn, type Source } from '../sources/schema.ts';
import { articleId, claimId } from '../ledger/ids.ts';
import { behindOf } from '../ledger/behind.ts';
import { leadsTo, type Ledger } from '../ledger/schema.ts';
import { shownIn } from '../articles/components-in.ts';
import { addAnchors } from './anchors.ts';
import { changesOf, movedOf, retiredOf, revisionsOf } from './history.ts';
import { Corpus } from './corpus.ts';
import type { Article, Claim, MovedRecord, RetiredRecord } from './types.ts';
import { remembering } from '../records/remembering.ts';
import { byNameIn } from './in-language.ts';
import { sorted } from './sorted.ts';

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
  readonly byName: readonly Entity[];
  readonly byTitle: readonly Source[];
  /** The records in the words of a language. */
  readonly in: (lang: string) => RecordsIn;
  readonly ledger: Ledger;
  readonly moved: readonly MovedRecord[];
  readonly retired: readonly RetiredRecord[];
  /** Claims that have another id now, by the article they had it in. */
  readonly movedFrom: ReadonlyMap<string, readonly MovedRecord[]>;
}

/** Entities and sources in the words of a language, by id. */
interface RecordsIn {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Where each entity stands in the order of names. */
  readonly rank: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Made anew when an entity, a source or the ledger changed. */
const indexOf = remembering(
  (entities: readonly Entity[], sources: readonly Source[], ledger: Ledger): Index => {
    const byName = sorted(entities, ({ name }) => name);
    const moved = movedOf(ledger);
    const languages = new Map<string, RecordsIn>();
    const inLanguage = (lang: string): RecordsIn => {
      const own = byNameIn(byName, lang);
      return {
        entities: new Map(own.map((entity) => [entity.id, entity])),
        rank: new Map(own.map(({ id }, rank) => [id, rank])),
        sources: new Map(sources.map((source) => [source.id, sourceIn(source, lang)])),
      };
    };
    return {
      byName,
      byTitle: sorted(sources, ({ title }) => title),
      in: (lang) => {
        const known = languages.get(lang) ?? inLanguage(lang);
        languages.set(lang, known);
        return known;
      },
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
  const { entities, sources } = index.in(lang);
  const origin = sources.get(frontmatter.origin);
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
    ...shown.sources.flatMap((source) => sources.get(source) ?? []),
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
      mentions: [...mentioned].flatMap((mention) => entities.get(mention) ?? []),
      sources: [...new Set(cited)].sort((a, b) => compare(a.id, b.id)),
    },
  ];
}

function resolveClaim(
  passage: Passage,
  annotation: AnnotationDraft,
  { id: article, lang, frontmatter, headings }: ParsedArticle,
  { in: inLanguage, ledger }: Index,
): Claim[] {
  const { entities, rank, sources } = inLanguage(lang);
  const speaker = entities.get(annotation.speaker);
  if (!speaker) return [];
  const about = [...aboutIn(passage, annotation)].flatMap((id) => entities.get(id) ?? []);
  const { statement, kind, assessment, asOf, locator, lead, claimed, figures, rationale } = annotation;
  const revisions = revisionsOf(ledger.get(claimId(article, passage.id)), lang, ledger);
  const own = revisions.filter(({ ofOthers }) => !ofOthers);
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
      replies: annotation.replies.flatMap(({ from: id, ...reply }) => {
        const from = entities.get(id);
        return from ? [{ ...reply, from }] : [];
      }),
      entities: about.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)),
      published,
      updated: latest(published, own.at(-1)?.date),
      revision: Math.max(1, revisions.length),
      reviewedBy: revisions.at(-1)?.by ?? [],
      revisions,
      behind: behindOf(ledger.get(claimId(article, passage.id)), lang, ledger),
    },
  ];
}

/** The later of two days. */
const latest = (a: string, b = ''): string => (a > b ? a : b);
