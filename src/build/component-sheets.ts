import type { Root } from 'hast';
import { componentsIn } from '../articles/components-in.ts';

/**
 * The style sheets of components: `styles/components/chart-places.css` is that of `<Chart>` and `<Places>`.
 *
 * 2026-11-28: a page links those of the components that its article holds, and no other: most articles have none, and all
 * would have to carry them. What shares much of its style shares a sheet: one weighs less than two, and is asked for once.
 */
const sheets = Object.entries<string>(
  import.meta.glob('../styles/components/*.css', { query: '?url', import: 'default', eager: true }),
).map(([path, address]) => ({
  address,
  components: (/([^/]+)\.css$/.exec(path)?.[1] ?? '').split('-'),
}));

/** The addresses of the style sheets that prose needs beside those of every page. */
export function sheetsFor(prose: Root): string[] {
  const held = componentsIn(prose).map((name) => name.toLowerCase());
  return sheets
    .filter(({ components }) => components.some((name) => held.includes(name)))
    .map(({ address }) => address);
}
