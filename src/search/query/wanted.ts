/** What is searched for, and how it stands in the address. */
import { facets, type Facet } from './facets.ts';
import { toChoice } from './parse-query.ts';

/** What is searched for: all of it stands in the address. */
export interface Wanted {
  readonly query: string;
  readonly chosen: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Dates, whole or their beginning; `before` that day, `after` it or on it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Search for the words as they stand: correct nothing. */
  readonly verbatim: boolean;
}

/** Read an address. What it does not know it leaves alone. */
export function readWanted(parameters: URLSearchParams): Wanted {
  const chosen: Partial<Record<Facet, string[]>> = {};
  for (const name of facets) {
    for (const value of parameters.getAll(name)) {
      const [facet, known] = toChoice(name, value) ?? (value === '' ? [] : [name, value]);
      if (facet === undefined || known === undefined || chosen[facet]?.includes(known)) continue;
      (chosen[facet] ??= []).push(known);
    }
  }
  const date = (name: string): string | undefined => {
    const value = parameters.get(name) ?? '';
    return /^\d{4}(-\d\d){0,2}$/.test(value) ? value : undefined;
  };
  return {
    query: (parameters.get('q') ?? '').trim(),
    chosen,
    before: date('before'),
    after: date('after'),
    verbatim: parameters.has('verbatim'),
  };
}

/** Write it into the query of an address, beside what else stands there. */
export function writeWanted(wanted: Wanted, parameters = new URLSearchParams()): URLSearchParams {
  const written = new URLSearchParams(parameters);
  for (const name of ['q', 'before', 'after', 'verbatim', ...facets]) written.delete(name);
  if (wanted.query !== '') written.set('q', wanted.query);
  for (const facet of facets) for (const value of wanted.chosen[facet] ?? []) written.append(facet, value);
  if (wanted.before !== undefined) written.set('before', wanted.before);
  if (wanted.after !== undefined) written.set('after', wanted.after);
  if (wanted.verbatim) written.set('verbatim', '');
  return written;
}

/** Choose a value, or take the choice back. */
export function toggle(wanted: Wanted, facet: Facet, value: string): Wanted {
  const before = wanted.chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...wanted, chosen: { ...wanted.chosen, [facet]: after } };
}

/** Whether there is anything to search for. */
export const isEmpty = (wanted: Wanted): boolean =>
  wanted.query === '' &&
  wanted.before === undefined &&
  wanted.after === undefined &&
  facets.every((facet) => (wanted.chosen[facet] ?? []).length === 0);
