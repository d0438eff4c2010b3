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

/** How the lines of a format are made: see `OtherTags`. */
interface Lines {
  readonly line: RegExp;
  readonly begins: string;
  readonly lists: ReadonlySet<string>;
}

const begin = /^[ \t]*TY[ \t]{0,3}[-–—](?:[ \t]|$)/m;
const loose = /^[ \t]*([A-Z][A-Z0-9])[ \t]{0,3}[-–—](?:[ \t]+(.*)|[ \t]*)$/;
const exact = /^([A-Z][A-Z0-9]) {2}-(.*)$/;

/** Whether a text holds a record of RIS, whoever wrote it and with however many blanks. */
export const isRis = (text: string): boolean => begin.test(text);

/** The lines of RIS: where its records begin as they should, "EU - Peru" in the middle of an abstract is no tag. */
export const risLines = (text: string): Lines => ({
  line: /^TY {2}-/m.test(text) && !/^[ \t]*TY(?! {2}-)[ \t]{0,3}[-–—]/m.test(text) ? exact : loose,
  begins: 'TY',
  lists: new Set(),
});

/** Part a file into its records. A line without a tag goes on with the one before; a record ends at `ER`, or where the next begins. */
export function readRecords(
  text: string,
  { line: pattern, begins, lists }: Lines,
): { records: TaggedRecord[]; unreadable: Unreadable[] } {
  const records: { line: number; fields: { tag: string; value: string }[] }[] = [];
  const unreadable: Unreadable[] = [];
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
      if (last && lists.has(last.tag)) record.fields.push({ tag: last.tag, value: line.trim() });
      else if (last && last.tag !== begins) last.value = `${last.value} ${line.trim()}`.trim();
      else
        unreadable.push({ line: index + 1, name: line.trim().slice(0, 40), reason: 'this line has no tag' });
    } else if (tag !== undefined && begins === 'TY')
      unreadable.push({
        line: index + 1,
        name: `${tag} ${value.trim()}`.slice(0, 40),
        reason: `it stands in no record: none begins with ${begins} before it`,
      });
  }
  return { records, unreadable };
}
