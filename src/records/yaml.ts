import { isMap, isNode, isPair, isScalar, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { issue, type Issue } from '../issues/issue.ts';
import { pointAt, type Point } from '../issues/point.ts';
import { nameOfCharacter } from '../issues/printable.ts';
import { checkRecord } from './check-record.ts';
import { refusedIn } from './decode.ts';
import { placeOfBeyond, recordBeyond, tooMuch } from './limits.ts';

/** YAML inside a file: the text, and on which line of the file it begins (1 for a file of its own). */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly firstLine: number;
  /** What the record is called in a message: "The source". */
  readonly of: string;
}

/** Place of a field in a parsed record, for problems that are found later. */
export type Locate = (path: readonly PropertyKey[], part?: 'key' | 'value') => Point;

/**
 * Read one YAML record and check it against a schema.
 *
 * @returns the record (`undefined` when it has issues), what it was made from, its issues and a way to find its fields
 *   in the file.
 */
export function readYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): { data: z.output<Schema> | undefined; raw: unknown; issues: Issue[]; locate: Locate } {
  const beyond = recordBeyond(source.text);
  if (beyond) {
    const place = placeOfBeyond(beyond, source.text, source.firstLine);
    const found = tooMuch(source.file, beyond, place);
    return { data: undefined, raw: undefined, issues: [found], locate: () => place };
  }
  const document = parseDocument(source.text, {
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const toPoint = (offset: number): Point => {
    const { line, column } = pointAt(source.text, offset);
    return { line: line + source.firstLine - 1, column };
  };
  const locate: Locate = (path, part = 'value') => toPoint(offsetOf(document, path, part));

  const broken = checkSyntax(document, source, toPoint);
  if (broken.length > 0) return { data: undefined, raw: undefined, issues: broken, locate };

  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 100 }) ?? {};
    JSON.stringify(raw); // throws where a part holds itself
  } catch {
    const detail = 'it repeats itself without end, or too often, by aliases.';
    const found = issue(source.file, toPoint(0), 'broken-yaml', { detail });
    return { data: undefined, raw, issues: [found], locate };
  }
  const checked = checkRecord(schema, raw, { file: source.file, of: source.of, locate });
  const refused = refusedScalars(document, source.file, toPoint);
  return {
    raw,
    data: refused.length === 0 ? checked.data : undefined,
    issues: [...refused, ...checked.issues],
    locate,
  };
}

/** What stands in the file itself was taken out when it was decoded; quotes can still hold it as `"\u202E"`. */
function refusedScalars(document: Document, file: string, toPoint: (offset: number) => Point): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value === 'string') issues.push(...refusedIn(file, value, () => toPoint(range?.[0] ?? 0)));
    },
  });
  return issues;
}

/** After the first mistake the parser guesses: what it says of the rest would be noise, but for fields given twice. */
function checkSyntax(
  document: Document,
  { file, text }: YamlSource,
  toPoint: (offset: number) => Point,
): Issue[] {
  const errors = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const issues = others.slice(0, 1).map((error) => {
    const { offset, detail } =
      explainBlank(text, error) ?? explainSign(text, error) ?? explain(error, document);
    return issue(file, toPoint(offset), 'broken-yaml', { detail });
  });
  for (const { pos } of errors.filter(({ code }) => code === 'DUPLICATE_KEY')) {
    const name = /^(["']?)(.*?)\1\s*:/.exec(text.slice(pos[0]))?.[2] ?? 'field';
    issues.push(issue(file, toPoint(pos[0]), 'duplicate-field', { name }));
  }
  visit(document, {
    Alias: (_, alias) => {
      if (others.length > 0 || alias.resolve(document) !== undefined) return;
      const detail = `"*${alias.source}" stands for nothing; text that begins with * needs quotes.`;
      issues.push(issue(file, toPoint(alias.range?.[0] ?? 0), 'broken-yaml', { detail }));
    },
  });
  return issues;
}

/** Where YAML wants a blank and a character stands that only looks like one, the parser speaks of something else. */
const falseBlank =
  /(?:^[\t ]*|[:,[{][\t ]*|^[\t ]*-[\t ]*)([\u00a0\u00ad\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff])/gm;

function explainBlank(text: string, { pos }: YAMLError): { offset: number; detail: string } | undefined {
  const end = text.indexOf('\n', pos[1]);
  const before = text.slice(0, end === -1 ? undefined : end);
  const found = [...before.matchAll(falseBlank)].at(-1);
  if (!found) return undefined;
  const offset = found.index + found[0].length - 1;
  const detail = `the blank here is ${nameOfCharacter(found[1] ?? '')}; write an ordinary one.`;
  return { offset, detail };
}

/** Signs that look like YAML's, where its own would stand; elsewhere they are text. */
const falseSigns: readonly (readonly [what: string, sign: RegExp])[] = [
  ['colon', /^[\t ]*(?:-[\t ]+)?[\w-]+[\t ]*([\uff1a\ufe55\ua789\u2236])/m],
  ['- of a list', /^[\t ]*([\u2010-\u2015\u2212\u2022\u00b7])(?=[\s\u00a0])/m],
  ['quotation mark', /(?:^[\t ]*[\w-]+:[\t ]+|^[\t ]*-[\t ]+|[[,][\t ]*)([\u2018-\u201f\u00ab\u2039])/m],
];

/** The same of other signs, in the lines that the parser stopped at. */
function explainSign(text: string, { pos }: YAMLError): { offset: number; detail: string } | undefined {
  const start = text.lastIndexOf('\n', pos[0] - 1) + 1;
  const end = text.indexOf('\n', Math.max(pos[0], pos[1] - 1));
  const lines = text.slice(start, end === -1 ? undefined : end);
  for (const [what, sign] of falseSigns) {
    const found = sign.exec(lines);
    if (!found) continue;
    const offset = start + found.index + found[0].length - 1;
    return {
      offset,
      detail: `the ${what} here is ${nameOfCharacter(found[1] ?? '')}; write the ordinary one.`,
    };
  }
  return undefined;
}

/** What the parser says, in an author's words where the mistake is a common one. */
function explain({ code, message, pos }: YAMLError, document: Document): { offset: number; detail: string } {
  const [offset] = pos;
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, detail: 'a colon and a blank in the text begin a new field.' };
    case 'TAB_AS_INDENT':
      return { offset, detail: 'a tab cannot indent a line.' };
    case 'MULTIPLE_DOCS':
      return { offset, detail: 'the line --- ends the record, and there is text after it.' };
    case 'MISSING_CHAR': {
      if (!/closing .*quote/.test(message)) break;
      let opens = offset;
      visit(document, {
        Scalar: (_, { type, range }) => {
          if (type?.startsWith('QUOTE') && range && range[0] < offset) opens = range[0];
        },
      });
      return { offset: opens, detail: 'the quotation mark that opens here is not closed.' };
    }
  }
  return { offset, detail: message.endsWith('.') ? message : `${message}.` };
}

/** Follow a path as far as it goes: a missing field is blamed on the record it is missing from. */
function offsetOf(document: Document, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) break;
      const last = depth === path.length - 1;
      node = last && part === 'key' ? pair.key : (pair.value ?? pair.key);
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0];
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) break;
      node = item;
    } else break;
    if (isNode(node) && node.range) offset = node.range[0];
  }
  return offset;
}
