/** What a page of a long line of time holds: things of its own, and how many stand on pages below it. */
export interface TimePart<Dated> {
  /** `''` for all of time; a year, a month or a day: `2024-11`. */
  readonly time: string;
  readonly things: readonly Dated[];
  readonly parts: readonly { readonly time: string; readonly count: number }[];
}

/** What has a date, by the year, month or day that it begins in. */
interface Begun {
  readonly asOf: string;
}

/**
 * Part a line of time until no page holds more than a reader wants to load: by years, a full year by its months, a full
 * month by its days. What is said of a whole year stays on the page of the year.
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
  if (things.length <= most || length === undefined) return [{ time, things, parts: [] }];
  const begin = ({ asOf }: Dated): string => asOf.split('/')[0] ?? '';
  const whole = things.filter((thing) => begin(thing).length < length);
  const groups = Map.groupBy(
    things.filter((thing) => begin(thing).length >= length),
    (thing) => begin(thing).slice(0, length),
  );
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    { time, things: whole, parts: sorted.map(([of, { length: count }]) => ({ time: of, count })) },
    ...sorted.flatMap(([of, group]) => part(of, group, most)),
  ];
}

/** How long the next finer date is written: year, month, day. */
const finer: Readonly<Record<number, number>> = { 0: 4, 4: 7, 7: 10 };
