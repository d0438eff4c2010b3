/** The part of Pagefind's browser module that we use. @see https://pagefind.app/docs/api/ */
export interface PagefindModule {
  options(options: { readonly noWorker: boolean }): Promise<void>;
  search(
    query: string,
  ): Promise<{ readonly results: readonly { readonly data: () => Promise<PagefindFragment> }[] }>;
}

/** What a result shows. */
export interface PagefindFragment {
  /** Under the base path. */
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Escaped text around the first matches, each in `<mark>`. */
  readonly excerpt: string;
}
