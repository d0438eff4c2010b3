/**
 * What every file that we publish is, by its name: no server knows them all, and few say how a text is written (without
 * a charset, Markdown is read as Latin-1). `_headers`, the recipes for servers and our own server say it from here.
 */
import { own } from '../issues/own.ts';
import { siteFileNames, siteFiles } from './files.ts';

const utf8 = (type: string): string => `${type}; charset=utf-8`;

/** By what a file's name ends in. */
export const typesByExtension: Readonly<Record<string, string>> = {
  html: utf8('text/html'),
  css: utf8('text/css'),
  js: utf8('text/javascript'),
  txt: utf8('text/plain'),
  md: utf8('text/markdown'),
  csv: utf8('text/csv'),
  json: utf8('application/json'),
  jsonld: utf8('application/ld+json'),
  xml: utf8('application/xml'),
  bib: utf8('application/x-bibtex'),
  ris: utf8('application/x-research-info-systems'),
  webmanifest: utf8('application/manifest+json'),
  svg: utf8('image/svg+xml'),
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  // Parts of the search index. They are compressed, and unpacked by who asks for them.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
};

/** The files that programs come for: most are more than their ending says. */
const typesOfSiteFiles: ReadonlyMap<string, string> = new Map(
  siteFileNames.map((name) => {
    const { path, type } = siteFiles[name];
    return [path, `${utf8(type)}${type === 'text/csv' ? '; header=present' : ''}`];
  }),
);

/**
 * What a file is.
 *
 * @param path below the site's base.
 * @returns `undefined` for what is no file of ours: something put into `public/`.
 */
export function typeOf(path: string): string | undefined {
  const known = typesOfSiteFiles.get(path);
  if (known !== undefined) return known;
  // Older parts of the feeds.
  if (/^feed\/[^/]+\.json$/.test(path)) return typesOfSiteFiles.get(siteFiles.jsonFeed.path);
  // Maps of the site are for search engines; all else in XML is a feed.
  if (path.endsWith('.xml') && !path.startsWith('sitemap')) return typesOfSiteFiles.get(siteFiles.atom.path);
  return own(typesByExtension, extensionOf(path));
}

/** Whether the name of a file changes with its content, so that it can be kept for as long as one likes. */
export const isHashed = (path: string): boolean =>
  /^(?:_astro|images)\/|^(?:[\w-]+\/)?pagefind\/(?:(?:filter|fragment|index)\/|.*\.pf_meta$)/.test(path);

export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1] ?? '';
