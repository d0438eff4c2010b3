import type { Counts, Engine, Filters } from '../../search/ranking/engine.ts';
import { kindOf } from '../../search/indexed/result-kinds.ts';
import { FoundText } from './found-text.ts';
import type { Fragments } from './fragments.ts';

/** The part of Pagefind's browser module that we use. @see https://pagefind.app/docs/api/ */
interface PagefindModule {
  /** Files of the index that could not be had: put there by our build, see build/careful-fetch.ts. */
  readonly lost: readonly string[];
  options(options: { readonly noWorker: boolean }): Promise<void>;
  filters(): Promise<Counts>;
  search(
    term: string | null,
    options: { readonly filters: PagefindFilters },
  ): Promise<{ readonly results: readonly PagefindResult[]; readonly filters: Counts }>;
}

type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

interface PagefindResult {
  readonly id: string;
  readonly score: number;
}

/**
 * Load Pagefind. What it gives throws once a part of the index could not be had: it remembers that part as empty.
 *
 * @param url of its module: where that lies the index lies too.
 * @param fragments of that index.
 */
export async function loadEngine(url: string, fragments: Fragments): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ url)) as PagefindModule;
  // A worker would be made from a string, which the policy refuses.
  await pagefind.options({ noWorker: true });
  const whole = <Answer>(answer: Answer): Answer => {
    if (pagefind.lost.length > 0) throw new Error(`The index lacks ${pagefind.lost.join(', ')}.`);
    return answer;
  };
  return {
    search: async (term, { kind, ...filters }) => {
      const { results } = whole(await pagefind.search(term ?? null, { filters: toPagefind(filters) }));
      // The id tells the kind: its filter, 92 kB at 40,000 claims, is loaded only to count.
      return results
        .filter(({ id }) => kind?.includes(kindOf(id) ?? '') ?? true)
        .map((result) => new FoundText(result.id, result.score, fragments));
    },
    count: async (term, filters) => {
      // Only what is loaded is counted.
      const all = whole(await pagefind.filters());
      if (term === undefined && Object.keys(toPagefind(filters)).length === 0) return all;
      return whole(await pagefind.search(term ?? null, { filters: toPagefind(filters) })).filters;
    },
  };
}

const toPagefind = (filters: Filters): PagefindFilters =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, any]) =>
      (any as unknown) === undefined ? [] : [[name, { any }]],
    ),
  );
