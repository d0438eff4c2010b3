import { siteFileNames, siteFiles } from '../../site/files.ts';
import type { SiteAddress } from '../../site/address.ts';
import { checkJsonFeed, checkXml } from './check-feeds.ts';
import { checkHeaders } from './check-headers.ts';
import { HtmlChecker } from './check-html.ts';
import { checkPage, checkCanonicals, type PageFacts } from './check-page.ts';
import type { Fault, FaultRule } from './faults.ts';
import { ownAddresses, ownAddressesIn, placeOf } from './own-addresses.ts';
import { readPage, type Given, type Place } from './read-page.ts';
import { isWhole, toTarget } from './to-target.ts';

/** A built site: the files that a build wrote, `/`-separated, and their text. */
export interface BuiltFiles {
  readonly list: readonly string[];
  /** The text of a file; `undefined` when it is not there. */
  readonly read: (file: string) => string | undefined;
}

/**
 * Find everything that does not hold together in a built site: addresses, fragments, ids, pages, feeds, data, headers.
 * Content that `npm run check` accepts gives no fault; what is found is a mistake of the code, or of who moved files.
 */
export function verifySite({ list, read }: BuiltFiles): Fault[] {
  const faults: Fault[] = [];
  const say = (file: string, { line, column }: Place, rule: FaultRule, reason: string): void =>
    void faults.push({ file, line, column, rule, reason });
  const start: Place = { line: 1, column: 1 };

  const site = addressOf(read('index.html'));
  if (!site) {
    say(
      'index.html',
      start,
      'bad-canonical',
      'The front page does not say its address: the site is not whole.',
    );
    return faults;
  }
  const files = new Set(list);
  const top = new Set(list.map((file) => file.split('/', 1)[0]));
  const pages = new Map<string, PageFacts>();
  const html = new HtmlChecker();
  /** Every target once, with the first place that leads there and how many do. */
  const wanted = new Map<
    string,
    { from: string; given: Given; file: string; fragment: string; count: number }
  >();

  const want = (from: string, given: Given): void => {
    const target = toTarget(given.address, from, site);
    if (target.to === 'elsewhere') return;
    if (given.as === 'own' && !isWhole(given.address)) return;
    if (target.to === 'nowhere') {
      if (given.as === 'link')
        say(from, given, 'broken-link', `"${given.address}" is no address of the site.`);
      return;
    }
    // The site may be one of several things under its address: what begins as nothing of it does is another's.
    if (isWhole(given.address) && !top.has(target.file.split('/', 1)[0])) return;
    const key = `${target.file}#${target.fragment}`;
    const known = wanted.get(key);
    if (known) known.count += 1;
    else wanted.set(key, { from, given, file: target.file, fragment: target.fragment, count: 1 });
  };

  for (const name of siteFileNames) {
    const { path } = siteFiles[name];
    if (!files.has(path)) say(path, start, 'missing-file', 'The site promises this file, and has none.');
  }

  for (const file of list) {
    if (!/\.(?:html|xml|json|jsonld|css|md|txt|webmanifest)$/.test(file) || /(?:^|\/)pagefind\//.test(file))
      continue;
    const text = read(file);
    if (text === undefined) {
      say(file, start, 'missing-file', 'The build wrote this file, and it is not there.');
      continue;
    }
    if (file.endsWith('.html')) {
      const page = readPage(text);
      faults.push(...checkPage(file, text, page), ...html.check(file, text, page.shapes));
      for (const given of page.given) want(file, given);
      for (const data of page.data)
        for (const given of ownAddressesIn(
          parsed(data.text, () => say(file, data, 'invalid-data', 'Its JSON-LD is not JSON.')),
          site.origin,
        ))
          want(file, { ...given, line: data.line, column: data.column });
      pages.set(file, {
        ids: page.ids,
        canonical: page.canonical,
        leadsOn: page.leadsOn,
        hidden: page.hidden,
      });
    } else if (file.endsWith('.css')) {
      for (const found of text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g))
        want(file, { address: found[1] ?? '', as: 'link', ...placeOf(text, found.index) });
    } else if (/\.(?:json|jsonld|webmanifest)$/.test(file)) {
      const data = parsed(text, (reason) => say(file, start, 'invalid-data', `It is not JSON: ${reason}`));
      if (file.endsWith('feed.json')) faults.push(...checkJsonFeed(file, data));
      for (const given of ownAddressesIn(data, site.origin)) want(file, given);
      if (file === 'claims.json')
        for (const address of cardsOf(data, site)) want(file, { address, as: 'link', ...start });
    } else {
      if (file.endsWith('.xml')) faults.push(...checkXml(file, text));
      for (const given of ownAddresses(text, site.origin)) want(file, given);
    }
  }

  for (const { from, given, file, fragment, count } of wanted.values()) {
    const more = count > 1 ? ` (${count} times in all)` : '';
    const place = { line: given.line, column: given.column };
    if (!files.has(file))
      say(
        from,
        place,
        given.as === 'link' ? 'broken-link' : 'broken-address',
        `"${given.address}" leads to "${file}", which the site does not have${more}.`,
      );
    else if (fragment !== '' && pages.has(file) && !pages.get(file)?.ids.has(fragment))
      say(
        from,
        place,
        'broken-fragment',
        `"${given.address}" leads to "#${fragment}", which "${file}" does not have${more}.`,
      );
  }
  faults.push(...checkCanonicals(pages, site), ...checkSitemap(pages, list, read, site));
  faults.push(...checkHeaders(read('_headers') ?? '', list, site));
  return faults;
}

/** The site's own address, as its front page gives it. */
export function addressOf(front: string | undefined): SiteAddress | undefined {
  const canonical = front === undefined ? undefined : readPage(front).canonical?.address;
  const url = canonical === undefined ? null : URL.parse(canonical);
  return url?.pathname.endsWith('/') ? { origin: url.origin, base: url.pathname } : undefined;
}

function parsed(text: string, fail: (reason: string) => void): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** The card for frames that each claim has; its address follows from that of its page. */
function cardsOf(data: unknown, { origin, base }: SiteAddress): string[] {
  const { claims = [] } = (data ?? {}) as { claims?: readonly { readonly url: string }[] };
  return claims.map(({ url }) =>
    url
      .replace(`${origin}${base}`, '')
      .replace(/^((?:[a-z-]+\/)?)articles\/([^/]+)\/claims\/([^/]+)\/$/, `${base}$1embed/$2/$3/`),
  );
}

/** Check that the sitemap names every page that wants to be found, and no other. */
function checkSitemap(
  pages: ReadonlyMap<string, PageFacts>,
  list: readonly string[],
  read: BuiltFiles['read'],
  { origin, base }: SiteAddress,
): Fault[] {
  const maps = list.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const listed = new Set(
    maps.flatMap((file) =>
      [...(read(file) ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url),
    ),
  );
  const expected = new Set(
    [...pages]
      .filter(([, { leadsOn, hidden }]) => !leadsOn && !hidden)
      .map(([file]) => `${origin}${base}${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`),
  );
  const say = (file: string, reason: string): Fault => ({
    file,
    line: 1,
    column: 1,
    rule: 'broken-address',
    reason,
  });
  return [
    ...[...expected.difference(listed)].map((url) =>
      say(maps[0] ?? 'sitemap-0.xml', `The sitemap lacks ${url}.`),
    ),
    ...[...listed.difference(expected)].map((url) =>
      say(maps[0] ?? 'sitemap-0.xml', `The sitemap names ${url}, which is no page to be found.`),
    ),
    ...((read('robots.txt') ?? '').includes(`Sitemap: ${origin}${base}sitemap-index.xml`)
      ? []
      : [say('robots.txt', 'It does not name the sitemap.')]),
  ];
}
