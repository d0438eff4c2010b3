import { createHash } from 'node:crypto';
import { own } from '../issues/own.ts';
import { themeScript } from './theme-script.ts';

const themeHash = createHash('sha256').update(themeScript).digest('base64');

/**
 * The security policy of every page, in one place: the page carries it as `<meta>`, the server sends it as a header.
 *
 * Nothing inline runs but the theme's few bytes, named by their hash; nothing comes from elsewhere, nothing may frame
 * us. `wasm-unsafe-eval` lets the search index (Pagefind, WebAssembly) run; it does not let text become script.
 */
const directives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${themeHash}'`,
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

const join = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** For `<meta http-equiv>`: all that may stand there. */
export const metaPolicy = join(directives);

/** The page that keeps analyses in the browser makes one script of its own: the worker that answers from them. */
const offlineDirectives: Readonly<Record<string, string>> = {
  ...directives,
  'worker-src': "'self'",
  'trusted-types': 'plumbline-worker',
};

export const offlineMetaPolicy = join(offlineDirectives);

/** What a claim's card in another site's page may do: show itself, and say how high it is. */
const embedDirectives: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

export const embedMetaPolicy = join(embedDirectives);

/** What the page of a copy may do: show words and a picture. It has no scripts, and whatever of one slipped in is none. */
export const copyMetaPolicy = join({
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
});

/** Hashes of what stands in a page itself, in the form of a policy: `sha256-…`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** What a hash is in a policy. */
const quoted = (hashes: readonly string[]): string => hashes.map((hash) => `'${hash}'`).join(' ');

/**
 * For the `<meta>` of an analysis in one file: it runs and draws what stands in it, asks for nothing, and its search box
 * leads to the site.
 *
 * @param origin of the site.
 */
export const singleFilePolicy = ({ scripts, styles }: InlineHashes, origin: string): string =>
  join({
    'default-src': "'none'",
    'script-src': quoted(scripts),
    'style-src': quoted(styles),
    'img-src': 'data:',
    'font-src': 'data:',
    // Data that the page carries.
    'connect-src': 'data:',
    'form-action': origin,
    'base-uri': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });

/** Headers of every page. A page may be framed by no one. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': join({ ...directives, 'frame-ancestors': "'none'" }),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The cards that other sites put into their frames. */
export const embedHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy': join({ ...embedDirectives, 'frame-ancestors': '*' }),
};

/** The page that keeps analyses, and the lists of what there is to keep. */
export const offlineHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy': join({ ...offlineDirectives, 'frame-ancestors': "'none'" }),
};

/** Data, for programs on any site: nothing here depends on who asks, so any page may read it. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Access-Control-Allow-Origin': '*',
};

/**
 * What stands in the folder of an analysis: data, its pages, and the analysis in one file, whose own policy is narrower.
 * One rule is for all of them, since no path may match two that set the same header.
 *
 * @param hashes of what stands in the files that carry everything.
 */
export function articleHeaders({ scripts, styles }: InlineHashes): Readonly<Record<string, string>> {
  const added: Readonly<Record<string, string>> = {
    'script-src': quoted(scripts.filter((hash) => !(directives['script-src'] ?? '').includes(hash))),
    'style-src': quoted(styles),
    'img-src': 'data:',
    'font-src': 'data:',
    'connect-src': 'data:',
  };
  const policy = Object.entries(directives).map(([name, value]): [string, string] => [
    name,
    [value, own(added, name) ?? ''].join(' ').trim(),
  ]);
  return {
    ...dataHeaders,
    'Content-Security-Policy': join({ ...Object.fromEntries(policy), 'frame-ancestors': "'none'" }),
  };
}

/** Files whose name changes with their content. */
export const hashedHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Cache-Control': 'public, max-age=31536000, immutable',
};
