/** What a search says of itself: how much it found, what it took for something else, what it left out. */
import { isEmpty, type Wanted } from './wanted.ts';
import type { ParsedQuery } from './parse-query.ts';
import type { Outcome } from '../ranking/run-search.ts';

/** A sentence by the name of its wording and what is filled in; `instead` is a search for the words as they stand. */
export type Said =
  | {
      readonly type: 'text';
      readonly name: SaidName;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly type: 'instead'; readonly query: string };

export type SaidName =
  | 'results'
  | 'browsed'
  | 'corrected'
  | 'leftOut'
  | 'partial'
  | 'refused'
  | 'unknown'
  | 'none'
  | 'noneChosen'
  | 'failed'
  | 'failedTexts'
  | 'failedCounts'
  | 'failedNames'
  | 'outdated';

export function say(wanted: Wanted, outcome: Outcome): Said[] {
  if (isEmpty(wanted)) return [];
  const { resolved, parsed, full, results } = outcome;
  const said: Said[] = [];
  const text = (name: SaidName, values: Readonly<Record<string, string | number>> = {}): void => {
    said.push({ type: 'text', name, values });
  };
  const shown = shownQuery(outcome);
  const asked = parsed.words.length + parsed.phrases.length > 0;
  if (results.length === 0) {
    const chosen = !isEmpty({ ...wanted, query: '' });
    // Operators alone are a query too: `source:nosuch`.
    if (asked || narrows(parsed)) text('none', { query: wanted.query });
    if (chosen) text('noneChosen');
    // Signs alone ask for nothing.
    if (said.length === 0 && parsed.refused.length === 0) text('none', { query: wanted.query });
  } else if (resolved.corrections.length > 0) {
    text('corrected', { count: full, shown: resolved.corrections.map(({ to }) => to).join(', ') });
    said.push({ type: 'instead', query: parsed.words.join(' ') });
  } else if (full > 0 && resolved.leftOut.length === 0) {
    if (asked) text('results', { count: full, query: wanted.query });
    else text('browsed', { count: full });
  }
  if (results.length > 0) {
    for (const word of resolved.leftOut) text('leftOut', { word, shown, count: full });
    if (full < results.length) text('partial');
  }
  return once([
    ...said,
    ...aboutOperators('refused', parsed.refused),
    ...aboutOperators('unknown', parsed.unknown),
  ]);
}

/** Each sentence once, however often its word was typed. */
const once = (said: readonly Said[]): Said[] => [
  ...new Map(said.map((sentence) => [JSON.stringify(sentence), sentence])).values(),
];

const narrows = ({ chosen, before, after }: ParsedQuery): boolean =>
  before !== undefined || after !== undefined || Object.keys(chosen).length > 0;

const aboutOperators = (name: 'refused' | 'unknown', operators: readonly string[]): Said[] =>
  operators.map((operator) => ({ type: 'text', name, values: { operator } }));

/** The query as it was taken. */
export function shownQuery({ resolved, parsed }: Outcome): string {
  const corrected = new Map(resolved.corrections.map(({ from, to }) => [from, to]));
  const whole = corrected.get(parsed.words.join(' '));
  const words = parsed.words.filter((word) => !resolved.leftOut.includes(word));
  return [
    ...(whole === undefined ? words.map((word) => corrected.get(word) ?? word) : [whole]),
    ...parsed.phrases.map((phrase) => `"${phrase}"`),
  ].join(' ');
}
