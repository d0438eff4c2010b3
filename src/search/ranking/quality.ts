import { isBound } from '../../letters/characters.ts';
import { charactersOf, scriptRuns } from '../indexed/bound-words.ts';
import type { Fragment } from './engine.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { partsOf } from './passage.ts';

/** What is looked for, as it is compared with what a result says. */
export interface Looked {
  /** For each term the words or names any of which will do, as `asWords` gives them. */
  readonly groups: readonly (readonly string[])[];
  /** The words in the order they were typed, where there are several; as `asWords` gives them. */
  readonly line: string;
  /** The whole query as a name is compared. */
  readonly key: string;
  /** Everything that is marked. */
  readonly sought: readonly string[];
  readonly empty: boolean;
}

/**
 * How well a result answers, beside the engine's own score of 0 to 1: words as they were typed, in the title before
 * what stands under it; side by side before scattered. The engine compares stems, so an exact word is worth much.
 */
export function quality({ meta, content }: Fragment, { groups, line }: Looked): number {
  const title = asWords(meta['title'] ?? '');
  const parts = partsOf(content).map(asWords);
  const rest = parts.slice(1).join('¶');
  const statement = parts[1] ?? '';
  let score = 0;
  for (const group of groups) {
    if (group.some((word) => title.includes(word))) score += 3 / groups.length;
    else if (group.some((word) => statement.includes(word))) score += 2 / groups.length;
    else if (group.some((word) => rest.includes(word))) score += 1 / groups.length;
    else if (group.some((word) => title.includes(word.trimEnd()))) score += 0.5 / groups.length;
  }
  if (line !== '') {
    if (title.includes(line)) score += 3;
    else if (rest.includes(line)) score += 1.5;
  }
  return score;
}

/** Whether a result holds every word as it was typed, and not only another form of it. */
export function isExact({ meta, content }: Fragment, { groups }: Looked): boolean {
  const text = asWords(`${meta['title'] ?? ''} ${content}`);
  return groups.every((group) => group.some((word) => text.includes(word)));
}

/** A text as its words, folded, one blank around each, so that phrases are compared word by word. */
export const asWords = (text: string): string =>
  ` ${readerForm(text)
    .replaceAll(/(?<=\d)[.,](?=\d)/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) =>
      isBound(word) ? scriptRuns(word).flatMap((run) => (isBound(run) ? charactersOf(run) : [run])) : [word],
    )
    .join(' ')} `;
