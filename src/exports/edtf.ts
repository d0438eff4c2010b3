import { toIso, type CslDate } from '../sources/date.ts';

/**
 * A date as biblatex takes it: `2024-11-14`, `2024-11-10/2024-11-16`, `1900~`, `2024-22` for a summer.
 *
 * @returns `undefined` for a date in words, and a season with a name of its own.
 */
export function toEdtf(date: CslDate | undefined): string | undefined {
  const [start, end] = date?.['date-parts'] ?? [];
  if (!date || !start) return undefined;
  const about = date.circa === true ? '~' : '';
  if (typeof date.season === 'number' && start.length === 1 && !end)
    return `${toIso(start)}-${20 + date.season}${about}`;
  return [start, ...(end ? [end] : [])].map((parts) => `${toIso(parts)}${about}`).join('/');
}
