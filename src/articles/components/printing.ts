import type { Figure } from '../../claims/figures.ts';
import type { Assessment, ReplyStatus, Stance } from '../../claims/vocabulary.ts';
import type { Entity } from '../../entities/schema.ts';
import type { Words } from '../../i18n/index.ts';
import type { Frame } from '../../pictures/framed.ts';
import type { Inks } from '../../pictures/inks.ts';
import type { RichText } from '../../records/rich-text.ts';
import type { Source } from '../../sources/schema.ts';
import type { ComponentFile } from './files.ts';

/** What components know of the edition and the place that they are printed for. */
export interface Printing {
  readonly lang: string;
  /** The words of the interface: those of a component stand there under its name. */
  readonly words: Words;
  /** A page of the site, with its styles; or a feed, a file: readers elsewhere, with none. */
  readonly medium: 'page' | 'elsewhere';
  /** The claims of the edition by their ids, in reading order. */
  readonly claims: ReadonlyMap<string, PrintedClaim>;
  /** The entities that it is about by their ids: those its prose names in order, then those of its claims alone. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** The sources that its evidence or its components cite, by their ids. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The colours of the site, for what is drawn. */
  readonly inks: Inks;
  /** What a picture says of itself where it is taken along. */
  readonly framed: (title: string, sources?: readonly Source[]) => Frame;
  readonly to: PrintedAddresses;
  readonly say: PrintedWords;
}

/** A claim of the edition, as far as components draw on it. */
export interface PrintedClaim {
  readonly id: string;
  readonly article: string;
  readonly number: number;
  readonly statement: string;
  readonly assessment: Assessment;
  readonly speaker: Entity;
  readonly entities: readonly Entity[];
  readonly asOf: string | undefined;
  readonly claimed: readonly Figure[];
  readonly figures: readonly Figure[];
  readonly rationale: RichText;
  readonly evidence: readonly PrintedEvidence[];
  readonly replies: readonly PrintedReply[];
  /** What the original says since it was revised, where this edition does not follow yet. */
  readonly behind: { readonly date: string; readonly statement: string } | undefined;
}

/** A piece of evidence, with the source that it cites. */
export interface PrintedEvidence {
  readonly source: Source;
  readonly stance: Stance;
  readonly locator: string | undefined;
  readonly figures: readonly Figure[];
  readonly quote: string | undefined;
  readonly finding: RichText;
}

/** What someone who is judged says to it, or that they were asked. */
export interface PrintedReply {
  readonly from: Entity;
  readonly status: ReplyStatus;
  readonly date: string;
  readonly words: RichText | undefined;
}

/** Addresses as the place that is printed writes them: from the site's root, or whole. */
export interface PrintedAddresses {
  readonly claim: (claim: { readonly article: string; readonly id: string }) => string;
  readonly originalClaim: (claim: { readonly article: string; readonly id: string }) => string;
  readonly entity: (id: string) => string;
  readonly source: (id: string) => string;
  /** Of a file that a component publishes beside the article. */
  readonly published: (file: ComponentFile) => string;
  /** Of a path below the site's root: `file('claims/')`. */
  readonly file: (path: string) => string;
}

/** Words in the language of the edition. */
export interface PrintedWords {
  /** "Claim 3: corroborated". */
  readonly mark: (claim: Pick<PrintedClaim, 'number' | 'assessment'>) => string;
  readonly stance: (stance: Stance) => string;
  /** "answered on 20 November 2024.", after a name. */
  readonly reply: (status: ReplyStatus, date: string) => string;
  /** What stands above replies. */
  readonly replies: string;
  /** What stands before and after what the original says now. */
  readonly behind: (date: string) => readonly [before: string, after: string];
  /** The language of the originals. */
  readonly originalLang: string;
  readonly figure: (figure: Figure) => string;
  readonly locator: (locator: string) => string;
  /** The reference to a source, as plain text. */
  readonly citation: (source: Source) => string;
  readonly claimed: string;
  readonly found: string;
  readonly inArticle: string;
  readonly claimPage: string;
  readonly sourcePage: string;
}
