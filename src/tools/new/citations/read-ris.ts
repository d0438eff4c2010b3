import { toRisRecord, type OtherTags } from './other-tags.ts';
import type { ReadCitations } from './read-item.ts';
import { readRecords, risLines } from './ris-records.ts';
import { risToCsl } from './ris-to-csl.ts';

/** Read RIS as reference managers, libraries and databases write it. */
export function readRis(text: string): ReadCitations {
  const { records, unreadable } = readRecords(text, risLines(text));
  return { items: records.map(risToCsl), unreadable };
}

/** Read a format that tags its lines as RIS does. */
export function readTagged(text: string, format: OtherTags): ReadCitations {
  const { records, unreadable } = readRecords(text, format);
  const items = records.map((record) => {
    const read = risToCsl(toRisRecord(record, format));
    return format.begins === 'PMID'
      ? { ...read, item: { ...read.item, PMID: record.fields[0]?.value ?? '' } }
      : read;
  });
  return { items, unreadable };
}
