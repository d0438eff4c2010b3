import type { SiteAddress } from '../../site/address.ts';

/** Where an address leads: to a file of the site, somewhere else, or nowhere that could be written down. */
export type Target =
  | { readonly to: 'file'; readonly file: string; readonly fragment: string }
  | { readonly to: 'elsewhere' }
  | { readonly to: 'nowhere' };

/**
 * Say where an address leads that stands in a file of the site.
 *
 * @param from the file, below the site's folder.
 */
export function toTarget(address: string, from: string, { origin, base }: SiteAddress): Target {
  const url = URL.parse(address, `${origin}${base}${from.replace(/(^|\/)index\.html$/, '$1')}`);
  if (!url) return { to: 'nowhere' };
  if (url.origin !== origin) return { to: 'elsewhere' };
  const path = decoded(url.pathname);
  // An origin may bear other sites beside ours: who writes its whole address means one of them.
  if (!path?.startsWith(base)) return { to: isWhole(address) ? 'elsewhere' : 'nowhere' };
  const below = path.slice(base.length);
  return {
    to: 'file',
    file: below === '' || below.endsWith('/') ? `${below}index.html` : below,
    // What follows ":~:" is an instruction to the browser.
    fragment: decoded(url.hash.slice(1).replace(/:~:.*$/, '')) ?? '%',
  };
}

/** Whether an address names its scheme or its host. */
export const isWhole = (address: string): boolean => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address.trim());

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
