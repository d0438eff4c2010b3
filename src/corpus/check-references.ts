import type { ParsedArticle } from '../articles/types.ts';
import { bearsOut, independent, needsOf, summarise } from '../claims/bears-out.ts';
import type { AnnotationDraft } from '../claims/types.ts';
import type { ParsedFolder } from '../content/parse-folder.ts';
import { normalize } from '../entities/names.ts';
import { issue, type Issue, type Point } from '../issues/issue.ts';
import { nearest } from '../issues/nearest.ts';
import { publisherOf } from '../sources/publisher.ts';
import type { Index } from './build-corpus.ts';

/** Check what no file can tell by itself: that ids lead somewhere, and that evidence bears out its assessment. */
export function checkReferences(folder: ParsedFolder): Issue[] {
  const index: Index = {
    entities: new Map(folder.entities.map(({ entity }) => [entity.id, entity])),
    sources: new Map(folder.sources.map(({ source }) => [source.id, source])),
  };
  return [
    ...checkAliases(folder),
    ...folder.articles.flatMap((article) => checkArticle(article, folder, index)),
  ];
}

function checkArticle(article: ParsedArticle, folder: ParsedFolder, index: Index): Issue[] {
  const { file, frontmatter, places, passages, annotations, marked, lost } = article;
  const known = references(folder, index);
  const issues: Issue[] = [];

  if (!known.hasSource(frontmatter.origin)) {
    issues.push(issue(file, places.origin, 'unknown-origin', known.source(frontmatter.origin)));
  }

  const claimIds = passages.map(({ id }) => id);
  const first = new Map<string, Point>();
  for (const annotation of annotations) {
    const { claim, place, places: at } = annotation;
    const earlier = first.get(claim);
    if (earlier) {
      const where = `${earlier.line}:${earlier.column}`;
      issues.push(issue(file, at['claim'] ?? place, 'duplicate-annotation', { id: claim, first: where }));
    } else first.set(claim, place);
    if (!claimIds.includes(claim) && !lost.includes(claim)) {
      const free = claimIds.filter((id) => !annotations.some((other) => other.claim === id));
      const near = nearest(claim, free);
      issues.push(issue(file, at['claim'] ?? place, 'annotation-without-claim', { id: claim, near }));
    }
    issues.push(...checkAnnotation(annotation, article, folder, index));
  }
  for (const { id, place } of passages) {
    if (first.has(id) || lost.includes(id)) continue;
    const free = [...first.keys()].filter((claim) => !claimIds.includes(claim));
    issues.push(issue(file, place, 'claim-without-annotation', { id, near: nearest(id, free) }));
  }
  for (const [position, { claim }] of frontmatter.findings.entries()) {
    if (claimIds.includes(claim) || lost.includes(claim)) continue;
    const place = places.findings[position] ?? places.origin;
    issues.push(issue(file, place, 'unknown-claim', { id: claim, near: nearest(claim, claimIds) }));
  }
  for (const { id, place } of marked) {
    if (!known.hasEntity(id)) issues.push(issue(file, place, 'unknown-entity', known.entity(id)));
  }
  return issues;
}

function checkAnnotation(
  annotation: AnnotationDraft,
  { file, frontmatter }: ParsedArticle,
  folder: ParsedFolder,
  index: Index,
): Issue[] {
  const { place, places, assessment, speaker, entities, evidence } = annotation;
  const known = references(folder, index);
  const issues: Issue[] = [];

  if (!known.hasEntity(speaker)) {
    issues.push(issue(file, places['speaker'] ?? place, 'unknown-entity', known.entity(speaker)));
  }
  for (const id of entities) {
    if (!known.hasEntity(id))
      issues.push(issue(file, places['entities'] ?? place, 'unknown-entity', known.entity(id)));
  }

  const cited = new Set<string>();
  for (const { source, stance, place: at } of evidence) {
    if (!known.hasSource(source)) issues.push(issue(file, at, 'unknown-source', known.source(source)));
    else if (source === frontmatter.origin) issues.push(issue(file, at, 'evidence-from-origin', { source }));
    else if (cited.has(`${source} ${stance}`)) {
      issues.push(issue(file, at, 'duplicate-evidence', { source, stance }));
    }
    cited.add(`${source} ${stance}`);
  }

  // Whether the evidence suffices can only be said when all of it is there.
  const weighed = evidence.flatMap(({ source: id, stance }) => {
    const source = index.sources.get(id);
    return source && id !== frontmatter.origin
      ? [{ stance, access: source.access, publisher: publisherOf(source) }]
      : [];
  });
  const complete = evidence.every(({ source }) => index.sources.has(source));
  const origin = index.sources.get(frontmatter.origin);
  const counted = origin ? independent(weighed, publisherOf(origin)) : weighed;
  if (complete && !bearsOut(assessment, counted, known.hasEntity(speaker))) {
    const values = { assessment, needs: needsOf(assessment), has: summarise(counted) };
    issues.push(issue(file, places['assessment'] ?? place, 'unsupported-assessment', values));
  }
  return issues;
}

/** Whether ids exist, and what to say when they don't. A file that cannot be read exists all the same. */
function references({ folder, unreadable }: ParsedFolder, index: Index) {
  return {
    hasEntity: (id: string) => index.entities.has(id) || unreadable.entities.has(id),
    hasSource: (id: string) => index.sources.has(id) || unreadable.sources.has(id),
    entity: (id: string) => ({
      id,
      near: nearest(id, index.entities.keys()),
      file: `${folder}/entities/${id}.yaml`,
    }),
    source: (id: string) => ({
      id,
      near: nearest(id, index.sources.keys()),
      file: `${folder}/sources/${id}.yaml`,
    }),
  };
}

/** A name belongs to one entity: as it is matched in prose, capitals included. */
function checkAliases({ entities }: ParsedFolder): Issue[] {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { entity, file, locate } of entities.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    for (const [position, alias] of [entity.name, ...entity.aliases].entries()) {
      const other = owners.get(normalize(alias));
      if (other !== undefined && other !== entity.id) {
        const place = position === 0 ? locate(['name']) : locate(['aliases', position - 1]);
        issues.push(issue(file, place, 'alias-clash', { alias, other }));
      } else owners.set(normalize(alias), entity.id);
    }
  }
  return issues;
}
