/** CSL-JSON items as people write them in a list of references, by Citation.js. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from './csl-json.ts';

/** An item as a sentence of a list of references, in APA style. */
export const toPlainCitation = (item: CslItem, locale: string): string =>
  shown(
    new Cite([mapText(item, hidden)])
      .format('bibliography', { format: 'text', template: 'apa', lang: locale })
      .trim(),
  );

/** Fields that are no prose: CSL takes them as they are. */
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

/** CSL reads `<b>` and its like as markup; content is text, never markup. */
const hidden = (text: string): string => text.replaceAll('<', '\ue000').replaceAll('>', '\ue001');
const shown = (text: string): string => text.replaceAll('\ue000', '<').replaceAll('\ue001', '>');
