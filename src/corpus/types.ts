import type { TextQuoteSelector } from '../annotations/selector.ts';
import type { Heading } from '../articles/types.ts';
import type { Figure } from '../claims/figures.ts';
import type { Assessment, Kind, Stance } from '../claims/vocabulary.ts';
import type { RichText } from '../content/rich-text.ts';
import type { Entity } from '../entities/schema.ts';
import type { Source } from '../sources/schema.ts';

/** A piece of evidence, with the source it cites. */
export interface Evidence {
  readonly source: Source;
  readonly stance: Stance;
  readonly locator: string | undefined;
  readonly finding: RichText;
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
  /** The block the passage stands in, as HTML. */
  readonly context: string;
  readonly section: Heading | undefined;
  readonly statement: string;
  readonly kind: Kind;
  readonly assessment: Assessment;
  readonly speaker: Entity;
  readonly asOf: string | undefined;
  readonly locator: string | undefined;
  readonly lead: boolean;
  readonly figures: readonly Figure[];
  readonly rationale: RichText;
  readonly evidence: readonly Evidence[];
  /** Every entity it is about: speaker, named in its words, listed; sorted by name. */
  readonly entities: readonly Entity[];
  readonly published: string;
  readonly updated: string;
  /** How often passage or judgement changed since publication, plus one. */
  readonly revision: number;
}

/** One edition of an analysis. */
export interface Article {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly standfirst: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly updated: string;
  readonly origin: Source;
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly findings: readonly { readonly claim: Claim; readonly text: string }[];
  readonly html: string;
  readonly text: string;
  readonly headings: readonly Heading[];
  readonly claims: readonly Claim[];
  /** Entities its prose names, in order of first mention. */
  readonly mentions: readonly Entity[];
  /** Sources its evidence cites, sorted by id. */
  readonly sources: readonly Source[];
}

/** Everything the site knows: what pages, exports and search are derived from. */
export interface Corpus {
  /** Newest first. */
  readonly articles: readonly Article[];
  /** In order of article, then of reading. */
  readonly claims: readonly Claim[];
  /** Sorted by name. */
  readonly entities: readonly Entity[];
  /** Sorted by title. */
  readonly sources: readonly Source[];
}
