import { readerForm } from '../letters/reader-form.ts';
import type { Source } from './schema.ts';
import { hostOf } from '../records/host-of.ts';

/**
 * Who answers for a source: its publisher, else the work it stands in, else the site, else the source itself.
 * Independence of evidence is counted by this name (CONTRACT.md, Words).
 */
export const publisherOf = (source: Source): string =>
  source.publisher ?? source['container-title'] ?? siteOf(source) ?? source.id;

/** The site that a work stands on; `undefined` for one that is not on the web. */
const siteOf = ({ URL: url }: Source): string | undefined => (url === undefined ? undefined : hostOf(url));

/**
 * Tell which sources have one publisher: "Reuters" and "reuters" are one, so are two names of one entity, and a source
 * that names no publisher is of the one whose site it stands on.
 *
 * @returns a key that two sources share when one publisher answers for both.
 */
export function publisherKeys(
  sources: readonly Source[],
  entities: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[],
): (source: Source) => string {
  const owners = new Map(
    entities.flatMap(({ id, name, aliases }) => [name, ...aliases].map((label) => [readerForm(label), id])),
  );
  const stated = ({ publisher, 'container-title': container }: Source): string | undefined => {
    const name = publisher ?? container;
    if (name === undefined) return undefined;
    const owner = owners.get(readerForm(name));
    return owner === undefined ? readerForm(name) : `entities/${owner}`;
  };
  // Who publishes on a site, where all that say so say the same.
  const sites = new Map<string, string | undefined>();
  for (const source of sources) {
    const [host, key] = [siteOf(source), stated(source)];
    if (host === undefined || key === undefined) continue;
    sites.set(host, sites.has(host) && sites.get(host) !== key ? undefined : key);
  }
  const known = new WeakMap<Source, string>();
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const host = siteOf(source);
    const key =
      stated(source) ?? (host === undefined ? undefined : sites.get(host)) ?? readerForm(publisherOf(source));
    known.set(source, key);
    return key;
  };
}
