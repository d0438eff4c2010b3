import type { AnnotationReference, ArticleReferences, ParsedArticle } from '../articles/types.ts';
import { figuresAsText } from '../claims/figures.ts';
import { repliesAsText } from '../claims/replies.ts';
import type { AnnotationDraft, EvidenceDraft, Passage } from '../claims/types.ts';
import { remembering } from '../records/remembering.ts';
import type { LedgeredFolder } from './ledgered-folder.ts';
import type { Point } from '../issues/point.ts';
import { entityId, sourceId } from './ids.ts';
import type { RecordedEvidence, Revision, Spoken } from './schema.ts';
import { unpublishedRecords } from './unpublished.ts';

/** What a review is about: the words, the judgement on them, and its evidence. */
export type ClaimState = Omit<Revision, 'date' | 'reason' | 'by' | 'kept' | 'redated' | 'cleansed'>;

/** Where the parts of a claim stand in its article. */
export interface ClaimPlaces {
  readonly passage: Point;
  readonly annotation: Point;
  /** Where the attributes of its annotation stand, by name; as `replies`, where the first reply does. */
  readonly attributes: ReadonlyMap<string, Point>;
  /** Where the first piece of evidence from a source begins. */
  readonly evidence: ReadonlyMap<string, Point>;
}

/** A claim of the content, as the ledger sees it. */
export interface ClaimSubject {
  /** Where its parts stand. */
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

/** An entity or a source of the content, as the ledger sees it. */
export interface RecordSubject {
  readonly file: string;
  readonly title: string;
  /** It is published: a published article uses it, or it was recorded before. */
  readonly published: boolean;
}

/** What of a content folder has an id. */
export interface Subjects {
  readonly articles: ReadonlyMap<string, ArticleSubject>;
  /** Entities and sources, by `entities/ENTITY` and `sources/SOURCE`. */
  readonly records: ReadonlyMap<string, RecordSubject>;
  /** Ids of what is there and could not be read. */
  readonly unreadable: ReadonlySet<string>;
}

/** Take from a parsed folder what the ledger keeps a record of. */
export function subjectsOf(folder: LedgeredFolder): Subjects {
  const editions = Map.groupBy(folder.articles, ({ id }) => id);
  const referencesOf = new Map(folder.references.map((one) => [one.file, one]));
  const articles = new Map<string, ArticleSubject>();
  for (const [id, parsed] of editions) {
    const original = parsed.find(({ lang }) => lang === folder.original);
    const references = referencesOf.get(original?.file ?? '');
    if (!original || !references) continue;
    // A draft is no edition yet: its words may still be those of the original.
    const translations = parsed.filter(
      (edition) => edition !== original && (original.frontmatter.draft || !edition.frontmatter.draft),
    );
    articles.set(id, articleSubject(original, references, ...translations));
  }
  const { entities, sources, references, unreadable } = folder;
  const waiting = unpublishedRecords(folder);
  const records = new Map<string, RecordSubject>();
  // There are thousands, and every save comes by here: one object for each, and no list on the way.
  const add = (id: string, file: string, title: string): void => {
    records.set(id, { file, title, published: !waiting.has(id) });
  };
  for (const { entity, file } of entities) add(entityId(entity.id), file, entity.name);
  for (const { source, file } of sources) add(sourceId(source.id), file, source.title);
  return {
    articles,
    records,
    unreadable: new Set([
      ...references.map(({ article }) => article).filter((article) => !articles.has(article)),
      ...unreadable.articles,
      ...[...unreadable.entities].map(entityId),
      ...[...unreadable.sources].map(sourceId),
    ]),
  };
}

const articleSubject = remembering(
  (original: ParsedArticle, references: ArticleReferences, ...translations: readonly ParsedArticle[]) =>
    toArticleSubject(original, references, translations),
);

function toArticleSubject(
  { file, frontmatter, passages, annotations }: ParsedArticle,
  { claims: marked, annotated, whole }: ArticleReferences,
  translations: readonly ParsedArticle[],
): ArticleSubject {
  const claims = new Map(
    marked.map(({ id, place: passage }): [string, ClaimSubject] => {
      const about = annotated.find((candidate) => candidate.id === id);
      const annotation = about?.place ?? passage;
      const spoken = passages.find((candidate) => candidate.id === id);
      const draft = annotations.find(({ claim }) => claim === id);
      return [
        id,
        {
          places: {
            passage,
            annotation,
            attributes: about?.attributes ?? new Map<string, Point>(),
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
  { id, text, sentence }: Passage,
  draft: AnnotationDraft,
  editions: readonly ParsedArticle[],
): ClaimState {
  const { statement, kind, speaker, asOf, claimed, figures, assessment, rationale, evidence, replies } =
    draft;
  const translations = editions.flatMap(({ lang, passages, annotations }) => {
    const passage = passages.find((candidate) => candidate.id === id);
    const annotation = annotations.find(({ claim }) => claim === id);
    return passage && annotation ? [[lang, toSpoken(passage, annotation)] as const] : [];
  });
  return {
    passage: text,
    sentence,
    statement,
    kind,
    speaker,
    ...(asOf !== undefined && { asOf }),
    ...(claimed.length > 0 && { claimed: figuresAsText(claimed) }),
    ...(figures.length > 0 && { figures: figuresAsText(figures) }),
    assessment,
    rationale: rationale.text,
    evidence: evidence.map(toRecord),
    ...(replies.length > 0 && {
      replies: repliesAsText(replies.map((reply) => ({ ...reply, words: reply.words?.text ?? '' }))),
    }),
    ...(translations.length > 0 && { translations: Object.fromEntries(translations) }),
  };
}

const toRecord = ({ source, stance, locator, finding, figures, quote }: EvidenceDraft): RecordedEvidence => ({
  source,
  stance,
  ...(locator !== undefined && { locator }),
  finding: finding.text,
  ...(figures.length > 0 && { figures: figuresAsText(figures) }),
  ...(quote !== undefined && { quote }),
});

const toSpoken = (
  { text, sentence }: Passage,
  { statement, rationale, evidence, replies }: AnnotationDraft,
): Spoken => ({
  passage: text,
  sentence,
  statement,
  rationale: rationale.text,
  ...(evidence.length > 0 && {
    findings: evidence.map(({ source, finding }) => `${source} ${finding.text}`),
  }),
  ...(replies.some(({ words }) => words) && { replies: replies.map(({ words }) => words?.text ?? '') }),
});

const referencesOf = (draft: AnnotationDraft, passage: Passage | undefined): string[] => [
  ...draft.evidence.map(({ source }) => sourceId(source)),
  ...draft.replies.map(({ from }) => entityId(from)),
  ...[draft.speaker, ...draft.entities, ...draft.mentions, ...(passage?.mentions ?? [])].map(entityId),
];
