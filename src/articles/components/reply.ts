import { h } from 'hastscript';
import type { ListItem, Paragraph, PhrasingContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { z } from 'zod';
import { replyStatuses } from '../../claims/vocabulary.ts';
import * as field from '../../records/fields.ts';
import type { RecordComponent } from './component.ts';
import type { PrintedReply } from './printing.ts';

const attributes = z.strictObject({
  from: field.id.meta({
    title: 'id',
    description: 'entity id of whom the judgement is about, or who speaks for it',
    examples: ['wsws'],
  }),
  status: z.enum(replyStatuses).meta({
    title: 'word',
    description:
      'what came of it: answered, declined to, gave no answer by that day, or was asked and may still answer',
    examples: ['answered', 'no-answer'],
  }),
  date: field.day.meta({
    title: 'date',
    description: 'the day of that: of the answer, of asking, or until which none came',
    examples: ['2024-11-20'],
  }),
});

/** What the person or paper judged says to the judgement, or that it was asked: its right of reply. */
export const reply = {
  type: 'record',
  name: 'Reply',
  attributes,
  translation: attributes.pick({ from: true }),
  place: { form: 'block', in: ['Annotation'], never: ['Reply'] },

  text: ({ words }) => words?.text ?? '',

  html: ({ from, status, date, words }, print, { say, to }) => [
    h('li', [
      h('b', h('a', { href: to.entity(from.id) }, from.name)),
      ` ${say.reply(status, date)} `,
      ...(words === undefined ? [] : [h('blockquote', print(words))]),
    ]),
  ],

  markdown({ from, status, date, words }, print, { say, to }): [ListItem] {
    const head: Paragraph = {
      type: 'paragraph',
      children: [
        { type: 'link', url: to.entity(from.id), children: [{ type: 'text', value: from.name }] },
        { type: 'text', value: ` ${say.reply(status, date)}` },
      ],
    };
    const printed = words === undefined ? [] : print(words);
    // What was written in one line is in no block of its own.
    const said = printed.every((node) => phrasing(node))
      ? [{ type: 'paragraph' as const, children: printed as PhrasingContent[] }]
      : (printed as ListItem['children']);
    return [
      {
        type: 'listItem',
        spread: false,
        children: [head, ...(printed.length === 0 ? [] : [{ type: 'blockquote' as const, children: said }])],
      },
    ];
  },

  snippet: [
    `<Reply from="\${1:entity-id}" status="\${2|${replyStatuses.join()}|}" date="\${3:2024-11-20}">\${4:What they say to it.}</Reply>`,
  ],
  guide: {
    about:
      'What the person or paper judged says to the judgement: that they were asked, answered or did not.',
    where:
      'Inside an annotation, after the evidence, around the answer. Who gave none has no words: <Reply … /> closes itself, or says what was asked.',
    examples: [
      {
        shows: 'An answer is shown with the claim, in the words of who gave it or in ours.',
        written: `Lima put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="partly-corroborated" speaker="wsws">
  One agency gives the number.

  <Evidence source="efe-2024-11-14" stance="qualifies">EFE gives about 13,000.</Evidence>

  <Reply from="wsws" status="answered" date="2024-11-20">The number is that of the *government*.</Reply>
</Annotation>`,
        html: '<li><b><a href="/entities/wsws/">World Socialist Web Site</a></b> answered on 20 November 2024. <blockquote>The number is that of the <em>government</em>.</blockquote></li>',
        markdown:
          '- [World Socialist Web Site](/entities/wsws/) answered on 20 November 2024.\n  > The number is that of the _government_.',
        text: 'The number is that of the government.',
      },
      {
        shows: 'Who was asked and did not answer is named too.',
        written: `Lima put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="partly-corroborated" speaker="wsws">
  One agency gives the number.

  <Evidence source="efe-2024-11-14" stance="qualifies">EFE gives about 13,000.</Evidence>

  <Reply from="wsws" status="no-answer" date="2024-11-30" />
</Annotation>`,
        html: '<li><b><a href="/entities/wsws/">World Socialist Web Site</a></b> was asked, and had not answered by 30 November 2024. </li>',
        markdown:
          '- [World Socialist Web Site](/entities/wsws/) was asked, and had not answered by 30 November 2024.',
        text: '',
      },
    ],
    translated: '<Reply from="wsws">El número es el del *Gobierno*.</Reply>',
  },
} satisfies RecordComponent<typeof attributes, PrintedReply>;
