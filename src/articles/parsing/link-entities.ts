import type { ElementContent, Root, RootContent, Text } from 'hast';
import type { Plugin } from 'unified';
import type { ComponentNode } from '../../records/rich-text.ts';
import { entity } from '../components/entity.ts';
import { claimOf, entityOf } from '../hast.ts';
import type { ArticleState } from '../types.ts';

/** What it reads of the parse, and what it adds. */
type State = Pick<ArticleState, 'mentions' | 'passageMentions' | 'options'>;

interface Context {
  /** Inside a link, code or a heading nothing is linked; what is named there is mentioned all the same. */
  readonly linkable: boolean;
  /** The claim whose passage this is. */
  readonly claim: string | undefined;
}

/** Mark each entity the first time a section names it, and record what the prose and each passage mention. */
export const linkEntities: Plugin<[State], Root> = (state) => (tree) => {
  const { mentions, passageMentions, options } = state;
  const seen = new Set<string>();

  const mention = (id: string, { claim }: Context): void => {
    mentions.add(id);
    if (claim === undefined) return;
    const named = passageMentions.get(claim) ?? [];
    if (!named.includes(id)) passageMentions.set(claim, [...named, id]);
  };

  const visit = (parent: { children: RootContent[] }, context: Context): void => {
    parent.children = parent.children.flatMap((child): RootContent[] => {
      if (child.type === 'text') return linkText(child, context);
      if (child.type === 'element' && child.tagName === 'h2') seen.clear();
      const marked = entityOf(child);
      if (marked !== undefined) {
        mention(marked, context);
        seen.add(marked);
      } else if ('children' in child) {
        visit(child, {
          linkable:
            context.linkable && !(child.type === 'element' && /^(?:a|code|pre|h[1-6])$/.test(child.tagName)),
          claim: claimOf(child) ?? context.claim,
        });
      }
      return [child];
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
      pieces.push(toEntity(id, value.slice(start, end)));
      done = end;
    }
    if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) });
    return pieces;
  };

  visit(tree, { linkable: true, claim: undefined });
};

/** What an author would have written to mark these words. */
const toEntity = (id: string, words: string): ComponentNode => ({
  type: 'component',
  name: entity.name,
  attributes: { id },
  children: [{ type: 'text', value: words }],
});
