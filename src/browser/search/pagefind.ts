import type { Counts, Engine, Filters, Found, Fragment } from '../../search/engine.ts';
import { kindOf } from '../../search/result-kinds.ts';
import { TextLost } from './part-lost.ts';

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
  readonly data: () => Promise<{
    readonly url: string;
    readonly raw_content: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }>;
}

/**
 * Load Pagefind. What it gives throws once a part of the index could not be had: it remembers that part as empty.
 *
 * @param url of its module: where that lies the index lies too.
 */
export async function loadEngine(url: string): Promise<Engine> {
  const pagefind = (await import(/* @vite-ignore */ url)) as PagefindModule;
  // A worker would be made from a string, which the policy refuses.
  await pagefind.options({ noWorker: true });
  const whole = <Answer>(answer: Answer): Answer => {
    if (pagefind.lost.length > 0) throw new Error(`The index lacks ${pagefind.lost.join(', ')}.`);
    return answer;
  };
  const loaded = new Map<string, Promise<Fragment>>();
  return {
    search: async (term, { kind, ...filters }) => {
      const { results } = whole(await pagefind.search(term ?? null, { filters: toPagefind(filters) }));
      // The id tells the kind: its filter, 92 kB at 40,000 claims, is loaded only to count.
      return results
        .filter(({ id }) => kind?.includes(kindOf(id) ?? '') ?? true)
        .map((result) => new PagefindFound(result, loaded));
    },
    count: async (term, filters) => {
      // Only what is loaded is counted.
      const all = whole(await pagefind.filters());
      if (term === undefined && Object.keys(toPagefind(filters)).length === 0) return all;
      return whole(await pagefind.search(term ?? null, { filters: toPagefind(filters) })).filters;
    },
  };
}

/** A result whose text is fetched once, when it is asked for. A search may give 40,000 of them, of which 12 are shown. */
class PagefindFound implements Found {
  readonly id: string;
  readonly score: number;
  readonly #result: PagefindResult;
  readonly #loaded: Map<string, Promise<Fragment>>;

  constructor(result: PagefindResult, loaded: Map<string, Promise<Fragment>>) {
    this.id = result.id;
    this.score = result.score;
    this.#result = result;
    this.#loaded = loaded;
  }

  load(): Promise<Fragment> {
    const { id } = this;
    const known = this.#loaded.get(id);
    if (known) return known;
    const fragment = this.#result.data().then(
      ({ url, raw_content, meta, filters }) => ({ url, content: raw_content, meta, filters }),
      (cause: unknown) => {
        throw new TextLost(`The text of ${id} could not be had.`, { cause });
      },
    );
    this.#loaded.set(id, fragment);
    fragment.catch(() => this.#loaded.delete(id));
    return fragment;
  }
}

const toPagefind = (filters: Filters): PagefindFilters =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, any]) =>
      (any as unknown) === undefined ? [] : [[name, { any }]],
    ),
  );
