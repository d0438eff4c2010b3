import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, pointAt, type Point } from '../issues/point.ts';

/**
 * How large and how deep content may be: far beyond any real text, and near enough that nothing stalls what reads it.
 * The longest analysis of this site, with 87 claims, has 123,000 characters, no line over 500 and no block with more
 * than forty signs of a kind.
 */
export const limits = {
  /** Of any file, in bytes: more is not even read. */
  bytes: 50_000_000,
  /** Of the ledger, which grows with the archive by 1.5 kB a claim. A text of more than half a gigabyte is none to JavaScript. */
  ledgerBytes: 500_000_000,
  /** In characters (UTF-16 units). */
  article: 1_000_000,
  record: 200_000,
  line: 20_000,
  /** Of an entity. */
  name: 300,
  /** How far a line may be indented, in characters. */
  indentation: 200,
  /** Lists and quotations that a line begins inside one another. */
  containers: 40,
  /** In one block of an article. */
  signs: 1_000,
  cells: 20_000,
  /** Brackets inside one another in a record. */
  depth: 30,
  /** Places of a record where it repeats a part of itself by an alias of YAML. */
  aliases: 50,
  /** Claims of one article. */
  claims: 1_000,
  /** Footnotes, of which there should be none. */
  footnotes: 1_000,
  /** Of an image, in bytes, along one side and in all, in pixels. */
  image: 20_000_000,
  side: 20_000,
  pixels: 100_000_000,
} as const;

/** That there is more of something than is read. */
export interface TooMuch {
  readonly what: string;
  readonly is: number;
  readonly most: number;
}

/** What of a text is beyond the limits: said so, at once, before anything else is made of it. */
interface Beyond extends TooMuch {
  /** Where it begins in the text; UTF-16. */
  readonly at: number;
}

const ofLine = /^([\t ]*)((?:(?:[-+*>]|\d{1,9}[.)])[\t ]*)*)(.*)$/gm;

/** The first line that is too long, begins too far in or opens too many containers. */
function beyondInLines(text: string, containers: boolean): Beyond | undefined {
  for (const { 0: line, 1: blank = '', 2: markers = '', index: at } of text.matchAll(ofLine)) {
    if (line.length > limits.line)
      return { what: 'characters in one line', is: line.length, most: limits.line, at };
    if (blank.length > limits.indentation)
      return { what: 'blanks before a line', is: blank.length, most: limits.indentation, at };
    const opened = containers ? (markers.match(/[-+*>]|\d+[.)]/g) ?? []).length : 0;
    if (opened > limits.containers)
      return { what: 'lists and quotations inside one another', is: opened, most: limits.containers, at };
  }
  return undefined;
}

/** Signs with a meaning in Markdown: what a parser does with many of them in one block grows with their square. */
const signs: readonly (readonly [what: string, sign: RegExp, most: number])[] = [
  ['signs of emphasis (*, _, ~) in one block', /[*_~]+/g, limits.signs],
  ['brackets in one block', /[[\]]/g, 2 * limits.signs],
  ['backticks in one block', /`+/g, limits.signs],
  ['signs < in one block', /</g, limits.signs],
  ['braces in one block', /[{}]/g, limits.signs],
  ['signs @ in one block', /@/g, limits.signs],
  ['cells in one table', /\|/g, limits.cells],
];

function beyondInBlocks(text: string): Beyond | undefined {
  let at = 0;
  for (const block of text.split(/((?:\r\n|\r|\n)[\t ]*(?=\r\n|\r|\n))/)) {
    if (block.length > limits.signs)
      for (const [what, sign, most] of signs) {
        const is = block.match(sign)?.length ?? 0;
        if (is > most) return { what, is, most, at };
      }
    at += block.length;
  }
  return undefined;
}

/** What an article may have so many of. */
const beyondIn = (text: string, what: string, sign: RegExp, most: number): Beyond | undefined => {
  const all = Array.from(text.matchAll(sign), ({ index }) => index);
  const at = all[most];
  return at === undefined ? undefined : { what: `${what} in one article`, is: all.length, most, at };
};

function beyondInBrackets(text: string): Beyond | undefined {
  let depth = 0;
  for (const { 0: sign, index: at } of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
    if (depth > limits.depth)
      return { what: 'brackets inside one another', is: depth, most: limits.depth, at };
  }
  return undefined;
}

/** Where JSON goes in deeper than is read: what reads it goes in as deep, and falls over. Brackets in quotes are none. */
export function deepInJson(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (const { 0: sign, index: at } of text.matchAll(/\\.|["[\]{}]/gs)) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign.length === 1) depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > limits.depth) return at;
  }
  return undefined;
}

function beyondInAliases(text: string): Beyond | undefined {
  const aliases = Array.from(text.matchAll(/(?<=[\s[{,:-])\*[^\s*[\]{},]/g), ({ index }) => index);
  const at = aliases[limits.aliases];
  return at === undefined
    ? undefined
    : { what: 'aliases in one record', is: aliases.length, most: limits.aliases, at };
}

/** Whether an article is beyond what is read; parse nothing of it then. */
export const articleBeyond = (text: string): Beyond | undefined =>
  text.length > limits.article
    ? { what: 'characters', is: text.length, most: limits.article, at: 0 }
    : (beyondIn(text, 'claims', /<Claim\b/g, limits.claims) ??
      beyondIn(text, 'footnotes', /\[\^/g, limits.footnotes) ??
      beyondInLines(text, true) ??
      beyondInBlocks(text));

/** Whether a record in YAML is. */
export const recordBeyond = (text: string): Beyond | undefined =>
  text.length > limits.record
    ? { what: 'characters', is: text.length, most: limits.record, at: 0 }
    : (beyondInLines(text, false) ?? beyondInBrackets(text) ?? beyondInAliases(text));

/** Say what is too much of something. */
export const tooMuch = (file: string, { what, is, most }: TooMuch, place: Point = fileStart): Issue =>
  issue(file, place, 'too-large', { what, is, most });

/** The place of it, where the text begins on that line of its file. */
export const placeOfBeyond = ({ at }: Beyond, text: string, firstLine = 1): Point => {
  const { line, column } = pointAt(text, at);
  return { line: line + firstLine - 1, column };
};
