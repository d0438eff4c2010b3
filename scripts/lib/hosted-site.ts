import type { HostedSite } from '../../src/exports/hosting/hosted-site.ts';
import { readHeaders } from '../../src/site/read-headers.ts';

/**
 * Read from a built site what its server has to know.
 *
 * @param files as paths below its folder.
 */
export function readHosted(files: readonly string[], read: (file: string) => string): HostedSite {
  const rules = readHeaders(read('_headers'));
  // The first rule is that of the front page.
  const base = rules[0]?.path ?? '/';
  return {
    base,
    rules,
    compressed: files.some((file) => file.endsWith('.br')),
    moved: files.flatMap((file) => {
      if (!file.endsWith('/index.html')) return [];
      const from = base + file.replace(/index\.html$/, '');
      // An article's own page leads each link to one of its claims to where that claim is now: a server cannot.
      if (/\/articles\/[^/]+\/$/.test(from)) return [];
      const to = /http-equiv="refresh" content="0; ?url=([^"]+)"/.exec(read(file))?.[1];
      return to === undefined ? [] : [{ from, to }];
    }),
  };
}
