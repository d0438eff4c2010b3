import type { Draft } from './draft.ts';
import { readDate, type ReadDate } from './read-date.ts';

/** One date of a record, as it stands and as it is read. */
export interface Day {
  readonly tag: string;
  readonly value: string;
  readonly read: ReadDate | undefined;
}

/**
 * Of all the dates a record gives, the one that says most; a day without a year ("MAR 2") belongs to the year given
 * beside it. The others are named, unless they say the same less exactly.
 */
export function setIssued(draft: Draft, days: readonly Day[]): void {
  const year = days.map(({ read }) => read?.date['date-parts']?.[0]?.[0]).find((each) => each !== undefined);
  const whole = days.map((each): Day => {
    if (each.read?.date['date-parts'] || year === undefined) return each;
    const read = readDate(`${each.value.replace(/[/\s]+$/, '')} ${year}`);
    return read?.date['date-parts'] ? { ...each, read } : each;
  });
  const weight = ({ read }: Day): number => {
    if (!read) return -1;
    const [start = [], end] = read.date['date-parts'] ?? [];
    // What is said to be another date than that of publication comes after all that are.
    return (
      (read.left === undefined || /^(?:its|"Date of Pub|"pub)/i.test(read.left) ? 10 : 0) +
      start.length * 2 +
      (end || read.date.season ? 1 : 0)
    );
  };
  const [best, ...rest] = whole.toSorted((a, b) => weight(b) - weight(a));
  if (!best) return;
  draft.setDate('issued', best.read ? textOf(best) : best.value, best.tag);
  const said = JSON.stringify(best.read?.date['date-parts']?.[0] ?? []).slice(0, -1);
  for (const { tag, value, read } of rest) {
    const parts = JSON.stringify(read?.date['date-parts']?.[0] ?? ['']).slice(0, -1);
    const isLess =
      (said === parts || said.startsWith(`${parts},`)) &&
      read?.date['date-parts']?.length === 1 &&
      read.left === undefined;
    if (!isLess) draft.leave(`${tag} (${value})`);
  }

  function textOf({ value, read }: Day): string {
    return readDate(value)?.date['date-parts'] === undefined && read?.date['date-parts']
      ? `${value.replace(/[/\s]+$/, '')} ${year ?? ''}`
      : value;
  }
}
