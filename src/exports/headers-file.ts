import { hashedHeaders, pageHeaders } from '../policy.ts';
import { toPath, type SiteAddress } from '../site.ts';

/** An entry of the output folder's top level. */
export interface TopEntry {
  readonly name: string;
  readonly folder: boolean;
}

/** Folders in which a file's name changes with its content. */
const hashed = new Set(['_astro', 'images']);

/**
 * The `_headers` file that Netlify and Cloudflare Pages read: one rule for each thing at the top of the site, so that
 * no path matches two of them.
 *
 * @see https://docs.netlify.com/routing/headers/#syntax-for-the-headers-file
 */
export function toHeadersFile(entries: readonly TopEntry[], site: SiteAddress): string {
  const rules = entries
    .filter(({ name }) => name !== '_headers')
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, folder }) => ({
      path: toPath(site, folder ? `${name}/*` : name),
      headers: folder && hashed.has(name) ? hashedHeaders : pageHeaders,
    }));
  return [{ path: site.base, headers: pageHeaders }, ...rules]
    .map(({ path, headers }) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
