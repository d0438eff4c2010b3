declare module 'http-link-header' {
  const LinkHeader: {
    /** @throws for what is no list of links. */
    parse(text: string): { readonly refs: readonly Readonly<Record<string, unknown>>[] };
  };
  export default LinkHeader;
}
