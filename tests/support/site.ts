/** What tests of the built site share: its files as documents, its claims, and a browser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { launchBrowser } from '../../scripts/lib/find-browser.ts';
import { manifestName } from '../../scripts/lib/place/manifest.ts';
import { atEnd } from './at-end.ts';
import { hash } from './hash.ts';
import type { BuiltSite } from './global-setup.ts';

const sites = inject('sites');
if ('failed' in sites) throw new Error(sites.failed);
export const { root, nested, small } = sites;

/** Every file of a built site, `/`-separated, below its folder; the list of them is the build's own. */
export function filesOf({ dir }: BuiltSite): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== manifestName)
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Every HTML page, as a path below the base: `claims/`, `404.html`. */
export const pagesOf = (site: BuiltSite): string[] =>
  filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));

export const read = (site: BuiltSite, path: string): string =>
  readFileSync(join(site.dir, path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8');

export const documentOf = (site: BuiltSite, path: string): Document => parseHTML(read(site, path)).document;

/** Every claim in every language. */
export const everyClaimOf = (site: BuiltSite): ClaimRecord[] =>
  (JSON.parse(read(site, 'claims.json')) as { claims: ClaimRecord[] }).claims;

/** The claims of the originals, whose pages most tests read: in English. */
export const claimsOf = (site: BuiltSite): ClaimRecord[] =>
  everyClaimOf(site).filter(({ lang }) => lang === 'en');

const forms: readonly (readonly [kind: string, form: RegExp])[] = [
  ['article', /^articles\/[^/]+\/$/],
  ['claim', /^articles\/[^/]+\/claims\/[^/]+\/$/],
  ['single file', /^articles\/[^/]+\/single-file\.html$/],
  ['entity', /^entities\/[^/]+\/$/],
  ['source', /^sources\/[^/]+\/$/],
  ['rule', /^guide\/rules\/[^/]+\/$/],
  ['embed', /^embed\/[^/]+\/[^/]+\/$/],
];

const formOf = (path: string): string | undefined => forms.find(([, form]) => form.test(path))?.[0];

/**
 * The kinds of page there are, and which pages are of each. What stands for something that was withdrawn is of a kind of
 * its own (`claim withdrawn`), and so is an analysis in another language than English (`article in es`); what only leads
 * on to another page is of none, nor are the other pages of another language: `languages.test.ts` reads those.
 */
export function pagesByKind(site: BuiltSite): Map<string, string[]> {
  const pages = pagesOf(site).map((path) => [path, kindOf(site, path)] as const);
  return new Map(
    [...Map.groupBy(pages, ([, kind]) => kind)].flatMap(([kind, those]) =>
      kind === undefined ? [] : [[kind, those.map(([path]) => path)] as const],
    ),
  );
}

function kindOf(site: BuiltSite, path: string): string | undefined {
  const [, lang, own = ''] = /^([a-z]{2})\/(.*)$/.exec(path) ?? [];
  if (lang !== undefined) return formOf(own) === 'article' ? `article in ${lang}` : undefined;
  const kind = formOf(path);
  if (kind === undefined || kind === 'rule') return kind ?? (path || 'home');
  const head = read(site, path).slice(0, 8_000);
  if (head.includes('http-equiv="refresh"')) return undefined;
  return kind !== 'embed' && head.includes('content="noindex"') ? `${kind} withdrawn` : kind;
}

/** Every page at the address of a claim or an analysis, also of what has another id now or was withdrawn. */
export const addressedPages = (site: BuiltSite): string[] =>
  pagesOf(site).filter((path) => /^(?:claim|article)$/.test(formOf(path) ?? ''));

/** Choose a few of many by a hash of their names: always the same few, no one's favourites. */
export function sample<Thing>(
  things: readonly Thing[],
  count: number,
  nameOf: (thing: Thing) => string,
): Thing[] {
  return things.toSorted((a, b) => hash(nameOf(a)) - hash(nameOf(b))).slice(0, count);
}

const patience = 240_000;

/** One for all files of a process. */
let browser: Promise<Browser> | undefined;
atEnd(async () => (await browser)?.close());

/** A page of its own for one test, with everything it logs, throws, or is refused. */
export async function open(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; [Symbol.asyncDispose]: () => Promise<void> }> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ reducedMotion: 'reduce', ...options });
  // A guard against waiting for ever, no measure of speed: the machine may be busy.
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left stops what it was still fetching.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('http://127.0.0.1')) complaints.push(`third party: ${request.url()}`);
  });
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}
