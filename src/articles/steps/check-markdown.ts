import type { Heading, Image, Link, Node, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { entityAttributes } from '../../claims/schema.ts';
import { isSafeAddress } from '../../content/fields.ts';
import { issue } from '../../issues/issue.ts';
import { nearest } from '../../issues/nearest.ts';
import { isElement, readAttributes, startOf, walk, type MdxElement } from '../mdx.ts';
import type { ArticleState } from '../types.ts';

/** Check headings, images, links and `<Entity>`, in prose and annotations: that each can be shown and followed. */
export const checkMarkdown: Plugin<[ArticleState], Root> = (state) => (tree) => {
  walk(tree, (node, ancestors) => {
    switch (node.type) {
      case 'heading':
      case 'image': {
        if (ancestors.some((outer) => isElement(outer, 'Annotation'))) {
          const what = node.type === 'heading' ? 'A heading' : 'An image';
          state.issues.push(issue(state.file, startOf(node), 'misplaced-block', { what }));
          return;
        }
        if (node.type === 'heading') checkHeading(node as Heading, state);
        else checkImage(node as Image, state);
        return;
      }
      case 'imageReference':
        state.issues.push(
          issue(state.file, startOf(node), 'unknown-image', { url: '[reference]', near: undefined }),
        );
        return;
      case 'link':
      case 'definition':
        return checkLink(node as Link, state);
      default:
        if (isElement(node, 'Entity')) checkEntity(node, ancestors, state);
    }
  });
};

function checkHeading(heading: Heading, { file, issues }: ArticleState): void {
  if (heading.depth === 1) issues.push(issue(file, startOf(heading), 'bad-heading', {}));
  if (toString(heading).trim() === '') issues.push(issue(file, startOf(heading), 'empty-heading', {}));
}

function checkImage(image: Image, { file, issues, options, images }: ArticleState): void {
  const place = startOf(image);
  if (!image.alt?.trim()) issues.push(issue(file, place, 'image-without-alt', {}));
  const name = image.url.replace(/^\.\//, '');
  const found = options.image(name);
  if (found === undefined) {
    const near = nearest(name, options.imageNames);
    issues.push(issue(file, place, 'unknown-image', { url: image.url, near }));
  } else if (found === 'broken') {
    issues.push(issue(file, place, 'broken-image', { url: image.url }));
  } else images.add(name);
}

function checkLink(link: Link, { file, issues, anchors }: ArticleState): void {
  const { url } = link;
  if (url.startsWith('#')) anchors.push({ id: url.slice(1), place: startOf(link) });
  else if (
    !isSafeAddress(url) &&
    !/^mailto:[^\s@]+@[^\s@]+$/i.test(url) &&
    !/^\/(?![/\\])[^\s\\]*$/.test(url)
  ) {
    issues.push(issue(file, startOf(link), 'unsafe-address', { url }));
  }
}

function checkEntity(element: MdxElement, ancestors: readonly Node[], state: ArticleState): void {
  const { file, issues, marked } = state;
  const { data, issues: found } = readAttributes(element, entityAttributes, file);
  issues.push(...found);
  const around = ancestors
    .map(({ type }) => type)
    .find((type) => ['link', 'linkReference', 'heading'].includes(type));
  const nested = ancestors.some((outer) => isElement(outer, 'Entity'));
  if (around !== undefined || nested) {
    const where = nested ? 'inside another' : `inside a ${around === 'heading' ? 'heading' : 'link'}`;
    issues.push(issue(file, startOf(element), 'misplaced-element', { name: 'Entity', where }));
  } else if (toString(element).trim() === '') {
    issues.push(issue(file, startOf(element), 'empty-entity', { id: data?.id ?? '' }));
  }
  if (data) marked.push({ id: data.id, place: startOf(element) });
}
