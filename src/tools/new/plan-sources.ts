import { stringify } from 'yaml';
import { parseSource } from '../../sources/parse-source.ts';
import type { Source } from '../../sources/schema.ts';
import type { ReadItem } from './citations/read-item.ts';
import { freeId, type NewFile } from './new-file.ts';
import { sourceIds, toAddressKey, toDoi, toSource } from './to-source.ts';

/** What becomes of one imported item. */
export type PlannedSource =
  | {
      readonly type: 'new';
      readonly id: string;
      readonly file: NewFile;
      readonly access: string;
      readonly dropped: readonly string[];
    }
  | {
      readonly type: 'duplicate';
      readonly title: string;
      readonly of: string;
      readonly by: 'address' | 'DOI' | 'record';
    }
  | {
      readonly type: 'refused';
      readonly title: string;
      readonly line: number | undefined;
      readonly reasons: readonly string[];
    };

/**
 * Decide for each item whether it becomes a file, is there already (same address or DOI, or
 * the same in every field, also among the items), or
 * cannot be a source, and why.
 *
 * @param existing the sources there are.
 * @param taken ids of source files, those that cannot be read among them.
 */
export function planSources(
  items: readonly ReadItem[],
  existing: readonly Source[],
  taken: ReadonlySet<string>,
  options: { readonly access?: Source['access'] | undefined; readonly id?: string | undefined } = {},
): PlannedSource[] {
  const ids = new Set(taken);
  const byAddress = new Map(
    existing.flatMap(({ id, URL: url }) => (url ? [[toAddressKey(url), id] as const] : [])),
  );
  const byDoi = new Map(existing.flatMap(({ id, DOI }) => (DOI ? [[toDoi(DOI), id] as const] : [])));
  const byRecord = new Map(existing.map((source) => [toRecordKey(source), source.id]));

  return items.map(({ item, line, left }): PlannedSource => {
    const { record, dropped: unfit } = toSource(item, options.access);
    const dropped = [...left, ...unfit];
    const title =
      typeof record['title'] === 'string'
        ? record['title']
        : typeof item['id'] === 'string'
          ? item['id']
          : 'an entry without a title';
    const address = typeof record['URL'] === 'string' ? toAddressKey(record['URL']) : undefined;
    const doi = typeof record['DOI'] === 'string' ? toDoi(record['DOI']) : undefined;
    const sameDoi = byDoi.get(doi ?? '');
    if (sameDoi !== undefined) return { type: 'duplicate', title, of: sameDoi, by: 'DOI' };
    const sameAddress = byAddress.get(address ?? '');
    if (sameAddress !== undefined) return { type: 'duplicate', title, of: sameAddress, by: 'address' };

    const text = stringify(record, { lineWidth: 0 });
    const { parsed, issues } = parseSource('new', 'new.yaml', text);
    if (issues.length > 0) {
      const reasons = issues.map(({ reason, note }) => `${reason} ${note}`);
      return {
        type: 'refused',
        title,
        line,
        reasons: [...reasons, ...unfit.map((what) => `Left out: ${what}.`)],
      };
    }
    const said = parsed && toRecordKey(parsed.source);
    const same = byRecord.get(said ?? '');
    if (same !== undefined) return { type: 'duplicate', title, of: same, by: 'record' };
    if (options.id !== undefined && ids.has(options.id))
      return {
        type: 'refused',
        title,
        line,
        reasons: [`There is a source "${options.id}" already. Choose another --id.`],
      };
    const wanted = options.id === undefined ? sourceIds(record, item['id']) : [options.id];
    const [last] = wanted.slice(-1);
    if (last === undefined)
      return {
        type: 'refused',
        title,
        line,
        reasons: ['No id can be made of it, and an id is kept for good. Choose one: --id ID'],
      };
    const id = wanted.find((each) => !ids.has(each)) ?? freeId(last, ids);
    ids.add(id);
    if (address !== undefined) byAddress.set(address, id);
    if (doi !== undefined) byDoi.set(doi, id);
    if (said !== undefined) byRecord.set(said, id);
    return {
      type: 'new',
      id,
      file: { path: `sources/${id}.yaml`, text },
      access: String(record['access']),
      dropped,
    };
  });
}

/** All that a record says of a work, whatever the order of its fields; not what it is called here. */
const toRecordKey = (source: Source): string =>
  JSON.stringify(
    Object.entries(source)
      .filter(([field]) => field !== 'id')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
