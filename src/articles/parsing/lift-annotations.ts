import type { Definition, Node, Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { visitParents } from 'unist-util-visit-parents';
import type { EvidenceDraft, ReplyDraft } from '../../claims/types.ts';
import { assessments } from '../../claims/vocabulary.ts';
import { idPattern } from '../../records/fields.ts';
import type { RichText } from '../../records/rich-text.ts';
import { issue } from '../../issues/issue.ts';
import { isBefore, type Point } from '../../issues/point.ts';
import type { RuleId } from '../../issues/rules.ts';
import { annotation } from '../components/annotation.ts';
import { evidence } from '../components/evidence.ts';
import { componentOf } from '../components/index.ts';
import { reply } from '../components/reply.ts';
import { inlineBlocks } from '../inline-blocks.ts';
import { isElement, isParent, literalAttribute, readAttributes, startOf, type MdxElement } from '../mdx.ts';
import { misplaced } from '../misplaced.ts';
import { readTranslated } from '../read-translated.ts';
import { toRichText } from '../rich-text.ts';
import type { ArticleState } from '../types.ts';
import { own } from '../../issues/own.ts';

/** Turn each `<Annotation>` into a draft and take it out of the prose; `<Evidence>` and `<Reply>` elsewhere are refused. */
export const liftAnnotations: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const definitions: Definition[] = [];
  visitParents(tree, (node) => {
    if (node.type === 'definition') definitions.push(node);
  });

  lift(tree, (element, parent) => {
    if (element.name !== annotation.name) {
      // Of an annotation that lost one of its tags, the evidence stands where it should.
      const orphaned = state.lost.some(({ name }) => name === 'Annotation');
      if (!orphaned) refuse(element, 'outside an annotation', state);
    } else if (!standsAlone(element, parent)) {
      refuse(element, 'in the middle of a sentence', state);
      noteLost(state, element);
    } else {
      (state.options.translates ? readTranslation : readAnnotation)(element, definitions, state);
    }
  });
};

function readAnnotation(element: MdxElement, definitions: readonly Definition[], state: ArticleState): void {
  const { file, options, issues, annotated, annotations, entities } = state;
  const sound = isSound(element, state);
  const { data, issues: found, places } = readAttributes(element, annotation.attributes, file);
  issues.push(...found);
  const place = (name: string) => own(places, name) ?? startOf(element);

  const mentions = new Set<string>();
  const read = (nodes: readonly Nodes[]) => {
    const { mentions: named, ...text } = toRichText(nodes, definitions, options.findNames);
    for (const id of named) mentions.add(id);
    return text;
  };

  const nested = refuseNested(element, state);
  unwrap(element, (node) => node.name === 'Claim' || node.name === 'Annotation');
  inlineBlocks(element, state);

  const { pieces, replied } = liftParts(element);
  const cited = new Set<string>();
  const evidence = pieces.map((piece) => readEvidence(piece, read, cited, state));
  const replies = replied.flatMap((one) => readReply(one, definitions, state) ?? []);

  const claim = idOf(element, 'claim');
  if (claim === undefined) state.lost.push({ name: 'Annotation', place: startOf(element) });
  else {
    annotated.push({
      id: claim,
      place: place('claim'),
      attributes: new Map([...Object.entries(places), ...placeOfReplies(replied)]),
      evidence: pieces.map((piece) => ({ source: idOf(piece, 'source'), place: startOf(piece) })),
    });
  }
  const speaker = idOf(element, 'speaker');
  if (speaker !== undefined) entities.push({ id: speaker, place: place('speaker') });
  for (const id of literalAttribute(element, 'entities')?.split(/\s+/) ?? []) {
    if (idPattern.test(id)) entities.push({ id, place: place('entities') });
  }

  const rationale = read(element.children);
  if (rationale.text === '') {
    issues.push(issue(file, startOf(element), 'empty-annotation', { id: claim ?? '' }));
  }
  for (const { id } of options.findNames(data?.statement ?? '')) mentions.add(id);

  // Whether the evidence suffices can only be said when all of it could be read.
  const assessment = assessments.find((word) => word === literalAttribute(element, 'assessment'));
  const whole = evidence.filter((piece) => piece !== undefined);
  if (assessment && sound && !nested && whole.length === evidence.length) {
    state.judgements.push({ claim, assessment, place: place('assessment'), evidence: whole });
  }
  if (!data) return;
  annotations.push({
    ...data,
    asOf: data.asOf,
    locator: data.locator,
    claimed: data.claimed ?? [],
    figures: data.figures ?? [],
    entities: data.entities ?? [],
    lead: data.lead ?? false,
    rationale,
    evidence: whole,
    replies,
    mentions: [...mentions],
  });
}

function readEvidence(
  element: MdxElement,
  read: (nodes: readonly Nodes[]) => RichText,
  cited: Set<string>,
  { file, issues, sources }: ArticleState,
): EvidenceDraft | undefined {
  const { data, issues: found, places } = readAttributes(element, evidence.attributes, file);
  issues.push(...found);
  const source = idOf(element, 'source');
  const place = places['source'] ?? startOf(element);
  if (source !== undefined) sources.push({ id: source, place });
  if (data) {
    const { stance } = data;
    if (cited.has(`${data.source} ${stance}`)) {
      issues.push(issue(file, place, 'duplicate-evidence', { source: data.source, stance }));
    }
    cited.add(`${data.source} ${stance}`);
  }

  const finding = read(element.children);
  if (finding.text === '') {
    issues.push(issue(file, startOf(element), 'empty-finding', { source: source ?? '' }));
  }
  if (!data) return undefined;
  return { ...data, locator: data.locator, figures: data.figures ?? [], quote: data.quote, finding };
}

function readReply(
  element: MdxElement,
  definitions: readonly Definition[],
  state: ArticleState,
): ReplyDraft | undefined {
  const { file, issues, entities } = state;
  const { data, issues: found, places } = readAttributes(element, reply.attributes, file);
  issues.push(...found);
  const from = idOf(element, 'from');
  if (from !== undefined) entities.push({ id: from, place: places['from'] ?? startOf(element) });
  const words = wordsOfReply(element, definitions, state);
  if (words === undefined && (data?.status === 'answered' || !isBlank(element)))
    issues.push(issue(file, startOf(element), 'empty-reply', { from: from ?? '', edition: false }));
  return data && { ...data, words };
}

/** What a reply says. Who is named in it is not who the claim is about: these are words of someone else. */
function wordsOfReply(
  element: MdxElement,
  definitions: readonly Definition[],
  { options }: ArticleState,
): RichText | undefined {
  const { text, tree } = toRichText(element.children, definitions, options.findNames);
  return text === '' ? undefined : { text, tree };
}

const isBlank = ({ children }: MdxElement): boolean =>
  children.every((child) => child.type === 'text' && child.value.trim() === '');

/** What an edition in another language says of a claim: words, and nothing that its original decides. */
function readTranslation(element: MdxElement, definitions: readonly Definition[], state: ArticleState): void {
  const { file, options, issues, annotated, translated, sources } = state;
  const mentions = new Set<string>();
  const read = (nodes: readonly Nodes[]) => {
    const { mentions: named, ...text } = toRichText(nodes, definitions, options.findNames);
    for (const id of named) mentions.add(id);
    return text;
  };
  refuseNested(element, state);
  unwrap(element, (node) => node.name === 'Claim' || node.name === 'Annotation');
  const { pieces, replied } = liftParts(element);

  const { data, places } = readTranslated(element, annotation, state);
  const claim = idOf(element, 'claim');
  const place = places['claim'] ?? startOf(element);
  if (claim === undefined) state.lost.push({ name: 'Annotation', place: startOf(element) });
  else {
    const cited = pieces.map((piece) => ({ source: idOf(piece, 'source'), place: startOf(piece) }));
    const attributes = new Map([...Object.entries(places), ...placeOfReplies(replied)]);
    annotated.push({ id: claim, place, attributes, evidence: cited });
  }
  const found = pieces.map((piece) => {
    const { data: of, places: at } = readTranslated(piece, evidence, state);
    const finding = read(piece.children);
    if (finding.text === '')
      issues.push(issue(file, startOf(piece), 'empty-finding', { source: idOf(piece, 'source') ?? '' }));
    const source = at['source'] ?? startOf(piece);
    if (of) sources.push({ id: of.source, place: source });
    return of && { source: of.source, place: source, finding };
  });
  const replies = replied.flatMap((one) => {
    const { data: of, places: at } = readTranslated(one, reply, state);
    return of
      ? [
          {
            from: of.from,
            place: at['from'] ?? startOf(one),
            words: wordsOfReply(one, definitions, state),
          },
        ]
      : [];
  });
  const rationale = read(element.children);
  if (rationale.text === '')
    issues.push(issue(file, startOf(element), 'empty-annotation', { id: claim ?? '' }));
  if (!data) return;
  for (const { id } of options.findNames(data.statement)) mentions.add(id);
  translated.push({
    claim: data.claim,
    place,
    statement: data.statement,
    rationale,
    evidence: found.filter((piece) => piece !== undefined),
    replies,
    mentions: [...mentions],
  });
}

/** Refuse what may not stand anywhere inside an annotation; whether there was any. */
function refuseNested(element: MdxElement, state: ArticleState): boolean {
  const before = state.issues.length;
  visitParents(element, (node, ancestors) => {
    if (node === element || !isElement(node)) return;
    if (node.name === 'Claim' || node.name === 'Annotation') {
      refuse(node, 'inside an annotation', state);
      noteLost(state, node);
    }
    if (!isRecord(node)) return;
    const outer = ancestors.slice(1).find(isRecord);
    if (outer)
      refuse(node, outer.name === node.name ? insideItsLike(node) : `inside <${outer.name ?? ''}>`, state);
  });
  return state.issues.length > before;
}

const insideItsLike = ({ name }: MdxElement): string =>
  name === evidence.name ? 'inside other evidence' : 'inside another';

/** Take the records out of an annotation, by what they are. */
function liftParts(element: MdxElement): { pieces: MdxElement[]; replied: MdxElement[] } {
  const parts = new Map<string, MdxElement[]>([
    [evidence.name, []],
    [reply.name, []],
  ]);
  lift(element, (part) => {
    const alike = parts.get(part.name ?? '');
    if (!alike) throw new Error(`<${part.name ?? ''}> stands in an annotation, and nothing reads it there.`);
    alike.push(part);
  });
  return { pieces: parts.get(evidence.name) ?? [], replied: parts.get(reply.name) ?? [] };
}

/** Where the replies of an annotation begin, for who compares them with what was reviewed. */
const placeOfReplies = ([first]: readonly MdxElement[]): [string, Point][] =>
  first ? [['replies', startOf(first)]] : [];

/** Mistakes that can take evidence out of the annotation they stand in, and claims out of the article. */
export const severing: ReadonlySet<RuleId> = new Set<RuleId>([
  'broken-mdx',
  'foreign-code',
  'raw-html',
  'unclosed-element',
  'unopened-element',
  'unknown-component',
]);

function isSound({ position }: MdxElement, { issues }: ArticleState): boolean {
  return !issues.some(
    (found) =>
      severing.has(found.ruleId) &&
      position !== undefined &&
      isBefore(position.start, found) &&
      isBefore(found, position.end),
  );
}

/** The id an attribute gives, if it is one. */
function idOf(element: MdxElement, name: string): string | undefined {
  const value = literalAttribute(element, name);
  return value !== undefined && idPattern.test(value) ? value : undefined;
}

/** Alone between blocks, or in a paragraph that holds nothing but annotations. */
const standsAlone = (element: MdxElement, parent: Parents): boolean =>
  element.type === 'mdxJsxFlowElement' ||
  parent.children.every(
    (sibling) => isRecord(sibling) || (sibling.type === 'text' && sibling.value.trim() === ''),
  );

function refuse(element: MdxElement, where: string, state: ArticleState): void {
  const component = componentOf(element.name);
  if (component) state.issues.push(misplaced(component, element, where, state.file));
}

/** Say nothing more about a claim whose element was refused. */
function noteLost(state: ArticleState, element: MdxElement): void {
  const id = idOf(element, 'claim') ?? idOf(element, 'id');
  state.lost.push({ name: element.name ?? '', id, place: startOf(element) });
}

/** Take records (annotations, evidence) out of the tree, handed over in reading order; paragraphs left empty go too. */
function lift(parent: Parents, take: (element: MdxElement, parent: Parents) => void): void {
  parent.children = parent.children.filter((child) => {
    if (isRecord(child)) {
      take(child, parent);
      return false;
    }
    if (!isParent(child)) return true;
    const before = child.children.length;
    lift(child, take);
    const emptied =
      child.type === 'paragraph' && child.children.length < before && toString(child).trim() === '';
    return !emptied || child.children.some((left) => left.type !== 'text' && left.type !== 'break');
  });
}

const isRecord = (node: Node): node is MdxElement =>
  isElement(node) && componentOf(node.name)?.type === 'record';

/** Put what an element holds in its place. */
function unwrap(parent: Parents, which: (element: MdxElement) => boolean): void {
  parent.children = parent.children.flatMap((child) => {
    if (isParent(child)) unwrap(child, which);
    return isElement(child) && which(child) ? child.children : [child];
  });
}
