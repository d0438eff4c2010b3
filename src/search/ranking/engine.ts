import type { Facet } from '../query/facets.ts';

/** What a search is narrowed to: for each filter any of the values. */
export type Filters = Readonly<Partial<Record<Facet | 'date', readonly string[]>>>;

/** How many things have each value of each filter. */
export type Counts = Readonly<Partial<Record<Facet | 'date', Readonly<Record<string, number>>>>>;

/** Something found; what it shows is fetched when it is asked for. */
export interface Found {
  readonly id: string;
  readonly score: number;
  readonly load: () => Promise<Fragment>;
}

/** What a result shows. */
export interface Fragment {
  /** Under the base path. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The full-text engine, as far as searching needs it. */
export interface Engine {
  /** Find what holds every word, best first; a term in quotes is a phrase, `undefined` finds everything. */
  search(term: string | undefined, filters: Filters): Promise<readonly Found[]>;
  /** Count what a search finds by each value of each filter; `all` also those it does not find. */
  count(term: string | undefined, filters: Filters): Promise<Counts>;
}
