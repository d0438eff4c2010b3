import type { Node, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { refusedIn } from '../../records/decode.ts';
import type { Issue } from '../../issues/issue.ts';
import { holdsRefused } from '../../issues/printable.ts';
import { findIn, isElement, startOf } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'file' | 'source' | 'issues'>;

/**
 * Refuse characters that no text may hold where a reference gives them: `&#x202E;`. Those that stand in the file itself
 * were refused, and taken out, when it was decoded.
 */
export const refuseCharacters: Plugin<[State], Root> = (state) => (tree) => {
  visitParents(tree, (node) => {
    state.issues.push(...refusedOf(node, state));
    if (!isElement(node)) return;
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute') state.issues.push(...refusedOf(attribute, state));
  });
};

function refusedOf(node: Node, { file, source }: State): Issue[] {
  const { value, url, title, alt } = node as Partial<Record<'value' | 'url' | 'title' | 'alt', unknown>>;
  const texts = [value, url, title, alt].filter((text) => typeof text === 'string');
  if (!texts.some(holdsRefused)) return [];
  const references = findIn(node, source, /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi).filter(({ found }) =>
    holdsRefused(toCharacter(found)),
  );
  return texts.flatMap((text) => {
    let count = 0;
    return refusedIn(file, text, () => references[count++]?.place ?? startOf(node));
  });
}

function toCharacter([, hexadecimal, decimal]: RegExpExecArray): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}
