/** The `_headers` file of a built site, in the form that Netlify and Cloudflare Pages read: a path, then its headers, indented. */
export interface HeaderRule {
  readonly path: string;
  /** The line its path stands in, from 1. */
  readonly line: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Read the rules of a `_headers` file. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: (HeaderRule & { headers: [string, string][] })[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const colon = line.indexOf(':');
    if (/^\S/.test(line)) rules.push({ path: line.trim(), line: index + 1, headers: [] });
    else if (colon > 0)
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return rules;
}

/** Whether a rule is about a path: it begins with what stands before the `*` of the rule and ends with what follows. */
export function isAbout({ path: pattern }: HeaderRule, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return path === pattern;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}

/** The headers of a path: those of every rule that is about it. */
export const headersFor = (
  rules: readonly HeaderRule[],
  path: string,
): (readonly [name: string, value: string])[] =>
  rules.filter((rule) => isAbout(rule, path)).flatMap(({ headers }) => headers);

/** A name as a rule has it: what would end its line or stand for other names is encoded, as in an address. */
export const toRuleName = (name: string): string =>
  name.replaceAll(/[\s\p{Cc}*:#%]+/gu, encodeURIComponent).replaceAll('*', '%2A');
