import { h } from 'hastscript';
import type { ListItem } from 'mdast';
import { z } from 'zod';
import { inTime } from '../../claims/in-time.ts';
import { formatDate } from '../../i18n/dates.ts';
import { issue } from '../../issues/issue.ts';
import * as field from '../../records/fields.ts';
import { printTimeline, sayTimeline } from '../print-timeline.ts';
import type { ProseComponent } from './component.ts';
import { timelineFiles } from './timeline-files.ts';
import { narrowing, narrowed } from './narrowed.ts';
import type { PrintedClaim, Printing } from './printing.ts';

const attributes = z.strictObject({
  ...narrowing,
  caption: field.text.optional().meta({
    title: 'text',
    description: 'what it shows; without one it says how many claims, from when to when',
    examples: ['The week of the summit'],
  }),
});

/** The article's claims by the time that they speak of. */
export const timeline = {
  type: 'prose',
  name: 'Timeline',
  attributes,
  translation: attributes.pick({ caption: true }),
  place: { form: 'block', in: ['prose'], never: ['Timeline'] },
  names: 'settled',
  words: 'none',

  refers: ({ claims = [], entities = [] }) => [
    ...claims.map((id) => ({ kind: 'claim' as const, id, attribute: 'claims' })),
    ...entities.map((id) => ({ kind: 'entity' as const, id, attribute: 'entities' })),
  ],

  lacks({ name, file, attributes, place, places }, { claims }) {
    const shown = narrowed(attributes, claims);
    const undated = shown.filter(({ id, asOf }) => asOf === undefined && attributes.claims?.includes(id));
    if (undated.length > 0)
      return undated.map(({ id }) => issue(file, places['claims'] ?? place, 'undated-claim', { name, id }));
    if (shown.some(({ asOf }) => asOf !== undefined)) return [];
    const lacking = shown.length > 0 || claims.length === 0 ? 'asOf' : undefined;
    return [issue(file, place, 'nothing-to-draw', { name, lacking })];
  },

  text: () => [],

  html({ attributes }, _children, printing) {
    const { lang, words, medium, to } = printing;
    const claims = datedClaims(attributes, printing);
    // On the page of the article the passage is at hand.
    const passage = ({ id }: PrintedClaim) => `#${id}`;
    return [
      h('figure.timeline', { dataNote: '' }, [
        h('figcaption', attributes.caption ?? sayTimeline(claims, words)),
        printTimeline(claims, { lang, words, to: medium === 'page' ? passage : to.claim }),
        h(
          'p.takes',
          timelineFiles(claims, attributes.caption, printing).flatMap((file, index) => [
            ...(index > 0 ? [' · '] : []),
            h('a', { href: to.published(file), download: '' }, words.picture[file.extension]),
          ]),
        ),
      ]),
    ];
  },

  files: ({ attributes }, printing) =>
    timelineFiles(datedClaims(attributes, printing), attributes.caption, printing),

  markdown({ attributes }, _children, printing) {
    const { words, to } = printing;
    const claims = datedClaims(attributes, printing);
    const items = inTime(claims).flatMap(({ asOf, dated }) =>
      dated.map((claim): ListItem => {
        const link = { type: 'link' as const, url: to.claim(claim), children: [text(claim.statement)] };
        const standing = text(` (${words.assessments[claim.assessment].name})`);
        const children = [text(`${formatDate(asOf, words)}: `), link, standing];
        return { type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] };
      }),
    );
    const caption = attributes.caption ?? sayTimeline(claims, words) ?? '';
    return [
      { type: 'paragraph', children: [{ type: 'emphasis', children: [text(caption)] }] },
      { type: 'list', spread: false, children: items },
    ];
  },

  snippet: ['<Timeline claims="${1:claim-id another-claim}" caption="${2:what it shows}" />'],
  guide: {
    about: 'Claims of the article by the time that they speak of, on a line.',
    where:
      'Between two blocks of prose, with a blank line before and after; nothing stands inside it. Each date leads to its claims, each claim to its passage.',
    examples: [
      {
        shows: 'All claims that have a date, the earliest first; those of one date together.',
        written: `Lima put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets, in <Claim id="strikes">a season of strikes</Claim>.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="unverified" speaker="wsws" asOf="2024-11-14">No count was found.</Annotation>

<Annotation claim="strikes" statement="Strikes closed the roads to Lima." kind="event"
  assessment="opinion" speaker="wsws" asOf="2024-09/2024-11">It is a judgement.</Annotation>

<Timeline caption="The summit and the strikes" />`,
        html: '<p>Lima put <mark data-assessment="unverified" data-claim="police-13000" id="police-13000">13,000 police and soldiers</mark><a class="claim-ref" data-note aria-label="Claim 1: unverified" href="#note--police-13000">1</a> on its streets, in <mark data-assessment="opinion" data-claim="strikes" id="strikes">a season of strikes</mark><a class="claim-ref" data-note aria-label="Claim 2: opinion" href="#note--strikes">2</a>.</p> <figure class="timeline" data-note><figcaption>The summit and the strikes</figcaption><ol class="time-line"><li data-form="interval"><p>September\u2009–\u2009November 2024</p><ul><li data-assessment-of="opinion"><a href="#strikes">Strikes closed the roads to Lima.</a> <span class="rating">opinion</span></li></ul></li><li data-form="day" data-after="months"><p><time datetime="2024-11-14">14 November 2024</time></p><ul><li data-assessment-of="unverified"><a href="#police-13000">13,000 Peruvian police and troops patrol the summit.</a> <span class="rating">unverified</span></li></ul></li></ol><p class="takes"><a href="/articles/lima/files/timeline.dfea5f030012dcc0.svg" download>Picture (SVG)</a> · <a href="/articles/lima/files/timeline.dfea5f030012dcc0.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/timeline.4c54b044bb49d291.csv" download>Data (CSV)</a></p></figure>',
        markdown: `Lima put 13,000 police and soldiers[^police-13000] on its streets, in a season of strikes[^strikes].

_The summit and the strikes_

- September\u2009–\u2009November 2024: [Strikes closed the roads to Lima.](/articles/lima/claims/strikes/) (opinion)
- 14 November 2024: [13,000 Peruvian police and troops patrol the summit.](/articles/lima/claims/police-13000/) (unverified)`,
        text: 'Lima put 13,000 police and soldiers on its streets, in a season of strikes.',
      },
      {
        shows:
          'Only the claims that are named; without a caption it says how many they are, and from when to when.',
        written: `Lima put <Claim id="police-13000">13,000 police and soldiers</Claim> on its streets.

<Annotation claim="police-13000" statement="13,000 Peruvian police and troops patrol the summit."
  kind="statistic" assessment="unverified" speaker="wsws" asOf="2024-11-14">No count was found.</Annotation>

<Timeline claims="police-13000" />`,
        html: '<p>Lima put <mark data-assessment="unverified" data-claim="police-13000" id="police-13000">13,000 police and soldiers</mark><a class="claim-ref" data-note aria-label="Claim 1: unverified" href="#note--police-13000">1</a> on its streets.</p> <figure class="timeline" data-note><figcaption>1 claim, 14 November 2024</figcaption><ol class="time-line"><li data-form="day"><p><time datetime="2024-11-14">14 November 2024</time></p><ul><li data-assessment-of="unverified"><a href="#police-13000">13,000 Peruvian police and troops patrol the summit.</a> <span class="rating">unverified</span></li></ul></li></ol><p class="takes"><a href="/articles/lima/files/timeline.73a2c8a8de815530.svg" download>Picture (SVG)</a> · <a href="/articles/lima/files/timeline.73a2c8a8de815530.png" download>Picture (PNG)</a> · <a href="/articles/lima/files/timeline.07e856bbc3d1a40d.csv" download>Data (CSV)</a></p></figure>',
        markdown: `Lima put 13,000 police and soldiers[^police-13000] on its streets.

_1 claim, 14 November 2024_

- 14 November 2024: [13,000 Peruvian police and troops patrol the summit.](/articles/lima/claims/police-13000/) (unverified)`,
        text: 'Lima put 13,000 police and soldiers on its streets.',
      },
    ],
    translated: '<Timeline caption="La semana de la cumbre" />',
  },
} satisfies ProseComponent<typeof attributes>;

const datedClaims = (attributes: Parameters<typeof narrowed>[0], printing: Printing): PrintedClaim[] =>
  narrowed(attributes, [...printing.claims.values()]).filter(({ asOf }) => asOf !== undefined);

const text = (value: string) => ({ type: 'text' as const, value });
