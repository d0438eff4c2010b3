/** The part of citation-js that is used here; it ships no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly generateGraph: boolean; readonly forceType?: string }): unknown;
      readonly type: (text: string) => string;
    };
    readonly config: { get(plugin: string): Record<string, unknown> };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
