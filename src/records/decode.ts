import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt, type Point } from '../issues/point.ts';
import { controls, holdsRefused, nameOfCharacter, reorderings } from '../issues/printable.ts';

/** A file of the content folder as it was read. */
export interface ContentFile {
  /** The path as messages print it: the folder as given in `CONTENT_DIR`, then `/`-separated parts. */
  readonly path: string;
  /** The parts of the path below the content folder. */
  readonly parts: readonly string[];
  readonly bytes: Uint8Array;
  /** Why nothing could be read of it, as a sentence's end; `bytes` are empty then. */
  readonly unreadable?: string;
}

/**
 * Decode a text file, without its byte order mark.
 *
 * @returns the text without characters that are no text (`undefined` when there is none, or it is not UTF-8), and the
 *   issues of both.
 */
export function decode({ path, bytes, unreadable }: ContentFile): {
  text: string | undefined;
  issues: Issue[];
} {
  if (unreadable !== undefined) {
    return { text: undefined, issues: [issue(path, fileStart, 'unreadable-file', { detail: unreadable })] };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const valid = validPart(bytes);
    return { text: undefined, issues: [issue(path, pointAt(valid, valid.length), 'broken-encoding', {})] };
  }
  // Lone surrogates cannot come out of UTF-8; these can.
  const issues = refusedIn(path, text, (offset) => pointAt(text, offset));
  return { text: text.replaceAll(controls, '').replaceAll(reorderings, ''), issues };
}

/** How many such characters of one text are named. A file of a program may hold thousands. */
const named = 20;

/** An issue for each character of a text that no text may hold; where they are very many, the last speaks of all others. */
export function refusedIn(path: string, text: string, placeOf: (offset: number) => Point): Issue[] {
  if (!holdsRefused(text)) return [];
  return (
    [
      ['control-character', controls],
      ['reordering-character', reorderings],
    ] as const
  ).flatMap(([ruleId, pattern]) => {
    const found = [...text.matchAll(pattern)];
    return found.slice(0, named).map(({ 0: character, index }, at) => {
      const others = at === named - 1 ? found.length - named : 0;
      return issue(path, placeOf(index), ruleId, { code: nameOfCharacter(character), others });
    });
  });
}

/** The longest beginning of the bytes that is valid UTF-8. */
function validPart(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  // A decoder in `stream` mode takes a character that is cut off for one that is still coming.
  const valid = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (valid(middle)) low = middle;
    else high = middle - 1;
  }
  return new TextDecoder('utf-8').decode(bytes.subarray(0, low), { stream: true });
}
