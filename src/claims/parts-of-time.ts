/** What a page of a long line of time holds: things of its own, and how many stand on pages below it. */
export interface TimePart<Dated> {
  /** `''` for all of time; a year, a month or a day: `2024-11`. */
  readonly time: string;
  /** Which of its pages: one that is too full by itself goes on. */
  readonly number: number;
  readonly things: readonly Dated[];
  readonly parts: readonly { readonly time: string; readonly count: number }[];
}

/** What has a date, by the year, month or day that it begins in. */
interface Begun {
  readonly asOf: string;
}

/**
 * Part a line of time until no page holds more than a reader wants to load: by years, a full year by its months, a full
 * month by its days. What is said of a whole year stays on the page of the year. What is still too much, all of one day,
 * goes on: those pages fill up from the beginning, so that what is added changes the last.
 *
 * 2026-11-28: by time and not by number: a page keeps its address, and what it is about, when claims are added to another.
 *
 * @returns the page of all of time first, then those below it in the order of time.
 */
export function partsOfTime<Dated extends Begun>(things: readonly Dated[], most: number): TimePart<Dated>[] {
  return part('', things, most);
}

function part<Dated extends Begun>(time: string, things: readonly Dated[], most: number): TimePart<Dated>[] {
  const length = finer[time.length];
  if (things.length <= most || length === undefined) return pages({ time, things, parts: [] }, most);
  const begin = ({ asOf }: Dated): string => asOf.split('/')[0] ?? '';
  const whole = things.filter((thing) => begin(thing).length < length);
  const groups = Map.groupBy(
    things.filter((thing) => begin(thing).length >= length),
    (thing) => begin(thing).slice(0, length),
  );
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...pages(
      { time, things: whole, parts: sorted.map(([of, { length: count }]) => ({ time: of, count })) },
      most,
    ),
    ...sorted.flatMap(([of, group]) => part(of, group, most)),
  ];
}

/** The first of them leads to the times below. */
const pages = <Dated>(
  { time, things, parts }: Omit<TimePart<Dated>, 'number'>,
  most: number,
): TimePart<Dated>[] =>
  Array.from({ length: Math.max(1, Math.ceil(things.length / most)) }, (_, at) => ({
    time,
    number: at + 1,
    things: things.slice(at * most, (at + 1) * most),
    parts: at === 0 ? parts : [],
  }));

/** How long the next finer date is written: year, month, day. */
const finer: Readonly<Record<number, number>> = { 0: 4, 4: 7, 7: 10 };
