import { pubmedToRis } from './pubmed-to-ris.ts';
import type { ReadCitations } from './read-item.ts';
import { readRecords } from './ris-records.ts';
import { risToCsl } from './ris-to-csl.ts';

/** Read RIS as reference managers, libraries and databases write it. */
export function readRis(text: string): ReadCitations {
  const { records, unreadable } = readRecords(text, 'TY');
  return { items: records.map(risToCsl), unreadable };
}

/** Read what PubMed saves for reference managers. */
export function readPubmed(text: string): ReadCitations {
  const { records, unreadable } = readRecords(text, 'PMID');
  return { items: records.map((record) => pubmedToCsl(record)), unreadable };
}

const pubmedToCsl = (record: Parameters<typeof pubmedToRis>[0]) => {
  const { item, ...read } = risToCsl(pubmedToRis(record));
  return { ...read, item: { ...item, PMID: record.fields[0]?.value ?? '' } };
};
