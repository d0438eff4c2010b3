import type { AnnotationDraft, Passage, Reference } from '../claims/types.ts';
import type { FindNames } from '../entities/names.ts';
import type { Issue, Point } from '../issues/issue.ts';
import type { Assessment } from '../claims/vocabulary.ts';
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
  readonly image: (name: string) => ArticleImage | 'broken' | undefined;
  /** Names of the images that stand beside the article. */
  readonly imageNames: readonly string[];
  /** The address of a path below the site's root: `link('entities/peru/')`. */
  readonly link: (path: string) => string;
  /** What the mark of a claim says to those who cannot see its shape: "Claim 3: corroborated". */
  readonly markLabel: (number: number, assessment: Assessment) => string;
}

/** Everything one article's file yields, from one parse of it. Plain data. */
export interface ParsedArticle {
  /** The name of its folder. */
  readonly id: string;
  /** The language of this edition: the name of its file. */
  readonly lang: string;
  readonly file: string;
  readonly frontmatter: Frontmatter;
  /** Places in the frontmatter that can be at fault later. */
  readonly places: { readonly origin: Point; readonly findings: readonly Point[] };
  /** The prose as HTML: passages marked and numbered, entities linked, annotations lifted out. */
  readonly html: string;
  /** The prose as plain text: blocks parted by one space, white space collapsed. */
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly passages: readonly Passage[];
  readonly annotations: readonly AnnotationDraft[];
  /** Ids of the entities the prose names, in order of first mention. */
  readonly mentions: readonly string[];
  /** Entities that `<Entity id>` marks, in prose and annotations. */
  readonly marked: readonly Reference[];
  /** File names of the images it shows. */
  readonly images: readonly string[];
  /** Claim ids of elements that could not be read; nothing is said about what is missing for them. */
  readonly lost: readonly string[];
}

/** What the steps of one parse share: each reads what earlier ones wrote. See `steps/README.md`. */
export interface ArticleState {
  readonly file: string;
  readonly options: ParseOptions;
  readonly issues: Issue[];
  readonly lost: Set<string>;
  readonly annotations: AnnotationDraft[];
  readonly claims: Map<string, { readonly number: number; readonly place: Point }>;
  readonly headings: Heading[];
  readonly mentions: Set<string>;
  readonly passageMentions: Map<string, string[]>;
  readonly marked: Reference[];
  readonly anchors: Reference[];
  readonly images: Set<string>;
  readonly passages: Passage[];
  text: string;
}
