import type { Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { TakenMap } from '../pictures/map/taken.ts';
import { remembering } from '../records/remembering.ts';
import type { ComponentNode } from '../records/rich-text.ts';
import type { ComponentFile } from './components/files.ts';
import { proseComponent } from './components/index.ts';
import type { Printing } from './components/printing.ts';

/** The names of the components that prose holds, once each, in reading order. The page of every claim of it asks. */
export const componentsIn = remembering((prose: Root): readonly string[] => {
  const names = new Set<string>();
  visitParents(prose, 'component', ({ name }: ComponentNode) => void names.add(name));
  return [...names];
});

/** Ids of the entities and sources that components of the prose name, in reading order. */
export function shownIn(prose: Root): { entities: string[]; sources: string[] } {
  const found = { entity: new Set<string>(), source: new Set<string>(), claim: new Set<string>() };
  visitParents(prose, 'component', ({ name, attributes }: ComponentNode) => {
    const refers = proseComponent(name).refers?.(attributes as never) ?? [];
    for (const { kind, id } of refers) found[kind].add(id);
  });
  return { entities: [...found.entity], sources: [...found.source] };
}

/** The maps of components. */
export function mapsIn(prose: Root, printing: Printing): TakenMap[] {
  const maps: TakenMap[] = [];
  visitParents(prose, 'component', (node: ComponentNode) => {
    maps.push(...(proseComponent(node.name).maps?.(node as never, printing) ?? []));
  });
  return maps;
}

/** The files that components of the prose publish beside it. */
export function filesIn(prose: Root, printing: Printing): ComponentFile[] {
  const files: ComponentFile[] = [];
  visitParents(prose, 'component', (node: ComponentNode) => {
    files.push(...(proseComponent(node.name).files?.(node as never, printing) ?? []));
  });
  return files;
}
