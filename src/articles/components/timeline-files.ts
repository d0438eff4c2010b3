import { inTime, toPeriod } from '../../claims/in-time.ts';
import { formatDate } from '../../i18n/dates.ts';
import { framed } from '../../pictures/framed.ts';
import { inInks } from '../../pictures/inks.ts';
import { ratings } from '../../pictures/palette.ts';
import { toSvg } from '../../pictures/svg.ts';
import { drawTimeLine } from '../../pictures/time-line.ts';
import { toCsv } from '../../records/csv.ts';
import { sayTimeline } from '../print-timeline.ts';
import type { ComponentFile } from './files.ts';
import type { PrintedClaim, Printing } from './printing.ts';

/** A picture that is taken along has room for sentences. */
const width = 480;

/** A line of time as it is taken along: drawn, and as data. */
export function timelineFiles(
  claims: readonly PrintedClaim[],
  caption: string | undefined,
  { words, inks, framed: frame }: Printing,
): ComponentFile[] {
  const moments = inTime(claims);
  const says = sayTimeline(claims, words) ?? '';
  const title = caption ?? says;
  const drawn = drawTimeLine(
    moments.map(({ asOf, form, after, dated }) => ({
      when: formatDate(asOf, words),
      form,
      after,
      claims: dated.map(({ statement, assessment }) => ({
        statement,
        standing: words.assessments[assessment].name,
        fill: ratings[assessment][0],
      })),
    })),
    width,
  );
  const whole = inInks(framed(drawn, frame(title)), inks);
  const picture = toSvg(whole, caption === undefined ? says : `${caption}. ${says}`);
  const rows = moments.flatMap(({ asOf, dated }) =>
    dated.map(({ id, statement, assessment, speaker }) => {
      const { first, last } = toPeriod(asOf);
      return [asOf, first, last, id, statement, assessment, speaker.name];
    }),
  );
  return [
    { name: 'timeline', extension: 'svg', type: 'image/svg+xml', body: picture },
    { name: 'timeline', extension: 'png', type: 'image/png', body: picture, pixels: whole },
    {
      name: 'timeline',
      extension: 'csv',
      type: 'text/csv',
      body: toCsv([['asOf', 'from', 'to', 'id', 'statement', 'assessment', 'speaker'], ...rows]),
    },
  ];
}
