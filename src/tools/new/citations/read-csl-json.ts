import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { lineAt } from './line-at.ts';
import { cslItem } from './csl-item.ts';
import type { ReadCitations, ReadItem, Unreadable } from './read-item.ts';

/**
 * Read CSL-JSON: one item, a list of them, or the answer of a service that wraps either. A mistake in the JSON takes only
 * the item with it in which it stands.
 *
 * @throws Error with a sentence when no item can be found.
 */
export function readCslJson(text: string): ReadCitations {
  const mistakes: ParseError[] = [];
  const tree = parseTree(text, mistakes);
  const list = tree && itemsIn(tree);
  if (!list) throw new Error('The JSON holds no CSL items.');
  const lineOf = lineAt(text);
  const items: ReadItem[] = [];
  const unreadable: Unreadable[] = [];
  for (const node of list) {
    const line = lineOf(node.offset);
    const [whole, mistake] = readWhole(text.slice(node.offset, node.offset + node.length));
    const { id, title } = nameOf(node);
    const name = id ?? title ?? `item ${items.length + unreadable.length + 1}`;
    if (mistake !== undefined) unreadable.push({ line, name, reason: `its JSON is broken (${mistake})` });
    else if (typeof whole !== 'object' || whole === null || Array.isArray(whole))
      unreadable.push({ line, name, reason: 'it is no object' });
    else items.push({ ...cslItem(whole as Record<string, unknown>), line });
  }
  if (items.length === 0 && mistakes.length > 0 && unreadable.length === 0)
    throw new Error(`The JSON cannot be read: it breaks off on line ${lineOf(mistakes[0]?.offset ?? 0)}.`);
  return { items, unreadable };
}

function readWhole(text: string): [unknown, string | undefined] {
  try {
    return [JSON.parse(text), undefined];
  } catch (error) {
    return [
      undefined,
      error instanceof Error ? error.message.replace(/ in JSON at position.*|, "[^]*$/, '') : String(error),
    ];
  }
}

/** Where services put what was asked for: Better CSL JSON and the API of Crossref. */
const wrappers = ['items', 'message', 'references'];

function itemsIn(node: Node): readonly Node[] | undefined {
  if (node.type === 'array') return node.children;
  if (node.type !== 'object') return undefined;
  const members = new Map(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [String(key?.value), value] as const),
  );
  const isItem = members.has('title') || members.has('type') || members.has('author');
  if (isItem) return [node];
  for (const wrapper of wrappers) {
    const inner = members.get(wrapper);
    if (inner) return itemsIn(inner);
  }
  const values = [...members.values()];
  // A list by key.
  return values.length > 0 && values.every((value) => value?.type === 'object')
    ? values.filter((value) => value !== undefined)
    : [node];
}

function nameOf(node: Node): { id?: string; title?: string } {
  const texts = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    value?.type === 'string' ? [[String(key?.value), String(value.value)] as const] : [],
  );
  const of = new Map(texts);
  const [id, title] = [of.get('id'), of.get('title')];
  return { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }) };
}
