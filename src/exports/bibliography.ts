/** CSL-JSON items in the forms that reference managers and readers take, by Citation.js. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-json.ts';

/** Keys are our ids, and letters of every script stay letters: today's BibTeX reads UTF-8. */
Object.assign(plugins.config.get('@bibtex')['format'] as object, {
  asciiOnly: false,
  checkLabel: false,
  useIdAsLabel: true,
});

/** Items as BibTeX, one entry each; the key of an entry is the id of its item. */
export const toBibtex = (items: readonly CslItem[]): string =>
  items.length === 0
    ? ''
    : `${new Cite(items.map((item) => mapText(item, escapeLatex))).format('bibtex').trim()}\n`;

/**
 * An item as RIS, its lines ended by CRLF.
 *
 * The library's own text breaks lines after 70 characters, within words, which few programs join again.
 */
export function toRis(item: CslItem): string {
  const [fields = {}] = new Cite([mapText(item, oneLine)]).format('ris', { type: 'object' });
  const { TY: type = 'GEN', ...rest } = fields;
  const lines = Object.entries(rest).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${one}`),
  );
  return [`TY  - ${String(type)}`, ...lines, 'ER  - ', ''].join('\r\n');
}

/** White space in a text is one blank: a line break would end the field. */
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** An item as a sentence of a list of references, in APA style. */
export const toPlainCitation = (item: CslItem, locale: string): string =>
  shown(
    new Cite([mapText(item, hidden)])
      .format('bibliography', { format: 'text', template: 'apa', lang: locale })
      .trim(),
  );

/** Fields that are no prose: LaTeX and CSL take them as they are. */
const verbatim = new Set(['id', 'type', 'URL', 'DOI', 'language', 'custom']);

/** Change every text of an item, names included. */
function mapText(item: CslItem, change: (text: string) => string): CslItem {
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner)]));
  };
  const fields = Object.entries(item).map(([name, value]) => [
    name,
    verbatim.has(name) ? value : deep(value),
  ]);
  return Object.fromEntries(fields) as CslItem;
}

const latex: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts braces whether they are escaped or not.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** The library escapes nothing when it may write UTF-8. */
const escapeLatex = (text: string): string =>
  text
    .replaceAll(/[\\{}<>~^$&#_%]/g, (sign) => latex[sign] ?? `\\${sign}`)
    .replaceAll(/([-'`])(?=\1)/g, '$1{}'); // two of them would be joined into another sign

/** CSL reads `<b>` and its like as markup; content is text, never markup. */
const hidden = (text: string): string => text.replaceAll('<', '\ue000').replaceAll('>', '\ue001');
const shown = (text: string): string => text.replaceAll('\ue000', '<').replaceAll('\ue001', '>');
