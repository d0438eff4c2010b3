import { dataHeaders, embedHeaders, hashedHeaders, pageHeaders } from '../site/policy.ts';
import { toPath, type SiteAddress } from '../site/address.ts';
import { siteFileNames, siteFiles } from '../site/files.ts';
import { own } from '../issues/own.ts';

/** An entry of the output folder's top level, or of a language's folder: `es/embed`. */
export interface TopEntry {
  readonly name: string;
  readonly folder: boolean;
}

type Headers = Readonly<Record<string, string>>;

/** Folders whose files all want the same that pages do not. */
const folders: Readonly<Record<string, Headers>> = {
  // A file's name changes with its content.
  _astro: hashedHeaders,
  images: hashedHeaders,
  embed: embedHeaders,
  oembed: dataHeaders(),
  // Beside each article stand its claims and annotations as data.
  articles: dataHeaders(),
  cards: dataHeaders(),
  schemas: dataHeaders(`${siteFiles.claimsSchema.type}; charset=utf-8`),
};

/** Data at the top of the site, and what it is: servers know few of these by name. */
const files: ReadonlyMap<string, string> = new Map(
  [...siteFileNames.map((name) => siteFiles[name]), { path: 'licences.txt', type: 'text/plain' }].map(
    ({ path, type }) => [path, `${type}; charset=utf-8${type === 'text/csv' ? '; header=present' : ''}`],
  ),
);

/**
 * The `_headers` file that Netlify and Cloudflare Pages read: one rule for each thing at the top of the site and of a
 * language's folder, so that no path matches two of them.
 *
 * @see https://docs.netlify.com/routing/headers/#syntax-for-the-headers-file
 */
export function toHeadersFile(entries: readonly TopEntry[], site: SiteAddress): string {
  const rules = entries
    .filter(({ name }) => name !== '_headers')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, folder }) => ({
      path: toPath(site, folder ? `${toRule(name)}/*` : toRule(name)),
      headers: headersOf(name, folder),
    }));
  return [{ path: site.base, headers: pageHeaders }, ...rules]
    .map(({ path, headers }) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** A name as a rule has it: what would end its line or stand for other names is encoded, as in an address. */
const toRule = (name: string): string =>
  name.replaceAll(/[\s\p{Cc}*:#%]+/gu, encodeURIComponent).replaceAll('*', '%2A');

function headersOf(name: string, folder: boolean): Headers {
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (folder) return own(folders, last) ?? pageHeaders;
  const type = files.get(last);
  return type === undefined ? pageHeaders : dataHeaders(type);
}
