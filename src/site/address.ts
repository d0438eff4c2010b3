/** Where the site stands: its addresses, from the environment of the build. */

/** The origin that stands in for one that was not set; publishing refuses it. */
export const placeholderOrigin = 'https://plumbline.example';

/** The origin and the base path of the site. */
export interface SiteAddress {
  /** `https://example.org`, no slash at the end. */
  readonly origin: string;
  /** `/` or `/news/`: begins and ends with a slash. */
  readonly base: string;
}

/**
 * Read `SITE_URL` and `BASE_PATH`.
 *
 * @throws when one of them is set to what cannot be an origin or a path.
 */
export function readAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const url = given(env['SITE_URL']) ?? placeholderOrigin;
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw new Error(`SITE_URL is "${url}"; it must be an origin such as https://example.org.`);
  }
  if (parsed.href !== `${parsed.origin}/`) {
    throw new Error(`SITE_URL is "${url}"; it must be an origin; its path belongs in BASE_PATH.`);
  }
  // Signs that a policy, a header or XML gives a meaning to are in no name that is registered, though a URL may have them.
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(parsed.hostname)) {
    throw new Error(`SITE_URL is "${url}"; it must be an origin, and "${parsed.hostname}" is no host.`);
  }
  const base = `/${env['BASE_PATH'] ?? ''}/`.replaceAll(/\/{2,}/g, '/');
  if (!/^[\w\-./~]+$/.test(base) || base.split('/').includes('..')) {
    throw new Error(`BASE_PATH is "${base}"; it must be a path such as /news/.`);
  }
  return { origin: parsed.origin, base };
}

/** A variable that is set to nothing is not set. */
export const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** The path of something below the site's root, as a page links to it: `claims/` → `/news/claims/`. */
export const toPath = ({ base }: SiteAddress, path: string): string => base + path.replace(/^\//, '');
