import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { issue, type Issue, type Point } from '../issues/issue.ts';
import { checkRecord } from './check-record.ts';

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
 * @returns the record (`undefined` when it has issues), its issues and a way to find its fields in the file.
 */
export function readYaml<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
): { data: z.output<Schema> | undefined; issues: Issue[]; locate: Locate } {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const toPoint = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + source.firstLine - 1, column: Math.max(col, 1) };
  };
  const locate: Locate = (path, part = 'value') => toPoint(offsetOf(document, path, part));

  const broken = [...document.errors, ...document.warnings].map((error) =>
    issue(source.file, toPoint(error.pos[0]), 'broken-yaml', { detail: sentence(error.message) }),
  );
  if (broken.length > 0) return { data: undefined, issues: broken, locate };

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const detail = sentence(error instanceof Error ? error.message : String(error));
    return { data: undefined, issues: [issue(source.file, toPoint(0), 'broken-yaml', { detail })], locate };
  }
  return { ...checkRecord(schema, data ?? {}, { file: source.file, of: source.of, locate }), locate };
}

const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

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
