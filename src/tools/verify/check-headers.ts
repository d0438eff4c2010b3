import type { SiteAddress } from '../../site/address.ts';
import type { Fault } from './faults.ts';
import { isAbout, readHeaders } from './read-headers.ts';

/** What a line may be long before hosts cut it. */
const longest = 2_000;

/** Check `_headers`: each path is spoken of once, every page has its policy, and only cards may be framed. */
export function checkHeaders(text: string, files: readonly string[], { base }: SiteAddress): Fault[] {
  const faults: Fault[] = [];
  const say = (line: number, reason: string): void =>
    void faults.push({ file: '_headers', line, column: 1, rule: 'bad-headers', reason });
  for (const [index, line] of text.split('\n').entries())
    if (line.length > longest)
      say(index + 1, `The line has ${line.length} characters; hosts cut it after ${longest}.`);

  const rules = readHeaders(text);
  const uncovered = new Set<string>();
  for (const file of files) {
    if (file === '_headers' || file.startsWith('.')) continue;
    const path = `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const matching = rules.filter((rule) => isAbout(rule, path));
    const headers = matching.flatMap((rule) => rule.headers.map(([name]) => name.toLowerCase()));
    const twice = headers.find((name, index) => headers.indexOf(name) !== index);
    if (twice !== undefined)
      say(
        matching.at(-1)?.line ?? 1,
        `"${path}" is given ${twice} by two rules; which counts is the host's choice.`,
      );
    if (matching.length === 0) uncovered.add(path);
  }
  if (uncovered.size > 0) say(1, `No rule speaks of ${few([...uncovered])}.`);
  for (const { path, line, headers } of rules) {
    const policy = headers.find(([name]) => name.toLowerCase() === 'content-security-policy')?.[1] ?? '';
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
