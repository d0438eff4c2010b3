import { h } from 'hastscript';
import type { FootnoteDefinition, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { z } from 'zod';
import { figures } from '../../claims/figures.ts';
import { assessments, kinds } from '../../claims/vocabulary.ts';
import * as field from '../../records/fields.ts';
import { notePrefix } from '../note-prefix.ts';
import type { RecordComponent } from './component.ts';
import { evidence as piece } from './evidence.ts';
import type { PrintedClaim, Printing } from './printing.ts';

const ids = z
  .string()
  .transform((value) => value.split(/\s+/).filter((part) => part !== ''))
  .pipe(z.array(field.id).min(1));

const attributes = z.strictObject({
  claim: field.id.describe('id of the <Claim> it is about'),
  statement: field.text.describe('the claim as one sentence that stands alone'),
  kind: z.enum(kinds),
  assessment: z.enum(assessments),
  speaker: field.id.describe('entity id of who said it'),
  asOf: field.period.optional().describe('the time the claim speaks of'),
  claimed: figures.optional().describe('the figure that the claim gives: 13000 persons (deployed)'),
  figures: figures
    .optional()
    .describe('what was found: 36 percent (share of 2023 exports); 23.156 billion USD'),
  entities: ids.optional().describe('entities it is about that its words do not name'),
  locator: field.text.optional().describe('where in the origin it stands'),
  lead: z.literal(true).optional().describe("one of the claims most worth a reader's time"),
});

/** The record of a claim, below its paragraph: reason and evidence stand inside. */
export const annotation = {
  type: 'record',
  name: 'Annotation',
  attributes,
  translation: attributes.pick({ claim: true, statement: true }),
  place: { form: 'block', in: ['prose'], never: ['Annotation'] },

  text: ({ rationale }) => rationale.text,

  html(claim, print, printing) {
    const { say, to } = printing;
    const { id, statement, rationale, evidence } = claim;
    return [
      h('li', { id: notePrefix + id }, [
        h('p', [h('b', say.mark(claim)), h('br'), statement]),
        ...print(rationale),
        ...(evidence.length === 0
          ? []
          : [
              h(
                'ul',
                evidence.flatMap((found) => piece.html(found, print, printing)),
              ),
            ]),
        h('p', [
          h('a', { href: `#${id}` }, say.inArticle),
          ' · ',
          h('a', { href: to.claim(claim) }, say.claimPage),
        ]),
      ]),
    ];
  },

  markdown(claim, print, printing): [FootnoteDefinition] {
    const { say, to } = printing;
    const { id, statement, rationale, evidence } = claim;
    const items: ListItem[] = evidence.flatMap((found) => piece.markdown(found, print, printing));
    return [
      {
        type: 'footnoteDefinition',
        identifier: id,
        label: id,
        children: [
          paragraph(
            { type: 'strong', children: [text(say.mark(claim))] },
            text('. '),
            text(statement),
            text(' '),
            { type: 'link', url: to.claim(claim), children: [text(say.claimPage)] },
          ),
          ...toFigures(claim, printing),
          ...(print(rationale) as Paragraph[]),
          ...(items.length === 0 ? [] : [{ type: 'list' as const, spread: false, children: items }]),
        ],
      },
    ];
  },

  snippet: [
    '<Annotation claim="${1:claim-id}" statement="${2:The claim as one sentence that stands alone.}"',
    '  kind="${3|statistic,event,quotation,attribution,legal,forecast,opinion|}" assessment="${4|corroborated,partly-corroborated,disputed,contradicted,attributed,unverified,opinion|}" speaker="${5:speaker-id}">',
    '  ${6:Why it is assessed so.}',
    '</Annotation>',
  ],
} satisfies RecordComponent<typeof attributes, PrintedClaim>;

/** What the claim gives beside what was found, in a line. */
function toFigures({ claimed, figures }: PrintedClaim, { say }: Printing): Paragraph[] {
  const line = [
    ...(claimed.length > 0 ? [`${say.claimed}: ${claimed.map(say.figure).join('; ')}`] : []),
    ...(figures.length > 0 ? [`${say.found}: ${figures.map(say.figure).join('; ')}`] : []),
  ];
  return line.length > 0 ? [paragraph(text(`${line.join('. ')}.`))] : [];
}

const text = (value: string) => ({ type: 'text' as const, value });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
