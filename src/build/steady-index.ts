import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Put the filters of a Pagefind index and their values in order, and name each file by what it holds: the same records
 * give the same bytes.
 *
 * Pagefind keeps filters in hash tables, so that they come in another order each time, and with them the names of their
 * files, of the list that names those, and of the entry that names the list.
 *
 * @param files gzipped CBOR behind a mark of Pagefind's, of version 1.5.
 * @throws when a file is not of the form we know; a newer Pagefind may need another way.
 */
export function steadyFilters(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const names = new Map<string, string>();
  const steady = [...files].map(([path, content]): [string, Uint8Array] => {
    const [, language = '', hash = ''] = filterName.exec(path) ?? [];
    if (hash === '') return [path, content];
    const [name = empty, values = empty] = itemsOf(bodyOf(content));
    const sorted = sized(
      values,
      itemsOf(values).sort((a, b) => a.compare(b)),
    );
    const body = sized(bodyOf(content), [name, sorted]);
    const now = `${language}_${hashOf(body, hash.length)}`;
    names.set(`${language}_${hash}`, now);
    return [`filter/${now}.pf_filter`, packed(body)];
  });
  return new Map(
    steady.map(([path, content]) => [path, listName.test(path) ? withFilters(content, names) : content]),
  );
}

/** Name the list of a Pagefind index by what it holds, in the entry that leads to it too. */
export function steadyList(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const [path = ''] = [...files.keys()].filter((one) => listName.test(one));
  const [, language = '', hash = ''] = listName.exec(path) ?? [];
  const content = files.get(path);
  if (content === undefined) return new Map(files);
  const now = `${language}_${hashOf(bodyOf(content), hash.length)}`;
  return new Map(
    [...files].map(([one, bytes]) => {
      if (one === path) return [`pagefind.${now}.pf_meta`, bytes];
      if (one !== 'pagefind-entry.json') return [one, bytes];
      const entry = Buffer.from(bytes).toString('utf8');
      return [one, Buffer.from(entry.replace(`${language}_${hash}`, now))];
    }),
  );
}

const filterName = /^filter\/([a-z-]+)_([0-9a-f]+)\.pf_filter$/;
const listName = /^pagefind\.([a-z-]+)_([0-9a-f]+)\.pf_meta$/;
/** What each file begins with. */
const mark = Buffer.from('pagefind_dcd');
/** Where the list of an index has its filters: each with its name and that of its file. */
const filtersAt = 3;
const empty = Buffer.alloc(0);

function bodyOf(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, mark.length).equals(mark)) throw new Error('Pagefind’s files begin another way.');
  return bytes.subarray(mark.length);
}

const packed = (body: Buffer): Buffer => gzipSync(Buffer.concat([mark, body]), { level: 9 });

const hashOf = (body: Buffer, length: number): string =>
  createHash('sha256').update(body).digest('hex').slice(0, length);

/** The list with its filters in order, under the names that their files have now. */
function withFilters(content: Uint8Array, names: ReadonlyMap<string, string>): Buffer {
  const body = bodyOf(content);
  const items = itemsOf(body);
  const filters = items[filtersAt] ?? empty;
  const named = itemsOf(filters).map((pair) => {
    const [name = empty, file = empty] = itemsOf(pair);
    const now = names.get(file.subarray(headOf(file, 0).next).toString('latin1'));
    if (now === undefined) throw new Error('Pagefind’s list names a filter that has no file.');
    return sized(pair, [name, Buffer.concat([file.subarray(0, headOf(file, 0).next), Buffer.from(now)])]);
  });
  items[filtersAt] = sized(
    filters,
    named.sort((a, b) => a.compare(b)),
  );
  return packed(sized(body, items));
}

/** An array of as many items as that one. */
const sized = (array: Buffer, items: readonly Buffer[]): Buffer =>
  Buffer.concat([array.subarray(0, headOf(array, 0).next), ...items]);

/** The items of a CBOR array, each as it is written. */
function itemsOf(array: Buffer): Buffer[] {
  const { type, value, next } = headOf(array, 0);
  if (type !== arrays) throw new Error('Pagefind’s files are made another way.');
  const items: Buffer[] = [];
  for (let at = next; items.length < value;) {
    const end = endOf(array, at);
    items.push(array.subarray(at, end));
    at = end;
  }
  return items;
}

/** Of the eight kinds of item in CBOR those that Pagefind writes. @see https://www.rfc-editor.org/rfc/rfc8949#section-3 */
const [numbers, texts, arrays] = [0, 3, 4];

/** What an item is, how long or how much, and where what it holds begins. */
function headOf(bytes: Buffer, at: number): { type: number; value: number; next: number } {
  const first = bytes.readUInt8(at);
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, next: at + 1 };
  const size = 2 ** (short - 24);
  if (size > 4) throw new Error('Pagefind’s files are made another way.');
  return { type, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

function endOf(bytes: Buffer, at: number): number {
  const { type, value, next } = headOf(bytes, at);
  if (type === numbers) return next;
  if (type === texts) return next + value;
  if (type !== arrays) throw new Error('Pagefind’s files are made another way.');
  let end = next;
  for (let item = 0; item < value; item++) end = endOf(bytes, end);
  return end;
}
