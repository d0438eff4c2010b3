import type { Figure } from '../../claims/figures.ts';
import type { Assessment, Stance } from '../../claims/vocabulary.ts';
import type { Entity } from '../../entities/schema.ts';
import type { RichText } from '../../records/rich-text.ts';
import type { Source } from '../../sources/schema.ts';

/** What components know of the edition and the place that they are printed for. */
export interface Printing {
  readonly lang: string;
  /** The claims of the edition by their ids. */
  readonly claims: ReadonlyMap<string, PrintedClaim>;
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

/** Addresses as the place that is printed writes them: from the site's root, or whole. */
export interface PrintedAddresses {
  readonly claim: (claim: { readonly article: string; readonly id: string }) => string;
  readonly entity: (id: string) => string;
  readonly source: (id: string) => string;
  /** Of a path below the site's root: `file('claims/')`. */
  readonly file: (path: string) => string;
}

/** Words in the language of the edition. */
export interface PrintedWords {
  /** "Claim 3: corroborated". */
  readonly mark: (claim: Pick<PrintedClaim, 'number' | 'assessment'>) => string;
  readonly stance: (stance: Stance) => string;
  readonly figure: (figure: Figure) => string;
  /** The reference to a source, as plain text. */
  readonly citation: (source: Source) => string;
  readonly claimed: string;
  readonly found: string;
  readonly inArticle: string;
  readonly claimPage: string;
  readonly sourcePage: string;
}
