import { hash } from 'node:crypto';
import type { Article } from '../corpus/types.ts';
import { formatDate } from '../i18n/dates.ts';
import { toData } from '../i18n/message.ts';
import type { SiteContext } from './schema-org.ts';

/** What a reader keeps of an analysis, or of the site: every file of it, each by its hash, so that a copy is whole or none. */
export interface OfflineList {
  /** Changes with any of the files. */
  readonly version: string;
  readonly title: string;
  /** The path of the analysis, or of the site's front page. */
  readonly page: string;
  /** The page that tells what is kept; it stands for what is not. */
  readonly fallback: string;
  /** The locale that dates are written in. */
  readonly locale: string;
  /** What a page that is shown without the network says first; `{date}` is filled in. */
  readonly notice: string;
  /** What stands for a page that is not kept says first. */
  readonly missing: string;
  /** The path of the sheet that draws both. */
  readonly sheet: string;
  /** The day of the last revision, in words. */
  readonly updated: string;
  /** Of all files together. */
  readonly bytes: number;
  /** A site that weighs more is not kept as one; an analysis always may be. */
  readonly most?: number;
  /** None where that is more than may be kept. */
  readonly files: readonly (readonly [path: string, hash: string])[];
}

/** Search that weighs more is not taken along with an analysis: its own facts are found all the same. */
const mostIndex = 8_000_000;

/** A site that weighs more is not kept as one: it would fill the room that a telephone gives to a site. */
export const mostOfSite = 25_000_000;

/** The hash of a file in a list: the first half of SHA-256, in hexadecimal digits. */
export const hashOfFile = (bytes: Uint8Array): string => hash('sha256', bytes).slice(0, 32);

/** What is to be known of a file's bytes. */
interface SeenBytes {
  readonly hash: string;
  readonly bytes: number;
  /** Of a page what it shows, whether or not the site has it. */
  readonly parts: readonly string[];
}

/** What is known of a file once it was looked at. */
interface SeenFile extends Omit<SeenBytes, 'parts'> {
  /** Of a page the files that it shows. */
  readonly shows: readonly string[];
}

/** Look at a file's bytes; what was found in the very same ones may be remembered: it is plain data. */
export type LookAt = <Found>(file: string, find: (bytes: Uint8Array) => Found) => Found;

/**
 * The files of a site, by their paths below the base. Most belong to many lists: each is looked at once, and none is held.
 */
export class SiteFiles {
  readonly base: string;
  readonly #sorted: readonly string[];
  readonly #all: ReadonlySet<string>;
  readonly #lookAt: LookAt;
  /** Most pages show the same: one list for all of them is remembered once. */
  readonly #parts = new Map<string, readonly string[]>();
  readonly #seen = new Map<string, SeenFile>();

  constructor(base: string, list: readonly string[], lookAt: LookAt) {
    this.base = base;
    this.#sorted = list.toSorted();
    this.#all = new Set(list);
    this.#lookAt = lookAt;
  }

  has(file: string): boolean {
    return this.#all.has(file);
  }

  /** What stands in a folder, which ends with a slash; in the site, where its path is empty. */
  below(folder: string): readonly string[] {
    const from = this.#firstFrom(folder);
    // No path has a sign that comes after this one.
    return this.#sorted.slice(from, this.#firstFrom(`${folder}\uffff`));
  }

  see(file: string): SeenFile {
    const known = this.#seen.get(file);
    if (known) return known;
    const { hash, bytes, parts } = this.#lookAt(file, (found) => this.#describe(file, found));
    const seen = { hash, bytes, shows: parts.filter((part) => this.has(part)) };
    this.#seen.set(file, seen);
    return seen;
  }

  #describe(file: string, bytes: Uint8Array): SeenBytes {
    const parts = file.endsWith('.html') ? partsOf(new TextDecoder().decode(bytes), this.base) : [];
    const key = parts.join('\n');
    const known = this.#parts.get(key) ?? parts;
    this.#parts.set(key, known);
    return { hash: hashOfFile(bytes), bytes: bytes.byteLength, parts: known };
  }

  weigh(files: readonly string[]): number {
    return files.reduce((sum, file) => sum + this.see(file).bytes, 0);
  }

  #firstFrom(path: string): number {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] ?? '') < path) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/**
 * Tell what belongs to a page: no data for programs, nothing that is taken along by itself, no card for other sites.
 *
 * @param home the folder of the language: only in it do names of folders say what is there; elsewhere they may be ids.
 */
const isOfPages =
  (home: string) =>
  (file: string): boolean =>
    /\.(?:html|json|webmanifest)$/.test(file) &&
    !/^(?:articles\/[^/]+\/(?:single-file\.html|claims\.json)$|(?:oembed|embed|schemas|feed)\/)/.test(
      file.slice(home.length),
    );

/**
 * List what belongs to an analysis: its pages and its claims', those of the names and sources that it draws on, the lists
 * and the search of the site, and what pages are made of.
 *
 * @param indices the folders of what full text is searched in.
 */
export function toOfflineList(
  article: Article,
  context: SiteContext,
  files: SiteFiles,
  indices: readonly string[] = [indexOf(context, files)],
): OfflineList {
  const { to } = context;
  const below = (path: string): string => path.slice(files.base.length);
  const isOfPage = isOfPages(below(to.home));
  const folders = [
    below(to.article(article.id)),
    ...[...article.mentions, ...article.claims.flatMap(({ entities }) => entities)].map(({ id }) =>
      below(to.entity(id)),
    ),
    ...article.sources.map(({ id }) => below(to.source(id))),
  ];
  const pages = [
    to.search,
    ...[to.home, to.claims, to.entities, to.sources, to.timeline, to.places],
    ...[to.method, to.about, to.corrections, to.offline],
  ].map((page) => `${below(page)}index.html`);
  const own = [
    ...pages.filter((page) => files.has(page)),
    ...[...new Set(folders)].flatMap((folder) => files.below(folder)).filter(isOfPage),
  ];
  // First what search knows by itself, names and words; then the engine with its texts.
  const search: string[] = [];
  const engine = indices.flatMap((folder) => files.below(folder));
  for (const part of [files.below(below(to.search)).filter(isOfPage), engine])
    if (files.weigh([...search, ...part]) <= mostIndex) search.push(...part);
  return {
    ...describe([...own, ...search], context, files),
    title: article.title,
    page: to.article(article.id),
    updated: formatDate(article.updated, context.wordsOf(article.lang)),
  };
}

const indexOf = ({ to }: SiteContext, { base }: SiteFiles): string => to.pagefind.slice(base.length);

/**
 * List what there is to read in one language: every page, and what pages and their search are made of.
 *
 * @param updated the day of the last revision.
 * @param indices as of an analysis.
 */
export function toSiteList(
  context: SiteContext,
  updated: string,
  site: SiteFiles,
  indices: readonly string[] = [indexOf(context, site)],
): OfflineList {
  const { lang, site: named, to, wordsOf } = context;
  const words = wordsOf(lang);
  const below = (path: string): string => path.slice(site.base.length);
  const home = below(to.home);
  const isOfPage = isOfPages(home);
  const others = named.languages.slice(1).map((other) => `${other}/`);
  const own = site.below(home).filter(
    (file) =>
      isOfPage(file) &&
      // Pages have folders; what stands beside the front page is for programs.
      (file.slice(home.length).includes('/') || file === `${home}index.html`) &&
      (home !== '' || !others.some((folder) => file.startsWith(folder))) &&
      (!file.startsWith(below(to.offline)) || file.endsWith('index.html')),
  );
  const all = describe([...own, ...indices.flatMap((folder) => site.below(folder))], context, site);
  return {
    ...all,
    title: words.offline.whole({ site: named.name }),
    page: to.home,
    updated: formatDate(updated, words),
    most: mostOfSite,
    files: all.bytes > mostOfSite ? [] : all.files,
  };
}

/** What lists have alike. @param own the files, but for what all pages are made of, and the pictures that they show. */
function describe(
  own: readonly string[],
  { lang, to, wordsOf }: SiteContext,
  site: SiteFiles,
): Omit<OfflineList, 'title' | 'page' | 'updated'> {
  const words = wordsOf(lang);
  const shown = own.flatMap((file) => site.see(file).shows);
  const sheet = to.offlineSheet.slice(site.base.length);
  const all = [...new Set([...own, ...site.below('_astro/'), ...shown, sheet])].sort();
  const files = all.map(
    (file) => [site.base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), site.see(file).hash] as const,
  );
  return {
    version: hashOfFile(new TextEncoder().encode(files.map((file) => file.join(' ')).join('\n'))),
    fallback: to.offline,
    locale: words.language.locale,
    notice: toData(words.offline.notice.message),
    missing: words.offline.missing,
    sheet: to.offlineSheet,
    bytes: site.weigh(all),
    files,
  };
}

/** What a page shows beside its words, and what browsers have beside a page: pictures, icons, its manifest. */
function partsOf(html: string, base: string): string[] {
  const addresses = Array.from(
    html.matchAll(/\ssrc(?:set)?="([^"]*)"|<link\b[^>]*?\shref="([^"]*)"/g),
    ([, shown, linked]) => shown ?? linked ?? '',
  );
  return addresses
    .flatMap((address) => address.split(/,\s+/))
    .map((address) => address.trim().replace(/[\s?#].*$/s, ''))
    .filter((address) => address.startsWith(base) && /\.\w+$/.test(address) && !address.endsWith('.html'))
    .flatMap((address) => decoded(address.slice(base.length)));
}

/** An address as the name of a file; one that is no address is none. */
function decoded(address: string): string[] {
  try {
    return [decodeURI(address)];
  } catch {
    return [];
  }
}
