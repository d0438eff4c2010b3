import type { Node } from 'mdast';
import { issue, type Issue } from '../issues/issue.ts';
import { annotation } from './components/annotation.ts';
import { claim } from './components/claim.ts';
import type { ProseComponent } from './components/component.ts';
import { componentOf } from './components/index.ts';
import { evidence } from './components/evidence.ts';
import { hasWords, isElement, literalAttribute, readAttributes, startOf, type MdxElement } from './mdx.ts';
import { misplaced } from './misplaced.ts';
import { isCompleted, readTranslated } from './read-translated.ts';
import type { ArticleState } from './types.ts';
import { own } from '../issues/own.ts';

/**
 * Check a component that stays in the prose: what it says of itself, where it stands, what it names. `<Claim>` is left
 * to `number-claims`, which knows the others; what becomes a record to `lift-annotations`.
 */
export function checkComponent(element: MdxElement, ancestors: readonly Node[], state: ArticleState): void {
  const component = componentOf(element.name);
  if (component?.type !== 'prose' || component.name === claim.name) return;
  const { file, issues } = state;
  if (isCompleted(component)) state.completed.push({ id: component.name, place: startOf(element) });
  const completed = isCompleted(component) && state.options.translates === true;
  const { data, places } = completed
    ? readTranslated(element, component, state)
    : readWhole(component, element, state);
  const placeOf = (attribute: string) => own(places, attribute) ?? startOf(element);

  const where = misplacement(component, element, ancestors);
  if (where !== undefined) {
    issues.push(misplaced(component, element, where, file));
  } else if (component.place.form === 'inline' && !hasWords(element)) {
    issues.push(withoutWords(component, element, file));
  }

  if (!data) return;
  issues.push(...(component.check?.({ file, lang: state.lang, attributes: data, element, placeOf }) ?? []));
  if (where === undefined && component.words === 'none' && element.children.length > 0)
    issues.push(
      issue(file, startOf(element.children[0] ?? element), 'filled-element', { name: component.name }),
    );
  // What an edition leaves to its original was looked up there.
  if (completed) return;
  // Plain, as what is kept on disk comes back.
  if (component.lacks)
    state.drawings.push({
      name: component.name,
      file,
      attributes: data,
      place: startOf(element),
      places: { ...places },
    });
  const kept = { entity: state.entities, source: state.sources, claim: state.named };
  for (const { kind, id, attribute } of component.refers?.(data) ?? []) {
    kept[kind].push({ id, place: placeOf(attribute), by: component.name });
  }
}

function readWhole(component: ProseComponent, element: MdxElement, { file, issues }: ArticleState) {
  const { data, issues: found, places } = readAttributes(element, component.attributes, file);
  issues.push(...found);
  return { data, places };
}

/** Where it stands, when it may not; around what it may not, `inline-blocks` says. */
function misplacement(
  { name, place }: ProseComponent,
  element: MdxElement,
  ancestors: readonly Node[],
): string | undefined {
  const outer = (what: string) =>
    ancestors.some((node) => isElement(node) && node.name === what) ? what : undefined;
  const region = outer(evidence.name) ?? outer(annotation.name) ?? 'prose';
  if (!place.in.some((allowed) => allowed === region)) {
    return region === 'prose' ? 'outside an annotation' : 'inside an annotation';
  }
  if (place.form === 'block' && element.type !== 'mdxJsxFlowElement') return 'in the middle of a sentence';
  if (place.never.includes(name) && outer(name)) return 'inside another';
  const types = ancestors.map(({ type }) => type);
  const link = types.find((type) => type === 'link' || type === 'linkReference' || type === 'heading');
  const around = link === 'linkReference' ? 'link' : link;
  if (around !== undefined && place.never.includes(around)) return `inside a ${around}`;
  const other = place.never.find((never) => never !== name && outer(never));
  return other && `inside <${other}>`;
}

function withoutWords({ name, rules }: ProseComponent, element: MdxElement, file: string): Issue {
  const place = startOf(element);
  return rules
    ? issue(file, place, rules.empty, { id: literalAttribute(element, 'id') ?? '' })
    : issue(file, place, 'empty-element', { name });
}
