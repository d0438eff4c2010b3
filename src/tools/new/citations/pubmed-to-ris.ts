import { own } from '../../../issues/own.ts';
import type { TaggedField, TaggedRecord } from './ris-records.ts';

/** The tags of PubMed that say what one of RIS says. @see https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format */
const tags: Readonly<Record<string, string>> = {
  TI: 'TI',
  AB: 'AB',
  JT: 'JF',
  TA: 'J2',
  DP: 'PY',
  VI: 'VL',
  IP: 'IS',
  PG: 'SP',
  LA: 'LA',
  CN: 'A1',
  PL: 'CY',
};

/** A record of PubMed as one of RIS; authors by their full names where it has them. */
export function pubmedToRis({ line, fields }: TaggedRecord): TaggedRecord {
  const hasFull = fields.some(({ tag }) => tag === 'FAU');
  return {
    line,
    fields: [
      { tag: 'TY', value: 'JOUR' },
      ...fields.slice(1).flatMap(({ tag, value }): TaggedField[] => {
        const [, doi] = /^(\S+) \[doi\]$/.exec(value) ?? [];
        if ((tag === 'LID' || tag === 'AID') && doi !== undefined) return [{ tag: 'DO', value: doi }];
        if (tag === 'FAU' || (tag === 'AU' && !hasFull)) return [{ tag: 'AU', value }];
        // The same names once more, shortened.
        if (tag === 'AU') return [];
        if (tag === 'IS') return [{ tag: 'SN', value: value.replace(/ \(.*/, '') }];
        return [{ tag: own(tags, tag) ?? `PubMed ${tag}`, value }];
      }),
    ],
  };
}
