import type { Unreadable } from './read-item.ts';

/** One line of a record: its tag, and all that belongs to it. */
export interface TaggedField {
  readonly tag: string;
  readonly value: string;
}

export interface TaggedRecord {
  readonly line: number;
  readonly fields: readonly TaggedField[];
}

const risLine = /^[ \t]*([A-Z][A-Z0-9])[ \t]{0,3}[-–—:](?:[ \t]+(.*)|[ \t]*)$/;
const pubmedLine = /^([A-Z][A-Z0-9]{1,3}) {0,3}- (.*)$/;

/** Whether a text holds a record of RIS, whoever wrote it and with however many blanks. */
export const isRis = (text: string): boolean => /^[ \t]*TY[ \t]*[-–—:]/m.test(text);
/** Whether a text is what PubMed saves (`.nbib`): as RIS, with tags of up to four letters, and without `TY`. */
export const isPubmed = (text: string): boolean => /^PMID ?- /m.test(text);

/**
 * Part a file into its records. A line without a tag goes on with the one before; a record ends at `ER`, or where the next begins.
 *
 * @param begins the tag that every record begins with.
 */
export function readRecords(
  text: string,
  begins: 'TY' | 'PMID',
): { records: TaggedRecord[]; unreadable: Unreadable[] } {
  const records: { line: number; fields: { tag: string; value: string }[] }[] = [];
  const unreadable: Unreadable[] = [];
  const pattern = begins === 'TY' ? risLine : pubmedLine;
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    const [, tag, value = ''] = pattern.exec(line) ?? [];
    const record = records.at(-1);
    if (tag === begins) {
      records.push({ line: index + 1, fields: [{ tag, value: value.trim() }] });
      open = true;
    } else if (tag === 'ER') open = false;
    else if (tag !== undefined && open) record?.fields.push({ tag, value: value.trim() });
    else if (line.trim() !== '' && open && record) {
      const last = record.fields.at(-1);
      if (last && last.tag !== begins) last.value = `${last.value} ${line.trim()}`.trim();
      else
        unreadable.push({ line: index + 1, name: line.trim().slice(0, 40), reason: 'this line has no tag' });
    } else if (tag !== undefined)
      unreadable.push({
        line: index + 1,
        name: `${tag} ${value.trim()}`.slice(0, 40),
        reason: `it stands in no record: none begins with ${begins} before it`,
      });
  }
  return { records, unreadable };
}
