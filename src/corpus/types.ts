import type { Root } from 'hast';
import type { TextQuoteSelector } from '../claims/selector.ts';
import type { Heading } from '../articles/types.ts';
import type { Figure } from '../claims/figures.ts';
import type { Assessment, Kind, ReplyStatus, Stance } from '../claims/vocabulary.ts';
import type { RichText } from '../records/rich-text.ts';
import type { Entity } from '../entities/schema.ts';
import type { StateChanges } from '../ledger/changes.ts';
import type { EvidenceMark } from '../ledger/marks.ts';
import type { Cleansed, Redated } from '../ledger/schema.ts';
import type { IdKind } from '../ledger/ids.ts';
import type { Behind } from '../ledger/behind.ts';
import type { Source } from '../sources/schema.ts';

/** A piece of evidence, with the source it cites. */
export interface Evidence {
  readonly source: Source;
  readonly stance: Stance;
  readonly locator: string | undefined;
  /** The numbers that this source gives. */
  readonly figures: readonly Figure[];
  /** The source's own words, in its language. */
  readonly quote: string | undefined;
  readonly finding: RichText;
}

/** What someone who is judged says to it, or that they were asked. */
export interface Reply {
  readonly from: Entity;
  readonly status: ReplyStatus;
  readonly date: string;
  readonly words: RichText | undefined;
}

/** A claim as it stood after a review. */
export interface ClaimRevision {
  /** 1 is the publication. */
  readonly number: number;
  readonly date: string;
  /** Why it changed; the first has none. */
  readonly reason: string | undefined;
  /** Who reviewed it. */
  readonly by: readonly string[];
  /** That its date was another at first. */
  readonly redated: Redated | undefined;
  /** That signs were taken out of it which no text may hold. */
  readonly cleansed: Cleansed | undefined;
  readonly passage: string;
  readonly statement: string;
  readonly assessment: Assessment;
  readonly evidence: readonly EvidenceMark[];
  /** What changed since the one before; none for the first. */
  readonly changes: StateChanges | undefined;
  /** Told in the words of the original, for an edition that had none of its own then. */
  readonly inOriginal: boolean;
  /** Only the words of other editions changed. */
  readonly ofOthers: boolean;
}

/** Something that has an id of its own. */
export interface Thing {
  readonly kind: IdKind;
  /** The article of a claim. */
  readonly article: string | undefined;
  /** As content writes it, without its article or folder. */
  readonly id: string;
}

/** An id that was published, and what it leads on to. */
export interface MovedRecord {
  readonly from: Thing;
  readonly to: Thing;
  readonly date: string;
}

/** Something that was published and withdrawn. */
export interface RetiredRecord extends Thing {
  /** The statement of a claim, the title of an article or a source, the name of an entity. */
  readonly title: string;
  readonly published: string;
  /** The day it was withdrawn. */
  readonly date: string;
  readonly reason: string;
  /** What a claim said, oldest first. */
  readonly revisions: readonly ClaimRevision[];
}

/** A change after publication. */
export interface Change extends Thing {
  readonly type: 'revised' | 'added' | 'retired';
  readonly date: string;
  readonly reason: string | undefined;
  /** The edition whose words changed; `undefined` for what has none any more. */
  readonly lang: string | undefined;
  readonly title: string;
  /** The claim after the change; as it last was, when it was withdrawn. */
  readonly revision: ClaimRevision | undefined;
}

/** A claim of an article's edition, with everything it refers to. */
export interface Claim {
  readonly id: string;
  readonly article: string;
  readonly lang: string;
  /** 1-based, in reading order. */
  readonly number: number;
  /** The passage, as plain text. */
  readonly text: string;
  readonly selector: TextQuoteSelector;
  /** The block the passage stands in. */
  readonly context: Root;
  readonly section: Heading | undefined;
  readonly statement: string;
  readonly kind: Kind;
  readonly assessment: Assessment;
  readonly speaker: Entity;
  readonly asOf: string | undefined;
  readonly locator: string | undefined;
  readonly lead: boolean;
  /** The figure that the claim gives. */
  readonly claimed: readonly Figure[];
  /** What was found. */
  readonly figures: readonly Figure[];
  readonly rationale: RichText;
  readonly evidence: readonly Evidence[];
  readonly replies: readonly Reply[];
  /** Every entity it is about: speaker, named in its words, listed; sorted by name. */
  readonly entities: readonly Entity[];
  /** The day its article was published, or it was added to it. */
  readonly published: string;
  /** The day of its last revision. */
  readonly updated: string;
  /** How often passage or judgement changed since publication, plus one. */
  readonly revision: number;
  /** Who reviewed what it says now. */
  readonly reviewedBy: readonly string[];
  /** Oldest first; empty for what was never reviewed (a draft). */
  readonly revisions: readonly ClaimRevision[];
  /** Of an edition: the original was revised since its words were made. */
  readonly behind: Behind | undefined;
}

/** One edition of an analysis. */
export interface Article {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly string[];
  readonly published: string;
  /** The day of the last of its changes. */
  readonly updated: string;
  /** What changed in its claims since it was published, newest first. */
  readonly changes: readonly Change[];
  readonly origin: Source;
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly findings: readonly { readonly claim: Claim; readonly text: string }[];
  /** The prose as a tree: see `RichText`. */
  readonly prose: Root;
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly claims: readonly Claim[];
  /** Entities its prose names, in order of first mention; then those that only a component of it shows. */
  readonly mentions: readonly Entity[];
  /** Sources that its evidence cites or a component of its prose shows, sorted by id. */
  readonly sources: readonly Source[];
}

/** The lists that a corpus is made of: what `Corpus` answers from. */
export interface Lists {
  /** Newest first. */
  readonly articles: readonly Article[];
  /** Sorted by name. */
  readonly entities: readonly Entity[];
  /** Sorted by title. */
  readonly sources: readonly Source[];
  /** Every change after publication, newest first. */
  readonly changes: readonly Change[];
  /** Ids that lead on to others, sorted. */
  readonly moved: readonly MovedRecord[];
  /** What was withdrawn, sorted by id. */
  readonly retired: readonly RetiredRecord[];
}
