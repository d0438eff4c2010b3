import type { AnnotationReference, ArticleReferences, ParsedArticle } from '../articles/types.ts';
import type { AnnotationDraft, Passage } from '../claims/types.ts';
import { fingerprint } from '../records/fingerprint.ts';
import type { LedgeredFolder } from './ledgered-folder.ts';
import type { Point } from '../issues/point.ts';
import { fold } from './fold.ts';
import { entityId, sourceId } from './ids.ts';
import type { Revision } from './schema.ts';
import { unpublishedRecords } from './unpublished.ts';

/** What a review is about: the words, the judgement on them, and its evidence. */
export type ClaimState = Omit<Revision, 'date' | 'reason'>;

/** Where the parts of a claim stand in its article. */
export interface ClaimPlaces {
  readonly passage: Point;
  readonly annotation: Point;
  readonly statement: Point;
  readonly assessment: Point;
  /** Where the first piece of evidence from a source begins. */
  readonly evidence: ReadonlyMap<string, Point>;
}

/** A claim of the content, as the ledger sees it. */
export interface ClaimSubject {
  /** Where its passage, its annotation and its assessment stand. */
  readonly places: ClaimPlaces;
  /** `undefined` when passage or annotation could not be read. */
  readonly state: ClaimState | undefined;
  /** Ids of the entities and sources it refers to. */
  readonly refers: readonly string[];
}

/** An article of the content, as the ledger sees it. */
export interface ArticleSubject {
  readonly file: string;
  readonly title: string;
  readonly published: string;
  readonly draft: boolean;
  /** Whether all of its claims could be found. */
  readonly whole: boolean;
  readonly claims: ReadonlyMap<string, ClaimSubject>;
}

/** What of a content folder has an id. */
export interface Subjects {
  readonly articles: ReadonlyMap<string, ArticleSubject>;
  /** Entities and sources, by `entities/ENTITY` and `sources/SOURCE`; without those that wait with a draft. */
  readonly records: ReadonlyMap<string, { readonly file: string; readonly title: string }>;
  /** Ids of what is there and could not be read. */
  readonly unreadable: ReadonlySet<string>;
}

/** Take from a parsed folder what the ledger keeps a record of. */
export function subjectsOf(folder: LedgeredFolder): Subjects {
  const editions = Map.groupBy(folder.articles, ({ id }) => id);
  const articles = new Map<string, ArticleSubject>();
  for (const [id, parsed] of editions) {
    const original = parsed.find(({ lang }) => lang === folder.original);
    const references = folder.references.find(({ file }) => file === original?.file);
    if (!original || !references) continue;
    const translations = parsed.filter((edition) => edition !== original);
    articles.set(id, toArticleSubject(original, references, translations));
  }
  const { entities, sources, references, unreadable } = folder;
  const waiting = unpublishedRecords(folder);
  const records = [
    ...entities.map(({ entity, file }) => [entityId(entity.id), { file, title: entity.name }] as const),
    ...sources.map(({ source, file }) => [sourceId(source.id), { file, title: source.title }] as const),
  ];
  return {
    articles,
    records: new Map(records.filter(([id]) => !waiting.has(id))),
    unreadable: new Set([
      ...references.map(({ article }) => article).filter((article) => !articles.has(article)),
      ...unreadable.articles,
      ...[...unreadable.entities].map(entityId),
      ...[...unreadable.sources].map(sourceId),
    ]),
  };
}

function toArticleSubject(
  { file, frontmatter, passages, annotations }: ParsedArticle,
  { claims: marked, annotated, judgements, whole }: ArticleReferences,
  translations: readonly ParsedArticle[],
): ArticleSubject {
  const claims = new Map(
    marked.map(({ id, place: passage }): [string, ClaimSubject] => {
      const about = annotated.find((candidate) => candidate.id === id);
      const annotation = about?.place ?? passage;
      const assessment = judgements.find(({ claim }) => claim === id)?.place ?? annotation;
      const spoken = passages.find((candidate) => candidate.id === id);
      const draft = annotations.find(({ claim }) => claim === id);
      return [
        id,
        {
          places: {
            passage,
            annotation,
            statement: about?.statement ?? annotation,
            assessment,
            evidence: placesOfEvidence(about),
          },
          state: spoken && draft && toState(spoken, draft, translations),
          refers: draft ? referencesOf(draft, spoken) : [],
        },
      ];
    }),
  );
  const { title, published, draft } = frontmatter;
  return { file, title, published, draft, whole, claims };
}

function placesOfEvidence(annotation: AnnotationReference | undefined): ReadonlyMap<string, Point> {
  const first = new Map<string, Point>();
  for (const { source, place } of annotation?.evidence ?? [])
    if (source !== undefined && !first.has(source)) first.set(source, place);
  return first;
}

function toState(
  { id, text }: Passage,
  { statement, assessment, evidence }: AnnotationDraft,
  editions: readonly ParsedArticle[],
): ClaimState {
  const translations = editions.flatMap(({ lang, passages, annotations }) => {
    const passage = passages.find((candidate) => candidate.id === id);
    const annotation = annotations.find(({ claim }) => claim === id);
    return passage && annotation
      ? [[lang, { passage: passage.text, statement: annotation.statement }] as const]
      : [];
  });
  return {
    passage: text,
    statement,
    assessment,
    evidence: evidence
      .map(({ source, stance, locator = '', finding }) => {
        const said = fingerprint(`${fold(locator)}\n${fold(finding.text)}`);
        return `${source} ${stance} ${said}`;
      })
      .sort(),
    ...(translations.length > 0 && { translations: Object.fromEntries(translations) }),
  };
}

const referencesOf = (draft: AnnotationDraft, passage: Passage | undefined): string[] => [
  ...draft.evidence.map(({ source }) => sourceId(source)),
  ...[draft.speaker, ...draft.entities, ...draft.mentions, ...(passage?.mentions ?? [])].map(entityId),
];
