import type { Definition, Node, Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { annotationAttributes, evidenceAttributes } from '../../claims/schema.ts';
import type { EvidenceDraft } from '../../claims/types.ts';
import { issue } from '../../issues/issue.ts';
import {
  isElement,
  isParent,
  literalAttribute,
  readAttributes,
  startOf,
  walk,
  type MdxElement,
} from '../mdx.ts';
import { toRichText } from '../rich-text.ts';
import type { ArticleState } from '../types.ts';

/** Turn each `<Annotation>` into a draft and take it out of the prose; `<Evidence>` elsewhere is refused. */
export const liftAnnotations: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const definitions: Definition[] = [];
  walk(tree, (node) => void (node.type === 'definition' && definitions.push(node as Definition)));

  lift(tree, (element, parent) => {
    if (element.name === 'Evidence') {
      misplaced(state, element, 'outside an annotation');
    } else if (!standsAlone(element, parent)) {
      misplaced(state, element, 'in the middle of a sentence');
      noteLost(state, element);
    } else {
      readAnnotation(element, definitions, state);
    }
  });
};

function readAnnotation(element: MdxElement, definitions: readonly Definition[], state: ArticleState): void {
  const { file, options, issues } = state;
  const attributes = readAttributes(element, annotationAttributes, file);
  issues.push(...attributes.issues);

  const mentions = new Set<string>();
  const read = (nodes: readonly Nodes[]) => {
    const { mentions: named, ...text } = toRichText(nodes, definitions, options);
    for (const id of named) mentions.add(id);
    return text;
  };

  // What stands where it may not, anywhere inside.
  walk(element, (node, ancestors) => {
    if (node === element || !isElement(node)) return;
    if (node.name === 'Claim' || node.name === 'Annotation') {
      misplaced(state, node, 'inside an annotation');
      noteLost(state, node);
    }
    if (node.name === 'Evidence' && ancestors.slice(1).some((outer) => isElement(outer, 'Evidence'))) {
      misplaced(state, node, 'inside other evidence');
    }
  });
  unwrap(element, (node) => node.name === 'Claim' || node.name === 'Annotation');

  const pieces: MdxElement[] = [];
  lift(element, (piece) => void pieces.push(piece));
  const evidence: EvidenceDraft[] = pieces.flatMap((piece) => {
    const { data, issues: found } = readAttributes(piece, evidenceAttributes, file);
    issues.push(...found);
    const finding = read(piece.children);
    const source = data?.source ?? literalAttribute(piece, 'source') ?? '';
    if (finding.text === '') issues.push(issue(file, startOf(piece), 'empty-finding', { source }));
    return data ? [{ ...data, locator: data.locator, finding, place: placeOf(piece, 'source') }] : [];
  });

  const claim = attributes.data?.claim ?? literalAttribute(element, 'claim') ?? '';
  const rationale = read(element.children);
  if (rationale.text === '') issues.push(issue(file, startOf(element), 'empty-annotation', { id: claim }));
  for (const { id } of options.findNames(attributes.data?.statement ?? '')) mentions.add(id);

  const { data } = attributes;
  if (!data) {
    if (claim !== '') state.lost.add(claim);
    return;
  }
  state.annotations.push({
    ...data,
    asOf: data.asOf,
    locator: data.locator,
    figures: data.figures ?? [],
    entities: data.entities ?? [],
    lead: data.lead ?? false,
    rationale,
    evidence,
    mentions: [...mentions],
    place: startOf(element),
    places: attributes.places,
  });
}

const placeOf = (element: MdxElement, name: string) => {
  const attribute = element.attributes.find(
    (found) => found.type === 'mdxJsxAttribute' && found.name === name,
  );
  return startOf((attribute as unknown as Node | undefined) ?? element);
};

/** Alone between blocks, or in a paragraph that holds nothing but annotations. */
const standsAlone = (element: MdxElement, parent: Parents): boolean =>
  element.type === 'mdxJsxFlowElement' ||
  parent.children.every(
    (sibling) =>
      isElement(sibling, 'Annotation') ||
      isElement(sibling, 'Evidence') ||
      (sibling.type === 'text' && sibling.value.trim() === ''),
  );

function misplaced(state: ArticleState, element: MdxElement, where: string): void {
  const name = element.name ?? '';
  state.issues.push(issue(state.file, startOf(element), 'misplaced-element', { name, where }));
}

/** Say nothing more about a claim whose element was refused. */
function noteLost(state: ArticleState, element: MdxElement): void {
  const id = literalAttribute(element, 'claim') ?? literalAttribute(element, 'id');
  if (id !== undefined) state.lost.add(id);
}

/** Take annotations and evidence out of the tree, each handed over first; paragraphs left empty go too. */
function lift(parent: Parents, take: (element: MdxElement, parent: Parents) => void): void {
  const lifted = parent.children.filter(
    (child) => isElement(child, 'Annotation') || isElement(child, 'Evidence'),
  );
  for (const element of lifted) take(element as MdxElement, parent);
  parent.children = parent.children.filter(
    (child) => !(lifted as Node[]).includes(child),
  ) as typeof parent.children;
  parent.children = parent.children.filter((child) => {
    if (!isParent(child)) return true;
    const before = child.children.length;
    lift(child, take);
    const emptied =
      child.type === 'paragraph' && child.children.length < before && toString(child).trim() === '';
    return !emptied || child.children.some((left) => left.type !== 'text' && left.type !== 'break');
  }) as typeof parent.children;
}

/** Put what an element holds in its place. */
function unwrap(parent: Parents, which: (element: MdxElement) => boolean): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) unwrap(child, which);
    return isElement(child) && which(child) ? child.children : [child];
  }) as typeof parent.children;
}
