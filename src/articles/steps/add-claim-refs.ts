import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { Plugin } from 'unified';
import { notePrefix } from '../note-prefix.ts';
import type { ArticleState } from '../types.ts';

/** Finish each passage: its assessment, and after it the number that leads to its annotation. */
export const addClaimRefs: Plugin<[ArticleState], Root> = (state) => (tree) => {
  const assessments = new Map(state.annotations.map(({ claim, assessment }) => [claim, assessment]));

  const visit = (parent: Parents): void => {
    parent.children = parent.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child as ElementContent];
      visit(child);
      const claim = child.properties['dataClaim'];
      const known = typeof claim === 'string' ? state.claims.get(claim) : undefined;
      const assessment = typeof claim === 'string' ? assessments.get(claim) : undefined;
      if (typeof claim !== 'string' || !known || !assessment) return [child];

      // In this order they are close to what stands before and after them in each passage, and pack better.
      child.properties = { dataAssessment: assessment, dataClaim: claim, id: claim };
      const label = state.options.markLabel(known.number, assessment);
      return [child, claimRef(claim, known.number, label)];
    });
  };
  visit(tree);
};

/** What is the same in all of them stands first, what is only in this one last: so it packs better too. */
const claimRef = (claim: string, number: number, label: string): Element =>
  h('a.claim-ref', { dataNote: '', ariaLabel: label, href: `#${notePrefix}${claim}` }, String(number));
