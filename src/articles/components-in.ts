import type { Root, RootContent } from 'hast';
import type { TakenMap } from '../pictures/map/taken.ts';
import { remembering } from '../records/remembering.ts';
import type { ComponentNode } from '../records/rich-text.ts';
import type { ComponentFile } from './components/files.ts';
import { proseComponent } from './components/index.ts';
import type { Printing } from './components/printing.ts';

/** The components that prose holds, in reading order. Walking through a whole analysis is dear, and many ask. */
const nodesIn = remembering((prose: Root): readonly ComponentNode[] => {
  const nodes: ComponentNode[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'component') nodes.push(node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(prose);
  return nodes;
});

/** The names of the components that prose holds, once each, in reading order. */
export const componentsIn = (prose: Root): readonly string[] => [
  ...new Set(nodesIn(prose).map(({ name }) => name)),
];

/** Ids of the entities and sources that components of the prose name, in reading order. */
export function shownIn(prose: Root): { entities: string[]; sources: string[] } {
  const found = { entity: new Set<string>(), source: new Set<string>(), claim: new Set<string>() };
  for (const { name, attributes } of nodesIn(prose)) {
    const refers = proseComponent(name).refers?.(attributes as never) ?? [];
    for (const { kind, id } of refers) found[kind].add(id);
  }
  return { entities: [...found.entity], sources: [...found.source] };
}

/** The maps of components. */
export const mapsIn = (prose: Root, printing: Printing): TakenMap[] =>
  nodesIn(prose).flatMap((node) => proseComponent(node.name).maps?.(node as never, printing) ?? []);

/** The files that components of the prose publish beside it. */
export const filesIn = (prose: Root, printing: Printing): ComponentFile[] =>
  nodesIn(prose).flatMap((node) => proseComponent(node.name).files?.(node as never, printing) ?? []);
