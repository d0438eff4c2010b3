import type { CslName } from '../sources/schema.ts';
import { escapeLatex } from './latex.ts';

/** Names as BibTeX parts them: `von Last, Jr, First`, with "and" between; "et al." at the end is its "and others". */
export function toBibtexNames(names: unknown): string | undefined {
  if (!Array.isArray(names) || names.length === 0) return undefined;
  return names
    .map((name: CslName, index) =>
      index > 0 && isOthers(name) && index === names.length - 1 ? 'others' : toBibtexName(name),
    )
    .join(' and ');
}

const isOthers = (name: CslName): boolean => 'literal' in name && /^et al\.?$/i.test(name.literal);

/** A name that is no person's stands in braces, whole. */
function toBibtexName(name: CslName): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  if (!('family' in name)) return `{${escapeLatex(name.given)}}`;
  const particle = [name['dropping-particle'], name['non-dropping-particle']]
    .filter((part) => part !== undefined)
    .map((part) => toPart(part))
    .join(' ');
  // A family name of its own that begins small would be read as a particle.
  const family = /^\P{L}*\p{Ll}\S*\s/u.test(name.family)
    ? `{${escapeLatex(name.family)}}`
    : toPart(name.family);
  const last = particle === '' ? family : `${particle}${/[-‐‑'’ʼ]$/u.test(particle) ? '' : ' '}${family}`;
  const parts = [last, name.suffix, name.given].map((part, index) =>
    index === 0 || part === undefined ? part : toPart(part),
  );
  if (name.suffix !== undefined) return [parts[0], parts[1], parts[2] ?? ''].join(', ');
  if (name.given !== undefined) return [parts[0], parts[2]].join(', ');
  // Alone, the last word would be the family name and those before it the first.
  return particle === '' && /\s/.test(name.family) ? `{${escapeLatex(name.family)}}` : last;
}

/** A comma parts a name, and "and" two of them: a part that holds one stands in braces. */
const toPart = (part: string): string => {
  const escaped = escapeLatex(part.replaceAll(/\s+/gu, ' ').trim());
  return /[,;]|(?<!\S)(?:and|others)(?!\S)/i.test(part) ? `{${escaped}}` : escaped;
};
