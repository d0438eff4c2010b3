import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt } from '../issues/point.ts';

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

// Lone surrogates cannot come out of UTF-8; C0 and C1 controls, except tab and line ends, can.
// eslint-disable-next-line no-control-regex -- these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

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
  const issues: Issue[] = [];
  for (const { 0: found, index } of text.matchAll(control)) {
    const code = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    issues.push(issue(path, pointAt(text, index), 'control-character', { code }));
  }
  return { text: text.replaceAll(control, ''), issues };
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
