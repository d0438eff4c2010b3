/** What git leaves in a ledger that two branches changed in the same place. */
import { joinText } from './parse-ledger.ts';
import type { Joined } from './pieces.ts';

/** Where the first conflict begins; `undefined` when there is none. */
export function findConflict(text: string): number | undefined {
  return /^<{7}(?: |$)/m.exec(text)?.index;
}

/**
 * Join what two branches recorded: the two sides of a text with conflict markers, or what a text says twice whose
 * markers were taken out. Nothing that either side recorded is lost: the ledger only grows.
 *
 * @param branches what the file was in each branch, as far as that is known: lines that the merge dropped come back.
 * @returns `undefined` when a side cannot be read whole, or all of them together are no ledger.
 */
export function joinSides(text: string, branches: readonly string[] = []): Joined | undefined {
  const sides = findConflict(text) === undefined ? [text] : [sideOf(text, 'ours'), sideOf(text, 'theirs')];
  return joinText(...sides, ...branches);
}

/** One side of every conflict: lines between the markers of the other side, and of the base, are left out. */
function sideOf(text: string, wanted: 'ours' | 'theirs'): string {
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  return text
    .split(/\r?\n/)
    .filter((line) => {
      if (/^<{7}(?: |$)/.test(line)) side = 'ours';
      else if (/^\|{7}(?: |$)/.test(line)) side = 'base';
      else if (/^={7}$/.test(line) && side !== 'both') side = 'theirs';
      else if (/^>{7}(?: |$)/.test(line)) side = 'both';
      else return side === 'both' || side === wanted;
      return false;
    })
    .join('\n');
}
