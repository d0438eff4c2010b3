import { isMap, isPair, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Source } from '../schema.ts';

/** What is known of a copy now; what the record says beside it stays. */
export type Archived = Readonly<Partial<Record<keyof NonNullable<Source['archived']>, string>>>;

/**
 * Write where copies of a source are into its record: as lines more, so that all that its author wrote, comments, order,
 * quotes and blanks, stays byte for byte. A record in another form than lines (`{ type: webpage, … }`) is changed where
 * it says so, and keeps its comments.
 *
 * @param text of the file, which reads as a source.
 * @returns `undefined` where it could not be done so that all else reads as before.
 */
export function writeArchived(text: string, archived: Archived): string | undefined {
  const before = parseDocument(text);
  if (!isMap(before.contents)) return undefined;
  const wanted = JSON.stringify({ ...held(before), archived: { ...held(before)['archived'], ...archived } });
  const isRight = (written: string | undefined): boolean => {
    if (written === undefined) return false;
    const after = parseDocument(written);
    return after.errors.length === 0 && JSON.stringify(held(after)) === wanted;
  };
  return [inPlace(text, before.contents, archived), asDocument(text, archived)].find(isRight);
}

const held = (document: Document): Record<string, object> =>
  document.toJS({ maxAliasCount: 100 }) as Record<string, object>;

/** Texts that are put in, or in the place of others: where, until where, what. */
type Edit = readonly [from: number, to: number, text: string];

function inPlace(text: string, root: YAMLMap, archived: Archived): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const there = valueOf(root, 'archived');
  const fields = Object.entries(archived);
  if (there === undefined) {
    if (root.flow === true) return undefined;
    const lines = ['archived:', ...fields.map(([name, value]) => `  ${name}: ${quote(value)}`)];
    return `${text}${/(?:^|\n)$/.test(text) ? '' : end}${lines.join(end)}${end}`;
  }
  if (!isMap(there)) return undefined;
  const last = there.items.at(-1);
  const behind = isScalar(last?.value) ? last.value.range?.[1] : undefined;
  const name = isPair(last) && isScalar(last.key) ? last.key.range?.[0] : undefined;
  if (behind === undefined || name === undefined) return undefined;
  // A line more, as far in as the others; a comment behind the last one stays with it.
  const lineEnd = text.slice(behind).search(/\r?\n|$/);
  const indent = /[^\n]*$/.exec(text.slice(0, name))?.[0] ?? '';
  const edits = fields.flatMap(([field, value]): Edit[] => {
    const old = valueOf(there, field);
    if (isScalar(old) && old.range)
      return old.value === value ? [] : [[old.range[0], old.range[1], quote(value)]];
    return there.flow === true
      ? [[behind, behind, `, ${field}: ${quote(value)}`]]
      : [[behind + lineEnd, behind + lineEnd, `${end}${indent}${field}: ${quote(value)}`]];
  });
  return edits
    .toSorted(([a], [b]) => b - a)
    .reduce((rest, [from, to, put]) => rest.slice(0, from) + put + rest.slice(to), text);
}

const valueOf = (map: YAMLMap, name: string): unknown =>
  map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name)?.value ?? undefined;

/** An address may hold a `: ` or a ` #`, a digest may be all digits, a date is one to some readers. */
const quote = (value: string): string => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : JSON.stringify(value));

function asDocument(text: string, archived: Archived): string {
  const document = parseDocument(text);
  const there = document.get('archived');
  if (isMap(there)) for (const [name, value] of Object.entries(archived)) there.set(name, value);
  else document.set('archived', document.createNode(archived));
  const written = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? written.replaceAll(/\r?\n/g, '\r\n') : written;
}
