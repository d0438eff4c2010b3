import {
  articleHeaders,
  dataHeaders,
  embedHeaders,
  hashedHeaders,
  offlineHeaders,
  pageHeaders,
  type InlineHashes,
} from '../site/policy.ts';
import { toPath, type SiteAddress } from '../site/address.ts';
import { extensionOf, isHashed, typeOf } from '../site/file-types.ts';
import { siteFileNames, siteFiles } from '../site/files.ts';
import { toRuleName } from '../site/read-headers.ts';
import { own } from '../issues/own.ts';

type Headers = Readonly<Record<string, string>>;

interface Rule {
  /** A path below the site's base; `*` stands for anything. */
  readonly path: string;
  readonly headers: Headers;
}

/** Folders whose files all want the same that pages do not. */
const folders: Readonly<Record<string, Headers>> = {
  embed: embedHeaders,
  oembed: dataHeaders,
  offline: offlineHeaders,
  // Older parts of the feed.
  feed: dataHeaders,
  cards: dataHeaders,
  schemas: dataHeaders,
};

/** Data at the top of the site, for programs. */
const data: ReadonlySet<string> = new Set([
  ...siteFileNames.map((name) => siteFiles[name].path),
  'licences.txt',
]);

/**
 * The `_headers` file that Netlify and Cloudflare Pages read: one rule for each thing at the top of the site, of a
 * language's folder and of the search index, and one for each type of file that is not told from its name alone. No
 * path matches two rules that set the same header.
 *
 * Pages get no type here: every host knows theirs, and takes a rule that ends in a slash for one about all that is
 * below. So with pictures, fonts and whatever else needs no charset; a host may read no more than a hundred rules.
 *
 * @param files of the site, as paths below its base.
 * @param languages the first is the original's and has no folder.
 * @param hashes of what stands in the analyses that are one file each.
 * @see https://docs.netlify.com/routing/headers/#syntax-for-the-headers-file
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function toHeadersFile(
  files: readonly string[],
  languages: readonly string[],
  site: SiteAddress,
  hashes: InlineHashes = { scripts: [], styles: [] },
): string {
  const articles = articleHeaders(hashes);
  const published = files
    .filter((file) => !/^_headers$|\.(?:br|gz)$/.test(file))
    .map(toRuleName)
    .sort();
  const place = (file: string): string => placeOf(file, languages.slice(1));
  const types = toTypeRules(published, place);
  const spoken = new Set(types.map(({ path }) => path));
  const places = [...new Set(published.map(place))].sort().map((path): Rule => {
    const type = types.find((rule) => rule.path === path)?.headers ?? {};
    spoken.delete(path);
    return { path, headers: { ...headersOf(path, articles), ...type } };
  });
  return [{ path: '', headers: pageHeaders }, ...places, ...types.filter(({ path }) => spoken.has(path))]
    .map(({ path, headers }) => [
      toPath(site, path),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** The rule that a file falls under: itself at the top of the site, of a language's folder and of a search index, else its folder. */
function placeOf(file: string, folders: readonly string[]): string {
  const parts = file.split('/');
  const below = folders.includes(parts[0] ?? '') ? 1 : 0;
  const depth = below + (parts[below] === 'pagefind' ? 2 : 1);
  if (parts.length > depth) return `${parts.slice(0, depth).join('/')}/*`;
  // The front page of a language is asked for by its folder.
  return depth > 1 ? file.replace(/(^|\/)index\.html$/, '$1') : file;
}

/**
 * What the files are: by their ending where all of the site that end so are the same, else by folder and ending, and at
 * the top each by itself.
 */
function toTypeRules(files: readonly string[], place: (file: string) => string): Rule[] {
  const byEnding = Map.groupBy(files, extensionOf);
  byEnding.delete('html');
  return [...byEnding].flatMap(([ending, those]) => {
    const whole = toTypeRule(`*.${ending}`, those);
    if (whole !== undefined) return whole;
    const byFolder = Map.groupBy(those, (file) => place(file).replace(/\*$/, `*.${ending}`));
    return [...byFolder].flatMap(([path, inside]) => toTypeRule(path, inside) ?? []);
  });
}

/** One rule for files that are all the same; none where they differ, or are no files of ours. */
function toTypeRule(path: string, files: readonly string[]): Rule[] | undefined {
  const [type, ...others] = new Set(files.map(typeOf));
  if (others.length > 0) return undefined;
  return type?.includes('charset') ? [{ path, headers: { 'Content-Type': type } }] : [];
}

/** @param articles the headers of what stands in the folder of an analysis. */
function headersOf(place: string, articles: Headers): Headers {
  if (isHashed(place)) return hashedHeaders;
  if (!place.endsWith('/*')) return data.has(place) ? dataHeaders : pageHeaders;
  const folder = place.slice(0, -2);
  if (/(?:^|\/)articles$/.test(folder)) return articles;
  return own(folders, folder) ?? own(folders, folder.slice(folder.lastIndexOf('/') + 1)) ?? pageHeaders;
}
