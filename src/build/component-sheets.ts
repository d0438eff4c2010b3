import type { Root } from 'hast';
import { componentsIn } from '../articles/components-in.ts';
import { own } from '../issues/own.ts';

/**
 * The style sheets of components, each a file of its own: `styles/components/chart.css` is that of `<Chart>`.
 *
 * 2026-11-28: a page links those of the components that its article holds, and no other: most articles have none, and all
 * would have to carry them.
 */
const sheets: Readonly<Record<string, string>> = import.meta.glob('../styles/components/*.css', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The addresses of the style sheets that prose needs beside those of every page. */
export const sheetsFor = (prose: Root): string[] =>
  componentsIn(prose).flatMap((name) => own(sheets, `../styles/components/${name.toLowerCase()}.css`) ?? []);
