/** A built site as a server is told of it: all of it is read from what was built, so that it fits. */
import { extensionOf, typesByExtension } from '../../site/file-types.ts';
import type { HeaderRule } from '../../site/read-headers.ts';
import { own } from '../../issues/own.ts';

export interface HostedSite {
  /** The path that the site stands under, with a slash at both ends. */
  readonly base: string;
  /** What `_headers` says, in its order. */
  readonly rules: readonly HeaderRule[];
  /** Pages that only lead on to another, and where to. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Whether compressed copies stand beside its files. */
  readonly compressed: boolean;
}

/** A file that tells a server of the site. */
export interface ServerFile {
  readonly name: string;
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;

/** The headers of most of the site, and where they are others. Types are told apart from them: see `exactTypes`. */
export interface Placed {
  readonly usual: Headers;
  /** Paths that share a set of headers. */
  readonly others: readonly { readonly patterns: readonly string[]; readonly headers: Headers }[];
}

/**
 * Group the paths of a site by what headers they get.
 *
 * Hosts ask browsers to look again before they use what they kept of a page; servers say nothing of it by themselves,
 * and a browser then guesses for how long. So what is not kept for ever is asked for again here.
 */
export function placesOf({ base, rules }: HostedSite): Placed {
  const usual = headersOf(rules.find(({ path }) => path === base));
  const groups = Map.groupBy(
    rules.filter(({ headers }) => headers.some(([name]) => name === 'Content-Security-Policy')),
    (rule) => JSON.stringify(headersOf(rule)),
  );
  groups.delete(JSON.stringify(usual));
  return {
    usual,
    others: [...groups].map(([headers, those]) => ({
      headers: JSON.parse(headers) as Headers,
      patterns: those.map(({ path }) => path),
    })),
  };
}

function headersOf(rule: HeaderRule | undefined): Headers {
  const headers = (rule?.headers ?? []).filter(([name]) => name !== 'Content-Type');
  return { 'Cache-Control': 'no-cache', ...Object.fromEntries(headers) };
}

/** Paths whose type is not the one that their ending says; of two that are about the same path the narrower comes last. */
export function exactTypes({ rules }: HostedSite): { readonly path: string; readonly type: string }[] {
  return rules.flatMap(({ path, headers }) => {
    const type = headers.find(([name]) => name === 'Content-Type')?.[1];
    return type === undefined || own(typesByExtension, extensionOf(path)) === type ? [] : [{ path, type }];
  });
}

/** The types of files whose text is worth to be compressed; charset and all, as they are sent. */
export const compressible = (site: HostedSite): string[] => [
  ...new Set([
    ...Object.values(typesByExtension).filter((type) => type.includes('charset')),
    ...exactTypes(site).map(({ type }) => type),
  ]),
];

/** A regular expression for the paths of some patterns of `_headers`. */
export function toRegExp(patterns: readonly string[]): string {
  const each = patterns.map((pattern) =>
    pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*'),
  );
  return `^(?:${each.join('|')})$`;
}

/** What stands over each file. */
export const heading = (server: string): string[] => [
  `# Written by "npm run hosting -- ${server}" from the _headers of a built site; write it anew after each build.`,
];

export const lines = (...parts: readonly (string | readonly string[])[]): string =>
  `${parts.flat().join('\n')}\n`;

export const indent = (block: readonly string[]): string[] =>
  block.map((line) => (line === '' ? '' : `  ${line}`));

/** A text in quotation marks, for servers that take a backslash before one for no more than that. */
export const quoted = (text: string): string => `"${text.replaceAll('"', String.raw`\"`)}"`;
