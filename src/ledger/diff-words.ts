import { diffArrays } from 'diff';
import { saysTheSame } from '../letters/record-form.ts';

/** A stretch of words: in both texts, only in the one before, or only in the one after. */
export interface Stretch {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** White space, a word or a number with its points and hyphens, or any other sign. */
const tokens = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:'’\-‑/][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/**
 * Tell word by word how a text became another, as a reader would mark it: "13,000" is one word, what reads the same
 * counts as the same, and words that changed together stand together.
 */
export function diffWords(before: string, after: string): Stretch[] {
  const split = (text: string): string[] => text.match(tokens) ?? [];
  const changes = diffArrays(split(before), split(after), {
    comparator: (a, b) => a === b || (a.trim() !== '' && b.trim() !== '' && saysTheSame(a, b)),
  });
  const stretches: Stretch[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') stretches.push({ type: 'removed', text: removed });
    if (added !== '') stretches.push({ type: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, change] of changes.entries()) {
    const text = change.value.join('');
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (text.trim() === '' && (removed !== '' || added !== '') && index < changes.length - 1) {
      // A blank between two changed words belongs to the change.
      removed += text;
      added += text;
    } else {
      flush();
      stretches.push({ type: 'same', text });
    }
  }
  flush();
  return stretches;
}
