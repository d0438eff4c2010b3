/** Reading the elements of MDX: which there are, what their attributes say, and where. */
import 'mdast-util-mdx-jsx';
import type { Node, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import type { z } from 'zod';
import { isVisible } from '../records/fields.ts';
import { checkRecord } from '../records/check-record.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { pointAt, type Point } from '../issues/point.ts';
import type { ComponentName } from './components/index.ts';
import { own } from '../issues/own.ts';

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is an element of MDX; with a name, whether it is that component. */
export function isElement(node: Node, name?: ComponentName): node is MdxElement {
  const element = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return element && (name === undefined || (node as MdxElement).name === name);
}

export const isParent = (node: Node): node is Parents => 'children' in node && Array.isArray(node.children);

/** Where a node begins. Every node that comes out of the parser has a place. */
export const startOf = (node: Node): Point => {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
};

/** Whether a reader would see anything: an image, a blank or a character without width is no word. */
export const hasWords = (node: Node): boolean => isVisible(toString(node, { includeImageAlt: false }));

/** Every place in the source of a node where a pattern matches. */
export function findIn(
  node: Node,
  source: string,
  pattern: RegExp,
): { place: Point; found: RegExpExecArray }[] {
  const { start, end } = node.position ?? {};
  const from = start?.offset ?? 0;
  const written = source.slice(from, end?.offset ?? 0);
  return [...written.matchAll(pattern)].map((found) => ({
    place: pointAt(source, from + found.index),
    found,
  }));
}

/** Attributes that may stand without a value. */
const flags: ReadonlySet<string> = new Set(['lead']);

/** Read an element's attributes; see `checkRecord`. Attributes that are code were refused before, and are not missing. */
export function readAttributes<Schema extends z.ZodType>(
  element: MdxElement,
  schema: Schema,
  file: string,
): { data: z.output<Schema> | undefined; issues: Issue[]; places: Record<string, Point> } {
  // Without a prototype: an attribute may be called `constructor`.
  const record = Object.create(null) as Record<string, string | true>;
  const places = Object.create(null) as Record<string, Point>;
  const unreadable = new Set<string>();
  const twice: Issue[] = [];
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const place = startOf(attribute);
    if (name in places) twice.push(issue(file, place, 'duplicate-field', { name }));
    else {
      places[name] = place;
      if (value !== null && typeof value === 'object') unreadable.add(name);
      else record[name] = value ?? (flags.has(name) ? true : '');
    }
  }

  const { data, issues } = checkRecord(schema, record, {
    file,
    of: `<${element.name ?? ''}>`,
    locate: ([name]) => own(places, String(name)) ?? startOf(element),
    unreadable,
  });
  return { data: twice.length === 0 ? data : undefined, issues: [...twice, ...issues], places };
}

/** The id an element claims to have, for messages and to keep one mistake from causing a second report. */
export function literalAttribute(element: MdxElement, name: string): string | undefined {
  const found = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** What an element's attributes say, as written; of one that stands twice the first. Code says nothing. */
export function readWritten(element: MdxElement): Record<string, string | true> {
  const written: Record<string, string | true> = {};
  for (const attribute of element.attributes.toReversed()) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    if (typeof value === 'string') written[name] = value;
    else if (value === null || value === undefined) written[name] = flags.has(name) ? true : '';
  }
  return written;
}
