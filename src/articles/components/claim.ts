import { h } from 'hastscript';
import { z } from 'zod';
import { assessments, kinds, stances } from '../../claims/vocabulary.ts';
import * as field from '../../records/fields.ts';
import { notePrefix } from '../note-prefix.ts';
import { claimExample } from './claim-example.ts';
import type { ProseComponent } from './component.ts';
import type { PrintedClaim, Printing } from './printing.ts';

const attributes = z.strictObject({
  id: field.id.meta({
    title: 'id',
    description: 'its address for good; never used again for another claim',
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
  names: 'sought',
  rules: { empty: 'empty-claim', several: 'claim-crosses-blocks' },

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

  // The record comes with it: there is no claim without one.
  snippet: [
    '<Claim id="${1:claim-id}">${TM_SELECTED_TEXT:${2:the passage}}</Claim>',
    '',
    '<Annotation claim="$1" statement="${3:The claim as one sentence that stands alone.}"',
    `  kind="\${4|${kinds.join()}|}" assessment="\${5|${assessments.join()}|}" speaker="\${6:speaker-id}"`,
    '  asOf="${7:2024-11-18}" locator="${8:para. 1}">',
    '  ${9:Why it is assessed so.}',
    '',
    `  <Evidence source="\${10:source-id}" stance="\${11|${stances.join()}|}">\${12:What this source says.}</Evidence>`,
    '</Annotation>',
  ],
  guide: {
    about: 'The words of the prose that carry a claim: its passage.',
    where:
      'In the prose, around words inside one paragraph, list item, cell or heading; not inside a link or another claim. Each has its annotation, below.',
    examples: [
      {
        shows: 'The passage is marked and numbered; the number leads to the annotation.',
        written: claimExample,
        html: '<p>Lima put <mark data-assessment="corroborated" data-claim="police-13000" id="police-13000">13,000 police and soldiers</mark><a class="claim-ref" data-note aria-label="Claim 1: corroborated" href="#note--police-13000">1</a> on its streets.</p>',
        markdown: 'Lima put 13,000 police and soldiers[^police-13000] on its streets.',
        text: 'Lima put 13,000 police and soldiers on its streets.',
      },
    ],
    translated: '<Claim id="police-13000">13.000 policías y soldados</Claim>',
  },
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
