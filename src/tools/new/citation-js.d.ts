/** The part of Citation.js that is used here; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param data CSL-JSON items. */
    constructor(data: object | readonly object[]);
    format(
      name: 'bibtex',
      options: { format: 'object' },
    ): { type: string; label: string; properties: Record<string, string> }[];
    format(name: 'ris', options: { type: 'object' }): Record<string, string | string[]>[];
    format(name: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly generateGraph: boolean; readonly forceType?: string }): unknown;
      readonly type: (text: string) => string;
    };
    readonly config: { get(plugin: string): Record<string, unknown> };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
