import type { Root } from 'hast';
import type { Point } from '../issues/point.ts';
import type { RichText } from '../records/rich-text.ts';
import type { TextQuoteSelector } from './selector.ts';
import type { Figure } from './figures.ts';
import type { Assessment, Kind, ReplyStatus, Stance } from './vocabulary.ts';

/** A piece of evidence as the author wrote it: it cites its source by id. */
export interface EvidenceDraft {
  readonly source: string;
  readonly stance: Stance;
  readonly locator: string | undefined;
  /** The numbers that this source gives. */
  readonly figures: readonly Figure[];
  /** The source's own words, in its language. */
  readonly quote: string | undefined;
  readonly finding: RichText;
}

/** A `<Reply>` as the author wrote it. */
export interface ReplyDraft {
  /** Id of the entity that was asked. */
  readonly from: string;
  readonly status: ReplyStatus;
  readonly date: string;
  readonly words: RichText | undefined;
}

/** An `<Annotation>` as the author wrote it. */
export interface AnnotationDraft {
  readonly claim: string;
  readonly statement: string;
  readonly kind: Kind;
  readonly assessment: Assessment;
  readonly speaker: string;
  readonly asOf: string | undefined;
  /** The figure that the claim gives. */
  readonly claimed: readonly Figure[];
  /** What was found. */
  readonly figures: readonly Figure[];
  readonly entities: readonly string[];
  readonly locator: string | undefined;
  readonly lead: boolean;
  readonly rationale: RichText;
  readonly evidence: readonly EvidenceDraft[];
  readonly replies: readonly ReplyDraft[];
  /** Ids of the entities that statement, rationale and findings name. */
  readonly mentions: readonly string[];
}

/** What an `<Annotation>` of an edition in another language says: its words. All else comes from the original. */
export interface TranslatedAnnotation {
  readonly claim: string;
  readonly place: Point;
  readonly statement: string;
  readonly rationale: RichText;
  readonly evidence: readonly {
    readonly source: string;
    readonly place: Point;
    readonly finding: RichText;
  }[];
  readonly replies: readonly {
    readonly from: string;
    readonly place: Point;
    readonly words: RichText | undefined;
  }[];
  readonly mentions: readonly string[];
}

/** An assessment with the evidence it must be borne out by. */
export interface Judgement {
  /** The claim it is about, as far as that could be read. */
  readonly claim: string | undefined;
  readonly assessment: Assessment;
  readonly place: Point;
  readonly evidence: readonly { readonly source: string; readonly stance: Stance }[];
}

/** An id that an author wrote, with its place. */
export interface Reference {
  readonly id: string;
  readonly place: Point;
}

/** A claim's passage in the prose: what is marked, and how it is found again. */
export interface Passage {
  readonly id: string;
  /** 1-based, in reading order. */
  readonly number: number;
  /** The passage as plain text. */
  readonly text: string;
  readonly selector: TextQuoteSelector;
  /** The sentence around it, or those it reaches into. */
  readonly sentence: string;
  /** Entities that the passage itself names, in order. */
  readonly mentions: readonly string[];
  /** The block the passage stands in, without ids, the passage marked. */
  readonly context: Root;
  /** The id of the heading it stands under, or `undefined` before the first. */
  readonly section: string | undefined;
}
