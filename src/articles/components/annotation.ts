import { h } from 'hastscript';
import type { FootnoteDefinition, ListItem, Paragraph, PhrasingContent } from 'mdast';
import { z } from 'zod';
import { figures } from '../../claims/figures.ts';
import { assessments, kinds } from '../../claims/vocabulary.ts';
import * as field from '../../records/fields.ts';
import { notePrefix } from '../note-prefix.ts';
import { claimExample } from './claim-example.ts';
import type { RecordComponent } from './component.ts';
import { evidence as piece } from './evidence.ts';
import type { PrintedClaim, Printing } from './printing.ts';
import { reply } from './reply.ts';

const attributes = z.strictObject({
  claim: field.id.meta({
    title: 'id',
    description: 'id of the <Claim> it is about',
    examples: ['police-13000'],
  }),
  statement: field.text.meta({
    title: 'text',
    description: 'the claim as one sentence that stands alone',
    examples: ['13,000 Peruvian police and troops patrol the summit.'],
  }),
  kind: z
    .enum(kinds)
    .meta({ title: 'word', description: 'what kind of claim it is', examples: ['statistic'] }),
  assessment: z
    .enum(assessments)
    .meta({ title: 'word', description: 'how it stands', examples: ['corroborated'] }),
  speaker: field.id.meta({ title: 'id', description: 'entity id of who said it', examples: ['wsws'] }),
  asOf: field.period.optional().meta({
    title: 'date',
    description: 'the time that the claim speaks of: year, month, day or interval',
    examples: ['2024-11-14', '2024', '2024-11-10/2024-11-16'],
  }),
  claimed: figures.optional().meta({
    title: 'figures',
    description: 'the figure that the claim gives: value, unit, note in brackets, ; between',
    examples: ['13000 persons (deployed)'],
  }),
  figures: figures.optional().meta({
    title: 'figures',
    description: 'what was found, in the same form',
    examples: ['36 percent (share of 2023 exports); 23.156 billion USD'],
  }),
  entities: field.ids.optional().meta({
    title: 'ids',
    description: 'entities it is about that its words do not name, a blank between',
    examples: ['peru apec'],
  }),
  locator: field.text
    .optional()
    .meta({ title: 'text', description: 'where in the origin it stands', examples: ['para. 3'] }),
  lead: z
    .literal(true)
    .optional()
    .meta({
      title: 'no value',
      description: "one of the claims most worth a reader's time",
      examples: ['lead'],
    }),
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
    const { id, statement, rationale, evidence, replies } = claim;
    return [
      h('li', { id: notePrefix + id }, [
        h('p', [h('b', say.mark(claim)), h('br'), statement]),
        ...toBehind(claim, printing).map(([before, now, after]) =>
          h('p', [before, h('a', { href: to.originalClaim(claim), lang: say.originalLang }, now), after]),
        ),
        ...print(rationale),
        ...(evidence.length === 0
          ? []
          : [
              h(
                'ul',
                evidence.flatMap((found) => piece.html(found, print, printing)),
              ),
            ]),
        ...(replies.length === 0
          ? []
          : [
              h('p', h('b', say.replies)),
              h(
                'ul',
                replies.flatMap((one) => reply.html(one, print, printing)),
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
    const { id, statement, rationale, evidence, replies } = claim;
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
          ...toBehind(claim, printing).map(([before, now, after]) =>
            paragraph(
              text(before),
              { type: 'link', url: to.originalClaim(claim), children: [text(now)] },
              text(after),
            ),
          ),
          ...toFigures(claim, printing),
          ...(print(rationale) as Paragraph[]),
          ...(items.length === 0 ? [] : [{ type: 'list' as const, spread: false, children: items }]),
          ...(replies.length === 0
            ? []
            : [
                paragraph(text(`${say.replies}:`)),
                {
                  type: 'list' as const,
                  spread: false,
                  children: replies.flatMap((one) => reply.markdown(one, print, printing)),
                },
              ]),
        ],
      },
    ];
  },

  snippet: [
    '<Annotation claim="${1:claim-id}" statement="${2:The claim as one sentence that stands alone.}"',
    `  kind="\${3|${kinds.join()}|}" assessment="\${4|${assessments.join()}|}" speaker="\${5:speaker-id}">`,
    '  ${6:Why it is assessed so.}',
    '</Annotation>',
  ],
  guide: {
    about: 'The record of a claim: what it says, how it stands, and why.',
    where:
      'Between two blocks of prose, with a blank line before and after. Inside it stand the reason, in Markdown, and the evidence.',
    examples: [
      {
        shows: 'It is lifted out of the prose: read beside it, in a feed, as a footnote in Markdown.',
        written: claimExample,
        html: '<li id="note--police-13000"><p><b>Claim 1: corroborated</b><br>13,000 Peruvian police and troops patrol the summit.</p><p>Two agencies give the <em>same</em> number.</p><ul><li><b>supports</b> EFE gives 13,000.<p><cite>Lima deploys 13,000 officers. (2024, November 14). https://efe.com/lima</cite> para. 7. <a href="/sources/efe-2024-11-14/">About this source</a></p></li><li><b>supports</b> Andina gives 13,000 officers.<p><cite>Thirteen thousand police for APEC. (2024, November 10). https://andina.pe/apec</cite> <a href="/sources/andina-2024-11-10/">About this source</a></p></li></ul><p><a href="#police-13000">Read it in the article</a> · <a href="/articles/lima/claims/police-13000/">Page of this claim</a></p></li>',
        markdown: `[^police-13000]: **Claim 1: corroborated**. 13,000 Peruvian police and troops patrol the summit. [Page of this claim](/articles/lima/claims/police-13000/)

    Two agencies give the _same_ number.

    - _supports_: EFE gives 13,000. ([Lima deploys 13,000 officers. (2024, November 14). https://efe.com/lima](/sources/efe-2024-11-14/), para. 7)
    - _supports_: Andina gives 13,000 officers. ([Thirteen thousand police for APEC. (2024, November 10). https://andina.pe/apec](/sources/andina-2024-11-10/))`,
        text: 'Two agencies give the same number.',
      },
    ],
    translated:
      '<Annotation claim="police-13000" statement="13.000 policías y soldados patrullan la cumbre.">Dos agencias dan la cifra.</Annotation>',
  },
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
/** Of an edition that does not follow its original: that it is from before, and what the original says now. */
const toBehind = (
  { behind }: PrintedClaim,
  { say }: Printing,
): (readonly [before: string, now: string, after: string])[] => {
  if (!behind) return [];
  const [before, after] = say.behind(behind.date);
  return [[before, behind.statement, after]];
};

const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
