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
  source: field.id.describe('id of a file in sources/'),
  stance: z.enum(stances),
  locator: field.text.optional().describe('where in the source: para. 7, p. 3, 12:40'),
  figures: figures
    .optional()
    .describe('the numbers that this source gives, written as those of the annotation'),
  quote: quote.optional().describe("the source's own words, 40 at most, in its language"),
});

/** What one source says of the claim of the annotation around it. */
export const evidence = {
  type: 'record',
  name: 'Evidence',
  attributes,
  // A source may stand twice under one claim, with two stances.
  translation: attributes.pick({ source: true, stance: true }).partial({ stance: true }),
  place: { form: 'block', in: ['Annotation'], never: ['Evidence'] },

  text: ({ finding }) => finding.text,

  html: ({ source, stance, locator, finding }, print, { say, to }) => [
    h('li', [
      h('b', say.stance(stance)),
      ' ',
      ...print(finding),
      h('p', [
        h('cite', say.citation(source)),
        ...(locator === undefined ? [] : [` ${locator}.`]),
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
      text(locator === undefined ? ')' : `, ${locator})`),
    ];
    return [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }];
  },

  snippet: [
    '<Evidence source="${1:source-id}" stance="${2|supports,qualifies,contradicts,context|}" locator="${3:para. 1}">${4:What this source says.}</Evidence>',
  ],
} satisfies RecordComponent<typeof attributes, PrintedEvidence>;

const text = (value: string) => ({ type: 'text' as const, value });
