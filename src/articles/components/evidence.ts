import { h } from 'hastscript';
import type { ListItem, PhrasingContent } from 'mdast';
import { z } from 'zod';
import { figures } from '../../claims/figures.ts';
import { quote } from '../../claims/quote.ts';
import { stances } from '../../claims/vocabulary.ts';
import * as field from '../../records/fields.ts';
import type { RecordComponent } from './component.ts';
import type { PrintedEvidence } from './printing.ts';

const attributes = z.strictObject({
  source: field.id.meta({
    title: 'id',
    description: 'id of a file in sources/',
    examples: ['efe-2024-11-14'],
  }),
  stance: z
    .enum(stances)
    .meta({ title: 'word', description: 'what the source does to the claim', examples: ['supports'] }),
  locator: field.text.optional().meta({
    title: 'text',
    description: 'where in the source it stands',
    examples: ['para. 7', 'p. 3', '12:40'],
  }),
  figures: figures.optional().meta({
    title: 'figures',
    description: 'the numbers that this source gives: value, unit, note in brackets, ; between',
    examples: ['36 percent (share of 2023 exports); 23.156 billion USD'],
  }),
  quote: quote.optional().meta({
    title: 'text',
    description: "the source's own words, 40 at most, in its language",
    examples: ['alrededor de 13 mil efectivos'],
  }),
});

/** What one source says of the claim of the annotation around it. */
export const evidence = {
  type: 'record',
  name: 'Evidence',
  attributes,
  translation: attributes.pick({ source: true }),
  place: { form: 'block', in: ['Annotation'], never: ['Evidence'] },

  text: ({ finding }) => finding.text,

  html: ({ source, stance, locator, finding }, print, { say, to }) => [
    h('li', [
      h('b', say.stance(stance)),
      ' ',
      ...print(finding),
      h('p', [
        h('cite', say.citation(source)),
        ...(locator === undefined ? [] : [` ${say.locator(locator)}.`]),
        ' ',
        h('a', { href: to.source(source.id) }, say.sourcePage),
      ]),
    ]),
  ],

  markdown({ source, stance, locator, figures, quote, finding }, _print, { say, to }): [ListItem] {
    const numbers = figures.map((figure) => `${say.figure(figure)}; `).join('');
    const quoted = quote === undefined ? [] : [`“${quote}”`];
    const children: PhrasingContent[] = [
      { type: 'emphasis', children: [text(say.stance(stance))] },
      text(`: ${[finding.text, ...quoted].join(' ')} (${numbers}`),
      { type: 'link', url: to.source(source.id), children: [text(say.citation(source))] },
      text(locator === undefined ? ')' : `, ${say.locator(locator)})`),
    ];
    return [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }];
  },

  snippet: [
    `<Evidence source="\${1:source-id}" stance="\${2|${stances.join()}|}" locator="\${3:para. 1}">\${4:What this source says.}</Evidence>`,
  ],
  guide: {
    about: 'What one source says of a claim.',
    where: 'Inside an annotation, around what the source found.',
    examples: [
      {
        shows: 'It is told with its stance and its source.',
        written: `Lima put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="partly-corroborated" speaker="wsws">
  Two agencies give the *same* number.

  <Evidence source="efe-2024-11-14" stance="qualifies" locator="para. 7" figures="13000 persons (deployed)"
    quote="alrededor de 13 mil efectivos">EFE gives about 13,000.</Evidence>
</Annotation>`,
        html: '<li><b>qualifies</b> EFE gives about 13,000.<p><cite>Lima deploys 13,000 officers. (2024, November 14). https://efe.com/lima</cite> para. 7. <a href="/sources/efe-2024-11-14/">About this source</a></p></li>',
        markdown:
          '- _qualifies_: EFE gives about 13,000. “alrededor de 13 mil efectivos” (13,000 persons (deployed); [Lima deploys 13,000 officers. (2024, November 14). https://efe.com/lima](/sources/efe-2024-11-14/), para. 7)',
        text: 'EFE gives about 13,000.',
      },
    ],
    translated: '<Evidence source="efe-2024-11-14">EFE da la cifra de 13.000.</Evidence>',
  },
} satisfies RecordComponent<typeof attributes, PrintedEvidence>;

const text = (value: string) => ({ type: 'text' as const, value });
