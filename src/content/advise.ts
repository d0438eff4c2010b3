import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import type { AnnotationDraft } from '../claims/types.ts';
import { adviseEditions } from './advise-editions.ts';
import { adviseStances } from './advise-stances.ts';
import { knownRecords, referencesByFile, type KnownRecords } from './known-records.ts';
import type { ParsedFolder } from './parse-folder.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, type Point } from '../issues/point.ts';
import { remembering } from '../records/remembering.ts';
import { publisherOf } from '../sources/publisher.ts';
import type { Source } from '../sources/schema.ts';

/**
 * Advise on what is sound and could be better: thin evidence, missing archives, what nothing uses.
 *
 * Words of the prose are advised on while it is parsed (`advise-prose.ts`).
 */
export function advise(folder: ParsedFolder): Issue[] {
  const known = knownRecords(folder);
  const referencesOf = referencesByFile(folder);
  // An edition in another language has its judgements from its original.
  const originals = folder.articles.filter(({ lang }) => lang === folder.original);
  return [
    ...originals.flatMap((article) => {
      const references = referencesOf.get(article.file);
      return references ? adviseArticle(article, references, known) : [];
    }),
    ...adviseStances(folder),
    ...adviseEditions(folder),
    ...adviseArchives(folder),
    ...adviseUnused(folder),
  ];
}

const adviseArticle = remembering(adviseWhole);

function adviseWhole(
  { file, frontmatter, annotations, passages }: ParsedArticle,
  { claims, annotated }: ArticleReferences,
  { sources, publisherKey: keyOf }: KnownRecords,
): Issue[] {
  const annotationAt = placesOf(annotated);
  const passageAt = placesOf(claims);
  const usual = median(annotations.map(wordsOf));
  const first = new Map<string, string>();

  return [
    ...annotations.flatMap((annotation) => {
      const { claim: id } = annotation;
      const publisher = onlyPublisher(annotation, sources.get(frontmatter.origin), sources, keyOf);
      return publisher === undefined
        ? []
        : [issue(file, annotationAt(id), 'one-publisher', { id, publisher })];
    }),
    ...annotations.flatMap((annotation) => {
      const { claim: id } = annotation;
      const words = wordsOf(annotation);
      const isLong = annotations.length >= fewest && words > usual * farLonger && words > shortest;
      return isLong ? [issue(file, annotationAt(id), 'long-annotation', { id, words, usual })] : [];
    }),
    ...passages.flatMap(({ id, text }) => {
      const earlier = first.get(text.toLowerCase());
      first.set(text.toLowerCase(), earlier ?? id);
      return earlier === undefined
        ? []
        : [issue(file, passageAt(id), 'same-passage', { id, first: earlier })];
    }),
  ];
}

/**
 * The one publisher that a claim's evidence comes from. An attribution, an opinion and what could not be verified
 * need no second; a primary record needs none either (CONTRACT.md, Words).
 */
function onlyPublisher(
  { assessment, evidence }: AnnotationDraft,
  origin: Source | undefined,
  sources: ReadonlyMap<string, Source>,
  keyOf: (source: Source) => string,
): string | undefined {
  if (assessment === 'attributed' || assessment === 'opinion' || assessment === 'unverified')
    return undefined;
  const weighing = evidence.filter(({ stance }) => stance !== 'context');
  const read = weighing.flatMap(({ source }) => sources.get(source) ?? []);
  // Of what could not be read nobody knows who publishes it.
  if (read.length < weighing.length) return undefined;
  const cited = read.filter((source) => !origin || keyOf(source) !== keyOf(origin));
  const [one] = cited;
  const alone = one && cited.every((source) => keyOf(source) === keyOf(one));
  return alone && !cited.some(({ access }) => access === 'primary') ? publisherOf(one) : undefined;
}

/** Sources that may be gone one day. */
function adviseArchives({ sources }: ParsedFolder): Issue[] {
  const without = sources.filter(({ source }) => source.archived === undefined && source.URL !== undefined);
  return gathered(without).map(({ one: { source, file, locate }, others }) =>
    issue(file, locate(['URL'], 'key'), 'no-archived-copy', { source: source.id, others: others.length }),
  );
}

/** Of how many files of one kind each is told by itself. */
const tooMany = 3;

/** What may deserve the same advice many times, as after an import: one line then, or it would hide what else is advised. */
function gathered<T>(all: readonly T[]): { readonly one: T; readonly others: readonly T[] }[] {
  const shown = all.length > tooMany ? all.slice(0, 1) : all;
  return shown.map((one) => ({ one, others: all.slice(shown.length) }));
}

function adviseUnused({ articles, references, entities, sources }: ParsedFolder): Issue[] {
  const usedSources = new Set<string>();
  const usedEntities = new Set<string>();
  for (const one of references) {
    const cited = citedIn(one);
    for (const id of cited.sources) usedSources.add(id);
    for (const id of cited.entities) usedEntities.add(id);
  }
  for (const article of articles) for (const id of namedIn(article)) usedEntities.add(id);
  // What a page of the site links to is used.
  const linked = new Set(references.flatMap(({ pages }) => pages.map(({ id }) => id)));
  const idle = [
    [
      'unused-source',
      sources
        .filter(({ source: { id } }) => !usedSources.has(id) && !linked.has(`/sources/${id}/`))
        .map(({ source: { id }, file }) => ({ id, file })),
    ],
    [
      'unused-entity',
      entities
        .filter(({ entity: { id } }) => !usedEntities.has(id) && !linked.has(`/entities/${id}/`))
        .map(({ entity: { id }, file }) => ({ id, file })),
    ],
  ] as const;
  return idle.flatMap(([rule, unused]) =>
    gathered(unused).map(({ one: { id, file }, others }) =>
      issue(file, fileStart, rule, { id, others: others.map((other) => other.id) }),
    ),
  );
}

/** What one edition refers to, each once: most editions are the same from one save to the next. */
const citedIn = remembering(({ origin, sources, entities }: ArticleReferences) => ({
  sources: new Set([...(origin ? [origin] : []), ...sources].map(({ id }) => id)),
  entities: new Set(entities.map(({ id }) => id)),
}));

const namedIn = remembering(
  ({ mentions, annotations }: ParsedArticle): ReadonlySet<string> =>
    new Set([...mentions, ...annotations.flatMap((annotation) => annotation.mentions)]),
);

/** An annotation is long beside enough others, by far, and in itself. */
const [fewest, farLonger, shortest] = [5, 3, 150];

const wordsOf = ({ rationale, evidence }: AnnotationDraft): number =>
  [rationale, ...evidence.map(({ finding }) => finding)].reduce(
    (sum, { text }) => sum + text.split(' ').filter((word) => word !== '').length,
    0,
  );

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

function placesOf(
  references: readonly { readonly id: string; readonly place: Point }[],
): (id: string) => Point {
  const places = new Map(references.map(({ id, place }) => [id, place]));
  return (id) => places.get(id) ?? fileStart;
}
