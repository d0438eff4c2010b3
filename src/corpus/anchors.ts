import type { ElementContent, Root, RootContent } from 'hast';
import { claimOf } from '../articles/hast.ts';
import type { MovedRecord } from './types.ts';

/**
 * Put the old anchor of each claim that was renamed into the prose, empty, where its passage begins: a link to it
 * still arrives there, also without scripts.
 *
 * @returns the prose as it is where nothing moved, else with copies of what leads to an anchor.
 */
export function addAnchors(prose: Root, article: string, moved: readonly MovedRecord[]): Root {
  const former = Map.groupBy(
    moved.filter(
      ({ from, to }) => from.kind === 'claim' && from.article === article && to.article === article,
    ),
    ({ to }) => to.id,
  );
  const add = <Node extends RootContent>(node: Node): Node => {
    if (!('children' in node)) return node;
    const anchors = (former.get(claimOf(node) ?? '') ?? []).map(({ from }) => toAnchor(from.id));
    return { ...node, children: [...anchors, ...node.children.map(add)] };
  };
  return former.size === 0 ? prose : { ...prose, children: prose.children.map(add) };
}

const toAnchor = (id: string): ElementContent => ({
  type: 'element',
  tagName: 'span',
  properties: { id, dataNote: '', dataMoved: '' },
  children: [],
});
