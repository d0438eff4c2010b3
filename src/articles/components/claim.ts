import { h } from 'hastscript';
import { z } from 'zod';
import * as field from '../../records/fields.ts';
import { notePrefix } from '../note-prefix.ts';
import type { ProseComponent } from './component.ts';
import type { PrintedClaim, Printing } from './printing.ts';

const attributes = z.strictObject({
  id: field.id.meta({
    description: 'its address for good: never used again for another claim',
    examples: ['police-13000'],
  }),
});

/** The words of the prose that carry a claim: its passage. */
export const claim = {
  type: 'prose',
  name: 'Claim',
  attributes,
  translation: attributes,
  place: { form: 'inline', in: ['prose'], never: ['link', 'Entity', 'Claim'] },

  text: ({ children }) => children,

  html({ attributes: { id } }, children, printing) {
    const claim = printing.claims.get(id);
    // In this order they are close to what stands before and after them in each passage, and pack better.
    const properties = claim
      ? { dataAssessment: claim.assessment, dataClaim: id, id }
      : { dataClaim: id, id };
    const mark = { type: 'element' as const, tagName: 'mark', properties, children };
    return claim ? [mark, toNumber(claim, printing)] : [mark];
  },

  // The footnote is its annotation.
  markdown: ({ attributes: { id } }, children) => [
    ...children,
    { type: 'footnoteReference', identifier: id, label: id },
  ],

  snippet: ['<Claim id="${1:claim-id}">${TM_SELECTED_TEXT:${2:the passage}}</Claim>'],
} satisfies ProseComponent<typeof attributes>;

/**
 * The number after a passage, which leads to its annotation. What is the same in all of them stands first, what is only
 * in this one last: so it packs better too.
 */
const toNumber = (claim: PrintedClaim, { say }: Printing) =>
  h(
    'a.claim-ref',
    { dataNote: '', ariaLabel: say.mark(claim), href: `#${notePrefix}${claim.id}` },
    String(claim.number),
  );
