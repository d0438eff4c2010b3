import { deepInJson } from './limits.ts';
import { parseTree, printParseErrorCode, visit, type Node, type ParseError } from 'jsonc-parser';

/** What a JSON text says, or why it cannot be used, and where. */
export type ReadJson =
  | { readonly data: unknown }
  | { readonly fault: 'syntax'; readonly offset: number }
  | { readonly fault: 'duplicate'; readonly offset: number; readonly name: string };

/**
 * Read JSON. A name that stands twice in one object is refused: `JSON.parse` would keep the last and lose the first
 * without a word, which is how a merge loses what one branch wrote.
 */
export function readJson(text: string): ReadJson {
  const deep = deepInJson(text);
  if (deep !== undefined) return { fault: 'syntax', offset: deep };
  const names: Set<string>[] = [];
  let fault: Exclude<ReadJson, { data: unknown }> | undefined;
  visit(
    text,
    {
      onObjectBegin: () => void names.push(new Set()),
      onObjectEnd: () => void names.pop(),
      onObjectProperty: (name, offset) => {
        const own = names.at(-1);
        if (own?.has(name)) fault ??= { fault: 'duplicate', offset, name };
        own?.add(name);
      },
      onError: (_, offset) => {
        if (fault?.fault !== 'syntax') fault = { fault: 'syntax', offset };
      },
      onComment: (offset) => {
        if (fault?.fault !== 'syntax') fault = { fault: 'syntax', offset };
      },
    },
    { disallowComments: true },
  );
  if (fault) return fault;
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { fault: 'syntax', offset: 0 };
  }
}

/**
 * Read all that a damaged JSON text says: an object in which names stand twice, as a merge leaves it, is as many
 * objects as a name stands times in it, each name with its first value in the first, its second in the second; a name
 * that stands fewer times keeps its last.
 *
 * @returns the values in the order of the text; none where more than a comma is missing.
 */
export function readEveryJson(text: string): unknown[] {
  if (deepInJson(text) !== undefined) return [];
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: true });
  if (!tree || errors.some(({ error }) => printParseErrorCode(error) !== 'CommaExpected')) return [];
  return valuesOf(tree);
}

function valuesOf({ type, value, children = [] }: Node): unknown[] {
  if (type === 'array') return [children.flatMap(valuesOf)];
  if (type !== 'object') return [value];
  const fields = Map.groupBy(
    children.flatMap(({ children: [name, of] = [] }) =>
      name && of ? [{ name: String(name.value), values: valuesOf(of) }] : [],
    ),
    ({ name }) => name,
  );
  const all = [...fields].map(([name, found]) => [name, found.flatMap(({ values }) => values)] as const);
  const count = Math.max(1, ...all.map(([, values]) => values.length));
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(all.map(([name, values]) => [name, values[index] ?? values.at(-1)])),
  );
}
