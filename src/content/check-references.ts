import type { ArticleReferences } from '../articles/types.ts';
import { bearsOut, summarise } from '../claims/bears-out.ts';
import type { Judgement } from '../claims/types.ts';
import { wordsFrom, type Words } from '../i18n/index.ts';
import { checkDrawings } from './check-drawings.ts';
import { knownRecords, type KnownRecords } from './known-records.ts';
import type { ParsedFolder } from './parse-folder.ts';
import { once } from '../records/once.ts';
import { remembering } from '../records/remembering.ts';
import { nameForm } from '../letters/name-form.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { nearMisses } from '../issues/nearest.ts';
import { publisherOf } from '../sources/publisher.ts';
import type { Source } from '../sources/schema.ts';

/** Check what no file can tell by itself: that ids lead somewhere, and that evidence bears out its assessment. */
export function checkReferences(folder: ParsedFolder): Issue[] {
  const records = knownRecords(folder);
  const known = knownIn(folder);
  return [
    ...checkAliases(folder.entities),
    ...checkTranslations(folder),
    ...checkDrawings(folder),
    ...folder.references.flatMap((article) => [
      ...checkIds(article, known, folder.folder),
      ...checkJudgements(article, records, folder.words),
    ]),
  ];
}

/** Made anew when the article, or any entity or source, changed. */
const checkJudgements = remembering(
  (
    article: ArticleReferences,
    { sources, publisherKey }: KnownRecords,
    words: ParsedFolder['words'],
  ): Issue[] => {
    // As all that the check says.
    const english = wordsFrom(words)('en');
    return article.judgements.flatMap((judgement) =>
      checkJudgement(judgement, article, sources, publisherKey, english),
    );
  },
);

/** What there is to refer to, and what a word that is none of it was probably meant to be. */
interface Known {
  readonly isEntity: (id: string) => boolean;
  readonly isSource: (id: string) => boolean;
  readonly isPage: (path: string) => boolean;
  readonly nearEntity: (id: string) => string | undefined;
  readonly nearSource: (id: string) => string | undefined;
  readonly nearPage: (path: string) => string | undefined;
}

/** The same as last time, where nothing came that can be referred to, and nothing went. */
const knownIn = ({ entities, sources, references, unreadable }: ParsedFolder): Known =>
  knownOf(
    entities,
    sources,
    JSON.stringify([
      references.map(({ article }) => article),
      ...[unreadable.articles, unreadable.entities, unreadable.sources].map((ids) => [...ids]),
    ]),
  );

/**
 * A file that cannot be read exists all the same: what refers to it is not at fault.
 *
 * @param ids JSON of four lists: of the articles that there are, and of what cannot be read of each kind.
 */
const knownOf = remembering(toKnown);

function toKnown(entities: ParsedFolder['entities'], sources: ParsedFolder['sources'], ids: string): Known {
  const [articles, ...broken] = (JSON.parse(ids) as string[][]).map((list) => new Set(list));
  const known = {
    articles: articles ?? new Set<string>(),
    entities: new Set(entities.map(({ entity }) => entity.id)),
    sources: new Set(sources.map(({ source }) => source.id)),
  };
  const [ofArticles = new Set<string>(), ofEntities = new Set<string>(), ofSources = new Set<string>()] =
    broken;
  const unreadable = { articles: ofArticles, entities: ofEntities, sources: ofSources };
  const has = (kind: keyof typeof known, id: string): boolean =>
    known[kind].has(id) || unreadable[kind].has(id);
  const pages = (['articles', 'entities', 'sources'] as const).map((kind) => [kind, `/${kind}/`] as const);
  // Near misses are asked for where something is wrong, which is seldom.
  const near = (kind: keyof typeof known) => once(() => nearMisses(known[kind]));
  const [nearEntity, nearSource] = [near('entities'), near('sources')];
  const nearPage = once(() =>
    nearMisses(
      pages.flatMap(([kind, start]) => [...known[kind], ...unreadable[kind]].map((id) => `${start}${id}/`)),
    ),
  );
  return {
    isEntity: (id) => has('entities', id),
    isSource: (id) => has('sources', id),
    isPage: (path) =>
      pages.some(([kind, start]) => path.startsWith(start) && has(kind, path.slice(start.length, -1))),
    nearEntity: (id) => nearEntity()(id),
    nearSource: (id) => nearSource()(id),
    nearPage: (path) => nearPage()(path),
  };
}

/** Made anew when the article changed, or what there is to refer to. */
const checkIds = remembering(checkIdsAnew);

function checkIdsAnew(
  { file, origin, sources, entities, pages }: ArticleReferences,
  known: Known,
  folder: string,
): Issue[] {
  const sourceFile = (id: string) => `${folder}/sources/${id}.yaml`;
  const issues: Issue[] = [];

  if (origin && !known.isSource(origin.id)) {
    const { id, place } = origin;
    issues.push(
      issue(file, place, 'unknown-origin', { id, near: known.nearSource(id), file: sourceFile(id) }),
    );
  }
  for (const { id, place, by } of sources) {
    if (!known.isSource(id)) {
      const values = { id, near: known.nearSource(id), file: sourceFile(id), by };
      issues.push(issue(file, place, 'unknown-source', values));
    } else if (id === origin?.id && by === undefined)
      issues.push(issue(file, place, 'evidence-from-origin', { source: id }));
  }
  for (const { id, place } of entities) {
    if (known.isEntity(id)) continue;
    const values = { id, near: known.nearEntity(id), file: `${folder}/entities/${id}.yaml` };
    issues.push(issue(file, place, 'unknown-entity', values));
  }
  for (const { id: path, place } of pages) {
    if (!known.isPage(path))
      issues.push(issue(file, place, 'unknown-page', { path, near: known.nearPage(path) }));
  }
  return issues;
}

/** Whether the evidence suffices can only be said when all of it is there, and none of it is the origin itself. */
function checkJudgement(
  { assessment, place, evidence }: Judgement,
  { file, origin }: ArticleReferences,
  sources: ReadonlyMap<string, Source>,
  keyOf: (source: Source) => string,
  english: Words,
): Issue[] {
  const weighed = evidence.flatMap(({ source: id, stance }) => {
    const source = id === origin?.id ? undefined : sources.get(id);
    return source ? [{ stance, access: source.access, publisher: keyOf(source) }] : [];
  });
  if (weighed.length < evidence.length) return [];

  const examined = sources.get(origin?.id ?? '');
  const counted = examined ? weighed.filter(({ publisher }) => publisher !== keyOf(examined)) : weighed;
  if (bearsOut(assessment, counted)) return [];
  const values = {
    assessment,
    needs: english.assessments[assessment].needs,
    has: summarise(counted),
    left: examined && counted.length < weighed.length ? publisherOf(examined) : undefined,
  };
  return [issue(file, place, 'unsupported-assessment', values)];
}

/** A name belongs to one entity: as it is matched in prose, capitals included. */
const checkAliases = remembering((entities: ParsedFolder['entities']): Issue[] => {
  const owners = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { entity, file, locate } of entities.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    const translated = Object.entries(entity.translations ?? {});
    for (const [position, alias] of [entity.name, ...entity.aliases].entries()) {
      const other = owners.get(nameForm(alias));
      if (other !== undefined && other !== entity.id) {
        const [lang] = translated.find(([, said]) => said.name === alias) ?? [];
        const path = lang === undefined ? ['aliases', position - 1] : ['translations', lang, 'name'];
        issues.push(issue(file, locate(position === 0 ? ['name'] : path), 'alias-clash', { alias, other }));
      } else owners.set(nameForm(alias), entity.id);
    }
  }
  return issues;
});

/** What a record says in the language of the originals are its fields themselves. */
function checkTranslations({ entities, sources, original }: ParsedFolder): Issue[] {
  const records = [
    ...entities.map(({ entity: { translations }, ...at }) => ({ translations, ...at })),
    ...sources.map(({ source: { translations }, ...at }) => ({ translations, ...at })),
  ];
  return records.flatMap(({ translations = {}, file, locate }) => {
    if (!Object.hasOwn(translations, original)) return [];
    const path = ['translations', original];
    const detail = 'it is the language of the originals, in which the fields themselves are written.';
    return [issue(file, locate(path, 'key'), 'invalid-field', { field: `"${path.join('.')}"`, detail })];
  });
}
