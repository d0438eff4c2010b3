import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { inTime, spanOf, type Moment } from '../claims/in-time.ts';
import type { Assessment } from '../claims/vocabulary.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Words } from '../i18n/index.ts';
import { textDirection } from '../records/direction.ts';

/** A claim, as far as a line of time shows it. */
export interface TimedClaim {
  readonly statement: string;
  readonly assessment: Assessment;
  readonly asOf: string | undefined;
}

/** What a line of time is printed with. */
export interface TimelinePrinting<Claim extends TimedClaim> {
  readonly lang: string;
  readonly words: Words;
  readonly to: (claim: Claim) => string;
}

/** As many claims of one date are shown at once; of more, the rest is folded. */
const most = 6;

/**
 * Claims by the time that they speak of, as a list that a style sheet draws as a line: read in order by whoever hears it,
 * printed, and walked by keyboard.
 *
 *     14 November 2024   ●  13,000 police patrol the summit. ◐ corroborated in part
 *                        ┊
 *     10–16 November     ┃  The summit meets in Lima. ● corroborated
 */
export function printTimeline<Claim extends TimedClaim>(
  claims: readonly Claim[],
  printing: TimelinePrinting<Claim>,
): Element {
  return h(
    'ol.time-line',
    inTime(claims).map(({ asOf, form, after, dated }) =>
      h('li', { dataForm: form, dataAfter: after }, [
        h('p', [toTime(asOf, form, printing.words)]),
        ...toClaims(dated, printing),
      ]),
    ),
  );
}

/** What a line of time shows, in words: "12 claims, 2016–2024"; `undefined` of claims that have no date. */
export function sayTimeline(claims: readonly TimedClaim[], words: Words): string | undefined {
  const [first, ...rest] = claims.flatMap(({ asOf }) => asOf ?? []);
  if (first === undefined) return undefined;
  return words.timeline.shows({ count: rest.length + 1, when: formatDate(spanOf([first, ...rest]), words) });
}

/** An interval is no value of `<time>`, and neither is the year before year 1. */
const toTime = (asOf: string, form: Moment<unknown>['form'], words: Words): ElementContent => {
  const when = formatDate(asOf, words);
  return form === 'interval' || asOf.startsWith('0000')
    ? { type: 'text', value: when }
    : h('time', { dateTime: asOf }, when);
};

function toClaims<Claim extends TimedClaim>(
  claims: readonly Claim[],
  printing: TimelinePrinting<Claim>,
): Element[] {
  const { words } = printing;
  const list = (some: readonly Claim[]): Element =>
    h(
      'ul',
      some.map((claim) => toItem(claim, printing)),
    );
  // One more is shown rather than spoken of.
  if (claims.length <= most + 1) return [list(claims)];
  return [
    list(claims.slice(0, most)),
    h('details', [h('summary', words.more({ count: claims.length - most })), list(claims.slice(most))]),
  ];
}

const toItem = <Claim extends TimedClaim>(
  claim: Claim,
  { lang, words, to }: TimelinePrinting<Claim>,
): Element =>
  h('li', { dataAssessmentOf: claim.assessment }, [
    h('a', { href: to(claim), dir: textDirection(claim.statement, lang) }, claim.statement),
    ' ',
    h('span.rating', words.assessments[claim.assessment].name),
  ]);
