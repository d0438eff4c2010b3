import { createHash } from 'node:crypto';
import type { Article } from '../corpus/types.ts';
import { formatDate } from '../i18n/dates.ts';
import { toData } from '../i18n/message.ts';
import type { SiteContext } from './schema-org.ts';

/** What a reader keeps of an analysis: every file of it, each by its hash, so that a copy is whole or none. */
export interface OfflineList {
  /** Changes with any of the files. */
  readonly version: string;
  readonly title: string;
  /** The path of the analysis. */
  readonly page: string;
  /** The page that tells what is kept; it stands for what is not. */
  readonly fallback: string;
  /** The locale that dates are written in. */
  readonly locale: string;
  /** What a page that is shown without the network says first; `{date}` is filled in. */
  readonly notice: string;
  /** The day of the last revision, in words. */
  readonly updated: string;
  /** Of all files together. */
  readonly bytes: number;
  readonly files: readonly (readonly [path: string, hash: string])[];
}

/** The files of a site: their paths below the base, and their bytes. */
export interface SiteFiles {
  readonly list: readonly string[];
  readonly read: (file: string) => Uint8Array;
}

/** An index that weighs more is not taken along: search then finds the facts of the analysis. */
const mostIndex = 8_000_000;

/** The hash of a file in a list: the first half of SHA-256, in hexadecimal digits. */
export const hashOfFile = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/**
 * List what belongs to an analysis: its pages and its claims', those of the names and sources that it draws on, the lists
 * and the search of the site, and what pages are made of.
 */
export function toOfflineList(
  article: Article,
  { to, wordsOf }: SiteContext,
  { list, read }: SiteFiles,
  base: string,
): OfflineList {
  const words = wordsOf(article.lang);
  const below = (path: string): string => path.slice(base.length);
  const folders = [
    below(to.article(article.id)),
    `images/${article.id}/`,
    '_astro/',
    ...[...article.mentions, ...article.claims.flatMap(({ entities }) => entities)].map(({ id }) =>
      below(to.entity(id)),
    ),
    ...article.sources.map(({ id }) => below(to.source(id))),
    below(to.search),
    below(to.offline),
  ];
  const pages = [to.home, to.claims, to.entities, to.sources, to.method, to.about, to.corrections].map(
    (page) => `${below(page)}index.html`,
  );
  const single = [...pages, 'favicon.svg', 'site.webmanifest'];
  const index = list.filter((file) => file.startsWith(below(to.pagefind)));
  const indexBytes = index.reduce((sum, file) => sum + read(file).byteLength, 0);
  const own = list.filter(
    (file) =>
      (single.includes(file) || folders.some((folder) => file.startsWith(folder))) &&
      // Data for programs, and what is taken along by itself. Lists of what is kept would name themselves.
      !/\.(?:bib|ris|jsonld|br|gz)$|single-file\.html$|\/claims\.json$|feed\.xml$/.test(file) &&
      !(file.startsWith(below(to.offline)) && !file.endsWith('index.html')),
  );
  const files = [...own, ...(indexBytes > mostIndex ? [] : index)].sort().map((file) => {
    const bytes = read(file);
    return {
      path: base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')),
      hash: hashOfFile(bytes),
      bytes,
    };
  });
  return {
    version: hashOfFile(
      new TextEncoder().encode(files.map(({ path, hash }) => `${path} ${hash}`).join('\n')),
    ),
    title: article.title,
    page: to.article(article.id),
    fallback: to.offline,
    locale: words.language.locale,
    notice: toData(words.offline.notice.message),
    updated: formatDate(article.updated, words),
    bytes: files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
    files: files.map(({ path, hash }) => [path, hash] as const),
  };
}
