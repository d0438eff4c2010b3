/** The part of Citation.js that is used here; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param data CSL-JSON items. */
    constructor(data: object | readonly object[]);
    format(name: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
  export const plugins: {
    readonly config: {
      /** Its locales and its styles, by their names. */
      get(plugin: '@csl'): {
        readonly locales: { list(): readonly string[] };
        readonly styles: { get(name: string): string; add(name: string, style: string): unknown };
      };
    };
  };
}
declare module '@citation-js/plugin-csl';
