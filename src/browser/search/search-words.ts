import type { Facet } from '../../search/facets.ts';
import type { ResultKind } from '../../search/result-kinds.ts';

/** Sentences of the search in its language, as the page carries them; `{…}` is filled in. */
export interface SearchWords {
  readonly searching: string;
  readonly one: string;
  readonly many: string;
  readonly results: string;
  readonly browsed: string;
  readonly corrected: string;
  readonly instead: string;
  readonly leftOut: string;
  readonly partial: string;
  readonly partialHere: string;
  readonly refused: string;
  readonly unknown: string;
  readonly none: string;
  readonly noneChosen: string;
  readonly failed: string;
  readonly claimNumber: string;
  readonly oneClaim: string;
  readonly manyClaims: string;
  readonly allValues: string;
  readonly remove: string;
  readonly kinds: Readonly<Record<ResultKind, string>>;
  readonly claimKinds: Readonly<Record<string, string>>;
  readonly assessments: Readonly<Record<string, string>>;
  readonly entityTypes: Readonly<Record<string, string>>;
  readonly access: Readonly<Record<string, string>>;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly after: string;
  readonly before: string;
  readonly languages: Readonly<Record<string, string>>;
  readonly locale: string;
}
