import type { Root } from 'hast';
import type { TooMuch } from '../records/limits.ts';
import type {
  AnnotationDraft,
  Judgement,
  Passage,
  Reference,
  TranslatedAnnotation,
} from '../claims/types.ts';
import type { FindNames } from '../entities/names.ts';
import type { Issue } from '../issues/issue.ts';
import type { Point } from '../issues/point.ts';
import type { Drawing } from './components/component.ts';
import type { Frontmatter } from './frontmatter.ts';

/** A heading of the prose. */
export interface Heading {
  /** 2 for a section, 3 and more inside it. */
  readonly depth: number;
  /** The fragment that leads to it: prefixed, because claims own the bare names. */
  readonly id: string;
  readonly text: string;
}

/** An image that stands beside its article, as the page needs it. */
export interface ArticleImage {
  /** The path it is published under, below the base path: `images/lima/harbour.3f2a9c1d.jpg`. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What parsing an article needs to know of the world outside its file. */
export interface ParseOptions {
  readonly findNames: FindNames;
  /** The image of that file name beside the article, if there is one that can be measured. */
  readonly image: (name: string) => ArticleImage | TooMuch | 'broken' | 'unreadable' | undefined;
  /** Names of the images that stand beside the article. */
  readonly imageNames: readonly string[];
  /** Whether someone of that name published a source. */
  readonly isPublisher: (name: string) => boolean;
  /** Whether it is an edition in another language than the original's: its annotations carry words only. */
  readonly translates?: boolean;
}

/** Everything one article's file yields, from one parse of it. Plain data. */
export interface ParsedArticle {
  /** The name of its folder. */
  readonly id: string;
  /** The language of this edition: the name of its file. */
  readonly lang: string;
  readonly file: string;
  readonly frontmatter: Frontmatter;
  /** The prose: passages and entities marked, annotations lifted out. Plain JSON; see `RichText`. */
  readonly prose: Root;
  /** The prose as plain text: blocks parted by one space, white space collapsed. */
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly passages: readonly Passage[];
  /** Of an edition in another language, once it is joined with its original. */
  readonly annotations: readonly AnnotationDraft[];
  /** What an edition in another language says of the claims of its original. */
  readonly translated: readonly TranslatedAnnotation[];
  /** Ids of the entities the prose names, in order of first mention. */
  readonly mentions: readonly string[];
  /** File names of the images it shows. */
  readonly images: readonly string[];
}

/** Where an annotation says which claim it is about, and where the parts stand that a review is about. */
export interface AnnotationReference extends Reference {
  /** Where each of its attributes stands, by name; as `replies`, where the first reply does. */
  readonly attributes: ReadonlyMap<string, Point>;
  /** Where each piece of evidence begins, in their order. */
  readonly evidence: readonly { readonly source: string | undefined; readonly place: Point }[];
}

/** An id that an element names. */
export interface ComponentReference extends Reference {
  /** The component of the prose that names it; `undefined` in a record: an annotation, evidence. */
  readonly by?: string;
}

/** What an edition refers to in other files, with places; known even where its frontmatter cannot be used. */
export interface ArticleReferences {
  readonly article: string;
  readonly file: string;
  readonly origin: Reference | undefined;
  /** Sources that evidence cites, and what components show. */
  readonly sources: readonly ComponentReference[];
  /** Entities that speak, are listed or are marked by `<Entity id>`. */
  readonly entities: readonly Reference[];
  /** Assessments whose evidence could all be read. */
  readonly judgements: readonly Judgement[];
  /** Pages of this site that links lead to; each `id` is the path of an article, an entity or a source. */
  readonly pages: readonly Reference[];
  /** Components of which an edition leaves something to its original: `id` is the name, in reading order. */
  readonly completed: readonly Reference[];
  /** Components that draw on what the article says, with their attributes. */
  readonly drawings: readonly Drawing<object>[];
  /** Where its passages are marked, and where its annotations name them. */
  readonly claims: readonly Reference[];
  readonly annotated: readonly AnnotationReference[];
  /** Whether every claim was found: no mistake in the file can have hidden one. */
  readonly whole: boolean;
}

/** A tag that could not be read. What is missing because of it is not another mistake. */
export interface LostTag {
  readonly name: string;
  /** The id it gave, or the claim it was about, as far as that could be read. */
  readonly id?: string | undefined;
  readonly place: Point;
}

/** What the steps of one parse share: each reads what earlier ones wrote. See `parsing/README.md`. */
export interface ArticleState {
  readonly file: string;
  readonly lang: string;
  /** The file's text: what a node says in it, escapes and all, stands between the offsets of its position. */
  readonly source: string;
  readonly options: ParseOptions;
  readonly issues: Issue[];
  readonly lost: LostTag[];
  readonly annotations: AnnotationDraft[];
  readonly translated: TranslatedAnnotation[];
  /** The claims that annotations name, whether the rest of the annotation can be used or not. */
  readonly annotated: AnnotationReference[];
  readonly sources: ComponentReference[];
  readonly entities: Reference[];
  readonly judgements: Judgement[];
  readonly pages: Reference[];
  readonly claims: Map<string, { readonly number: number; readonly place: Point }>;
  readonly headings: Heading[];
  readonly mentions: Set<string>;
  readonly passageMentions: Map<string, string[]>;
  /** Claims that links lead to, and that components name. */
  readonly anchors: Reference[];
  readonly named: ComponentReference[];
  readonly completed: Reference[];
  readonly drawings: Drawing<object>[];
  readonly images: Set<string>;
  readonly passages: Passage[];
  text: string;
}
