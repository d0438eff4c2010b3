/** Reading the elements of MDX: which there are, what their attributes say, and where. */
import 'mdast-util-mdx-jsx';
import type { Node, Parent, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { z } from 'zod';
import { checkRecord } from '../content/check-record.ts';
import { issue, type Issue, type Point } from '../issues/issue.ts';

/** The components an article may use. */
export const components = ['Claim', 'Annotation', 'Evidence', 'Entity'] as const;
export type Component = (typeof components)[number];

export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is an element of MDX; with a name, whether it is that component. */
export function isElement(node: Node, name?: Component): node is MdxElement {
  const element = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return element && (name === undefined || (node as MdxElement).name === name);
}

export const isParent = (node: Node): node is Parents => 'children' in node && Array.isArray(node.children);

/** Where a node begins. Every node that comes out of the parser has a place. */
export const startOf = (node: Node): Point => {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
};

/** Depth first, in reading order; `ancestors` from the root down. Return `false` to stay out of the children. */
export function walk(
  node: Node,
  enter: (node: Node, ancestors: readonly Parent[]) => boolean | undefined | void,
  ancestors: readonly Parent[] = [],
): void {
  if (enter(node, ancestors) === false || !isParent(node)) return;
  for (const child of [...node.children]) walk(child, enter, [...ancestors, node]);
}

/** Read an element's attributes; see `checkRecord`. Attributes that are code were refused before. */
export function readAttributes<Schema extends z.ZodType>(
  element: MdxElement,
  schema: Schema,
  file: string,
): { data: z.output<Schema> | undefined; issues: Issue[]; places: Record<string, Point> } {
  const record: Record<string, string | true> = {};
  const places: Record<string, Point> = {};
  const twice: Issue[] = [];
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const value = attribute.value ?? true; // a bare name, as in `lead`
    if (typeof value !== 'object') add(attribute.name, value, attribute);
  }

  function add(name: string, value: string | true, node: unknown): void {
    const place = startOf(node as Node);
    if (Object.hasOwn(record, name)) twice.push(issue(file, place, 'duplicate-attribute', { name }));
    else {
      record[name] = value;
      places[name] = place;
    }
  }

  const { data, issues } = checkRecord(schema, record, {
    file,
    of: `<${element.name ?? ''}>`,
    locate: ([name]) => places[String(name)] ?? startOf(element),
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
