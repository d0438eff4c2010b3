import type { SiteAddress } from '../site/address.ts';
import { addressesOf } from '../site/addresses.ts';

/** A page of the sitemap, as far as it is about languages. */
interface Item {
  readonly url: string;
  links?: { readonly url: string; readonly lang: string }[];
}

/**
 * For each page of a sitemap the languages that it stands in, its own among them; none where that is the only one.
 *
 * 2026-11-28: the integration's own `i18n` compares every page with every other, which 1,000 analyses do not bear.
 */
export function sitemapLanguages(address: SiteAddress, languages: readonly string[]) {
  const pages = new Set<string>();
  const roots = languages.map((lang) => {
    const to = addressesOf(address, languages, lang);
    return { lang, root: to.absolute(to.home) };
  });
  return {
    /** Note that a page is there. */
    note: (page: string): void => void pages.add(page),
    /** @param item of a page, after all of them were noted. */
    serialize: <Page extends Item>(item: Page): Page => {
      const own = roots.findLast(({ root }) => item.url.startsWith(root));
      const below = item.url.slice(own?.root.length);
      const links = roots
        .map(({ lang, root }) => ({ lang, url: root + below }))
        .filter(({ url }) => pages.has(url));
      return links.length > 1 ? { ...item, links } : item;
    },
  };
}
