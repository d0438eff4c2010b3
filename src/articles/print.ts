import type { ElementContent, Properties, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { proseComponent } from './components/index.ts';
import type { Printing } from './components/printing.ts';
import { ownDirection } from './own-direction.ts';
import { isBlock } from './plain-text.ts';
import { own } from '../issues/own.ts';

/** Print prose as HTML for a page of the site. */
export const printHtml = (prose: Root, printing: Printing): string =>
  toHtml(printElements(prose, printing), { collapseEmptyAttributes: true });

/** Print prose as elements: components drawn, addresses those of the place. The tree stays as it is. */
export function printElements(prose: Root, printing: Printing): ElementContent[] {
  const print = (node: Root['children'][number]): ElementContent[] => {
    if (node.type === 'component') {
      return proseComponent(node.name).html(node as never, node.children.flatMap(print), printing);
    }
    if (node.type !== 'element') return [node as ElementContent];
    const properties = aligned(located(node.properties, printing));
    const dir = lines.has(node.tagName) ? ownDirection(node.children, printing.lang) : undefined;
    return [
      {
        ...node,
        properties: dir === undefined ? properties : { ...properties, dir },
        children: node.children.flatMap(print),
      },
    ];
  };
  const printed = prose.children.flatMap(print);
  // Words that stand in no block of their own: a finding of one line.
  const dir = prose.children.some((node) => isBlock(node))
    ? undefined
    : ownDirection(prose.children, printing.lang);
  return dir === undefined ? printed : [h('span', { dir }, printed)];
}

/** What holds lines of text, and so has a direction. */
const lines = new Set('p h2 h3 h4 h5 h6 li td th blockquote figcaption'.split(' '));

/** Paths from the site's root as the place that is printed writes them. */
export function located(properties: Properties, { to }: Printing): Properties {
  const found = { ...properties };
  for (const name of ['href', 'src']) {
    const value = own(found, name);
    if (typeof value === 'string' && /^\/(?!\/)/.test(value)) found[name] = to.file(value.slice(1));
  }
  return found;
}

/** How a column stands is said to style sheets: HTML has no attribute for it any more. */
function aligned({ align, ...properties }: Properties): Properties {
  return align === undefined ? properties : { ...properties, dataAlign: align };
}
