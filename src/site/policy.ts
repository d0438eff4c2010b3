import { createHash } from 'node:crypto';
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

/** Data, for programs on any site: nothing here depends on who asks, so any page may read it. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Access-Control-Allow-Origin': '*',
};

/** Files whose name changes with their content. */
export const hashedHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Cache-Control': 'public, max-age=31536000, immutable',
};
