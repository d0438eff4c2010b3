/** A piece of a BibTeX file: `@online{…}`, `@string{…}`. */
export interface BibtexPiece {
  /** `online`, `string`, `preamble`; in small letters. */
  readonly type: string;
  /** Its text from the `@` to the closing brace, what LaTeX would take for a command or a comment made plain. */
  readonly text: string;
  /** Where it stands in the file; one that is not closed ends where the next begins. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** `<` and `>` while LaTeX is read, to which they are ¡ and ¿; noncharacters, which no text holds. */
export const less = '\uFDD0';
export const greater = '\uFDD1';

const opening = /@[ \t]*([a-zA-Z][\w+-]*)\s*([{(])/y;

/**
 * Find the next piece from a place on. What stands between two pieces is a comment to BibTeX.
 *
 * A percent sign and a dollar that stand in a value as people type them ("50% of", "$5 and") would comment the rest of
 * it out and begin mathematics: they are escaped.
 */
export function nextPiece(file: string, from: number): BibtexPiece | undefined {
  for (let at = file.indexOf('@', from); at !== -1; at = file.indexOf('@', at + 1)) {
    if (isCommentedOut(file, at)) continue;
    opening.lastIndex = at;
    const [, type = '', guard = ''] = opening.exec(file) ?? [];
    if (guard === '') continue;
    const kind = type.toLowerCase();
    const closing = guard === '{' ? '}' : ')';
    return {
      type: kind,
      start: at,
      ...readBalanced(file, at, opening.lastIndex, closing, kind === 'comment'),
    };
  }
  return undefined;
}

const lineStart = /\n[ \t]*@[a-zA-Z][\w+-]*[ \t]*[{(][^\s,{}()=]*[ \t]*,/y;

const isCommentedOut = (file: string, at: number): boolean =>
  /^[^\S\r\n]*%/.test(file.slice(file.lastIndexOf('\n', at - 1) + 1, at));

/** An entry that begins a line within another says that the other lacks a brace. */
function readBalanced(
  file: string,
  start: number,
  from: number,
  end: string,
  isComment: boolean,
): { text: string; end: number; closed: boolean } {
  let text = file.slice(start, from);
  let depth = 0;
  let quoted = false;
  let value = '';
  const add = (sign: string): void => {
    if (depth > 0 || quoted) value += sign;
    else text += sign;
  };
  const leave = (): void => {
    text += withPlainSigns(value);
    value = '';
  };
  for (let at = from; at < file.length; at += 1) {
    const sign = file[at] ?? '';
    if (sign === '\\') {
      add(sign + (file[at + 1] ?? ''));
      at += 1;
    } else if (sign === '{') {
      add(sign);
      depth += 1;
    } else if (sign === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0 && !quoted) leave();
      add(sign);
    } else if (depth === 0 && !quoted && sign === end) {
      return { text: `${text}${sign}`, end: at + 1, closed: true };
    } else if (depth === 0 && sign === '"') {
      if (quoted) leave();
      quoted = !quoted;
      text += sign;
    } else if (depth === 0 && !quoted && sign === '%') {
      // A comment between two fields.
      const lineEnd = file.indexOf('\n', at);
      at = (lineEnd === -1 ? file.length : lineEnd) - 1;
    } else {
      lineStart.lastIndex = at;
      if (sign === '\n' && !isComment && lineStart.test(file)) return { text, end: at, closed: false };
      add(sign);
    }
  }
  // A comment needs no brace: only its word is passed over.
  return { text, end: isComment ? from : file.length, closed: false };
}

/** Money, percents and angle brackets as signs; mathematics stays what it is. */
const withPlainSigns = (value: string): string =>
  withPlainDollars(
    value
      .replaceAll(/(?<!\\)%/g, String.raw`\%`)
      .replaceAll(/\\((?:Bib)?(?:La)?TeX)(?![a-zA-Z])/g, '{$1}')
      .replaceAll(/<|\\textless(?![a-zA-Z])(?:\{\}|\s+)?/g, less)
      .replaceAll(/>|\\textgreater(?![a-zA-Z])(?:\{\}|\s+)?/g, greater),
  );

function withPlainDollars(value: string): string {
  if (!value.includes('$')) return value;
  const [first = '', ...rest] = value.split(/(?<!\\)\$/);
  let text = first;
  for (let index = 0; index < rest.length; index += 1) {
    const inner = rest[index] ?? '';
    const isLast = index === rest.length - 1;
    if (isLast || isProse(inner)) text += String.raw`\$` + inner;
    else {
      text += `$${inner}$${rest[index + 1] ?? ''}`;
      index += 1;
    }
  }
  return text;
}

/** Two words in a row, or a sum of money, and no command: nobody writes mathematics so. */
const isProse = (text: string): boolean =>
  !text.includes('\\') &&
  (/\p{L}{3,}\s+\p{L}{2,}/u.test(text) ||
    /^\d[\d.,]*\s*\p{L}{2,}/u.test(text) ||
    /^\d[\d.,]*\s(?=\s*$|\S)/u.test(text));
