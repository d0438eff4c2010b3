import type { Definition, Heading, Image, Link, Node, Root } from 'mdast';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import { fileForm } from '../../letters/address-form.ts';
import { isSafeAddress } from '../../records/fields.ts';
import { issue } from '../../issues/issue.ts';
import { tooMuch } from '../../records/limits.ts';
import { nearMisses } from '../../issues/nearest.ts';
import { checkComponent } from '../check-component.ts';
import { findIn, hasWords, isElement, startOf } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/**
 * Check headings, images, links and components, in prose and annotations: that each can be shown and followed.
 * An image gets its published address and its size.
 */
export const checkMarkdown: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const definitions: string[] = [];
  const shown = new Set<string>();
  visitParents(tree, (node) => {
    if (node.type === 'definition') definitions.push(node.identifier);
    if (node.type === 'imageReference') shown.add(node.identifier);
  });
  const nearLabel = nearMisses(definitions);
  const nearImage = nearMisses(state.options.imageNames);
  visitParents(tree, (node, ancestors) => {
    switch (node.type) {
      case 'heading':
      case 'image': {
        if (ancestors.some((outer) => isElement(outer, 'Annotation'))) {
          const what = node.type === 'heading' ? 'A heading' : 'An image';
          state.issues.push(issue(state.file, startOf(node), 'misplaced-block', { what }));
          return;
        }
        if (node.type === 'heading') checkHeading(node, state);
        else checkImage(node, nearImage, state);
        return;
      }
      case 'imageReference':
        state.issues.push(issue(state.file, startOf(node), 'image-by-reference', {}));
        return;
      case 'definition':
        if (!shown.has(node.identifier)) checkLink(node, state);
        return;
      case 'link':
        checkLink(node, state);
        return;
      case 'text':
        checkReferences(node, nearLabel, state);
        return;
      default:
        if (isElement(node)) checkComponent(node, ancestors, state);
    }
  });
};

function checkHeading(heading: Heading, { file, issues }: ArticleState): void {
  if (heading.depth === 1) issues.push(issue(file, startOf(heading), 'bad-heading', {}));
  if (!hasWords(heading)) issues.push(issue(file, startOf(heading), 'empty-heading', {}));
}

function checkImage(
  image: Image,
  near: (name: string) => string | undefined,
  { file, issues, options, images }: ArticleState,
): void {
  const place = startOf(image);
  if (!image.alt?.trim()) issues.push(issue(file, place, 'image-without-alt', {}));
  const name = nameOf(image.url, options.imageNames);
  const found = options.image(name);
  if (found === undefined) {
    issues.push(issue(file, place, 'unknown-image', { url: image.url, near: near(name) }));
  } else if (found === 'broken') {
    issues.push(issue(file, place, 'broken-image', { url: image.url }));
  } else if (found !== 'unreadable' && 'most' in found) {
    issues.push(tooMuch(file, found, place));
  } else if (found !== 'unreadable') {
    images.add(name);
    // The published address, and its size, so that the text around it never moves.
    const { path, width, height } = found;
    const hProperties = { src: `/${path}`, width, height, loading: 'lazy', decoding: 'async' };
    image.data = { ...image.data, hProperties };
  }
}

/**
 * The file that an address names: as it is written, or with `%20` and the like for what it stands for; accents may be
 * one character here and two there, as some systems keep names.
 */
function nameOf(url: string, names: readonly string[]): string {
  const name = url.replace(/^\.\//, '');
  const wanted = [name, decoded(name)].map(fileForm);
  return names.find((file) => file === name) ?? names.find((file) => wanted.includes(fileForm(file))) ?? name;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a % that stands for itself
  }
}

/** `[words][label]` without a definition is no link, and readers would see the brackets. */
function checkReferences(
  text: Node,
  near: (label: string) => string | undefined,
  { file, source, issues }: ArticleState,
): void {
  for (const { place, found } of findIn(text, source, /(?:\[([^[\]]*))?(?<!\\)\]\[([^[\]]*)\]/g)) {
    const [, words = '', reference = ''] = found;
    const label = reference || words;
    issues.push(issue(file, place, 'unknown-reference', { label, near: near(label) }));
  }
}

function checkLink(link: Link | Definition, { file, issues, anchors, pages }: ArticleState): void {
  const { url } = link;
  const place = startOf(link);
  const [record] = /^\/(?:articles|entities|sources)\/[^/?#]+(?=[/?#]|$)/.exec(url) ?? [];
  if (url.startsWith('#')) anchors.push({ id: url.slice(1), place });
  else if (record !== undefined) pages.push({ id: `${record}/`, place });
  else if (
    !isSafeAddress(url) &&
    !/^mailto:[^\s@]+@[^\s@]+$/i.test(url) &&
    !/^\/(?![/\\])[^\s\\]*$/.test(url)
  ) {
    issues.push(issue(file, place, 'unsafe-address', { url }));
  }
}
