/** The little of Citation.js that we use; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @param data CSL-JSON items. */
    constructor(data: object | readonly object[]);
    format(name: 'bibtex'): string;
    format(name: 'ris', options: { type: 'object' }): Record<string, string | string[]>[];
    format(name: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@bibtex'): {
        format: { asciiOnly: boolean; checkLabel: boolean; useIdAsLabel: boolean };
      };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
