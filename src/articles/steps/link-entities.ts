import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import type { Plugin } from 'unified';
import { resolveLinks } from '../rich-text.ts';
import type { ArticleState } from '../types.ts';

interface Context {
  /** Inside a link, code or a heading nothing is linked; what is named there is mentioned all the same. */
  readonly linkable: boolean;
  /** The claim whose passage this is. */
  readonly claim: string | undefined;
}

/** Link each entity the first time a section names it, and record what the prose and each passage mention. */
export const linkEntities: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const { mentions, passageMentions, options } = state;
  const seen = new Set<string>();

  const mention = (id: string, { claim }: Context): void => {
    mentions.add(id);
    if (claim === undefined) return;
    const named = passageMentions.get(claim) ?? [];
    if (!named.includes(id)) passageMentions.set(claim, [...named, id]);
  };

  const visit = (parent: Parents, context: Context): void => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return linkText(child, context);
      if (child.type === 'element') visitElement(child, context);
      return [child as ElementContent];
    });
  };

  const visitElement = (element: Element, context: Context): void => {
    const { dataEntity, dataClaim } = element.properties;
    if (element.tagName === 'h2') seen.clear();
    if (typeof dataEntity === 'string') {
      mention(dataEntity, context);
      seen.add(dataEntity);
      return;
    }
    visit(element, {
      linkable: context.linkable && !/^(?:a|code|pre|h[1-6])$/.test(element.tagName),
      claim: typeof dataClaim === 'string' ? dataClaim : context.claim,
    });
  };

  const linkText = ({ value }: Text, context: Context): ElementContent[] => {
    const pieces: ElementContent[] = [];
    let done = 0;
    for (const { id, start, end } of options.findNames(value)) {
      mention(id, context);
      if (!context.linkable || seen.has(id)) continue;
      seen.add(id);
      if (start > done) pieces.push({ type: 'text', value: value.slice(done, start) });
      pieces.push({
        type: 'element',
        tagName: 'a',
        properties: { dataEntity: id },
        children: [{ type: 'text', value: value.slice(start, end) }],
      });
      done = end;
    }
    if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) });
    return pieces;
  };

  visit(tree, { linkable: true, claim: undefined });
  resolveLinks(tree, options.link);
};
