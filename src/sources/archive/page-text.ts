import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { controls, reorderings } from '../../issues/printable.ts';

/** Elements whose words are none of the page's own, or are shown to no one. */
const silent = new Set([
  'script',
  'style',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'nav',
  'noframes',
]);
const blocks =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|td|th|tr|ul|br)$/;

/**
 * The words of a page as a reader without scripts has them: a line for each block, an empty line between. Where the page
 * says what its own part is (one `<article>`, or `<main>`), only that.
 */
export function pageText(html: string): string {
  const document = parse(html, { scriptingEnabled: false });
  const all = elementsIn(document);
  const own = ['article', 'main']
    .map((name) => all.filter(({ tagName }) => tagName === name))
    .find(({ length }) => length === 1);
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const said = line.replaceAll(controls, '').replaceAll(reorderings, '').replaceAll(/\s+/g, ' ').trim();
    if (said !== '') lines.push(said);
    line = '';
  };
  /** What is still to be read, the next last; `end` is where a block does. */
  const open: (Tree.Node | 'end')[] = [own?.[0] ?? document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === 'end') end();
    else if (node.nodeName === '#text' && 'value' in node) line += node.value;
    else if ('childNodes' in node && !silent.has(node.nodeName)) {
      const block = blocks.test(node.nodeName);
      if (block) {
        end();
        open.push('end');
      }
      open.push(...node.childNodes.toReversed());
    }
  }
  end();
  return lines.join('\n\n');
}

function elementsIn(document: Tree.Document): Tree.Element[] {
  const found: Tree.Element[] = [];
  const open: Tree.Node[] = [document];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) open.push(...node.childNodes);
  }
  return found;
}
