import type { SiteAddress } from '../../site/address.ts';
import { isHashed, typeOf } from '../../site/file-types.ts';
import type { Fault } from './faults.ts';
import { isAbout, readHeaders, toRuleName } from '../../site/read-headers.ts';

/** What a line may be long before hosts cut it. */
const longest = 2_000;

/**
 * Check `_headers`: no header is given to a path twice, every file has its policy and its type, what has a hash for a
 * name is kept, and only cards may be framed.
 */
export function checkHeaders(text: string, files: readonly string[], { base }: SiteAddress): Fault[] {
  const faults: Fault[] = [];
  const say = (line: number, reason: string): void =>
    void faults.push({ file: '_headers', line, column: 1, rule: 'bad-headers', reason });
  for (const [index, line] of text.split('\n').entries())
    if (line.length > longest)
      say(index + 1, `The line has ${line.length} characters; hosts cut it after ${longest}.`);

  const rules = readHeaders(text);
  const [uncovered, untyped, kept] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const file of files) {
    // What is compressed already is sent in place of the file it stands beside.
    if (file === '_headers' || file.startsWith('.') || /\.(?:br|gz)$/.test(file)) continue;
    const path = base + toRuleName(file.replace(/(^|\/)index\.html$/, '$1'));
    const matching = rules.filter((rule) => isAbout(rule, path));
    const given = matching.flatMap(({ headers }) =>
      headers.map(([name, value]) => [name.toLowerCase(), value]),
    );
    const names = given.map(([name]) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      say(
        matching.at(-1)?.line ?? 1,
        `"${path}" is given ${twice} by two rules; which counts is the host's choice.`,
      );
    const valueOf = (header: string): string | undefined => given.find(([name]) => name === header)?.[1];
    if (valueOf('content-security-policy') === undefined) uncovered.add(path);
    const ours = file.endsWith('.html') ? undefined : typeOf(file);
    if (ours?.includes('charset') && valueOf('content-type') !== ours) untyped.add(path);
    if ((valueOf('cache-control') ?? '').includes('immutable') !== isHashed(file)) kept.add(path);
  }
  if (uncovered.size > 0) say(1, `No rule speaks of ${few([...uncovered])}, or none gives it a policy.`);
  if (untyped.size > 0) say(1, `No rule says what ${few([...untyped])} is, with its charset.`);
  if (kept.size > 0)
    say(
      1,
      `What is kept for ever must have a hash for a name, and what has one is: not so ${few([...kept])}.`,
    );
  for (const { path, line, headers } of rules) {
    const policy = headers.find(([name]) => name.toLowerCase() === 'content-security-policy')?.[1];
    // A rule may only say what a file is.
    if (policy === undefined) continue;
    const missing = ["default-src 'none'", "base-uri 'none'", 'frame-ancestors'].filter(
      (part) => !policy.includes(part),
    );
    if (missing.length > 0) say(line, `The policy of "${path}" lacks ${missing.join(', ')}.`);
    const framed = policy.includes('frame-ancestors *');
    if (framed !== isCard(path, base))
      say(
        line,
        framed
          ? `"${path}" may be framed, and only cards may.`
          : `"${path}" is for frames and may not be framed.`,
      );
  }
  return faults;
}

const isCard = (path: string, base: string): boolean =>
  /^(?:[a-z-]+\/)?embed\//i.test(path.slice(base.length));

const few = (names: readonly string[]): string =>
  [...names.slice(0, 3), ...(names.length > 3 ? [`and ${names.length - 3} more`] : [])].join(', ');
