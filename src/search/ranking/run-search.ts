/** From what is wanted to one list of results, best first. Knows no browser: engine and vocabulary are given. */
import type { Counts, Engine, Filters, Found, Fragment } from './engine.ts';
import { cutBound } from '../query/cut-bound.ts';
import { entityToken, ownToken } from '../indexed/entity-token.ts';
import { facets, type Facet } from '../query/facets.ts';
import type { Wanted } from '../query/wanted.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { inEngine, isPlain } from '../query/in-engine.ts';
import { keyOf, type Named } from '../names/names.ts';
import { exactLabels } from '../names/match-names.ts';
import { parseQuery, type ParsedQuery } from '../query/parse-query.ts';
import { partsOf } from './passage.ts';
import { asWords, isExact, quality, type Looked } from './quality.ts';
import { nameToken } from '../names/shared-names.ts';
import { resolve, type Resolved, type Term, type Vocabulary } from '../query/resolve.ts';
import { kindOf, resultKinds, type ResultKind } from '../indexed/result-kinds.ts';
import { own } from '../../issues/own.ts';

/** A result of the list. */
export interface Result {
  readonly kind: ResultKind;
  readonly found: Found;
}

/** What a search gives. */
export interface Outcome {
  readonly resolved: Resolved;
  readonly parsed: ParsedQuery;
  readonly results: readonly Result[];
  /** How many things hold all that was asked; what follows in the list holds some of it. */
  readonly full: number;
  /** Words and phrases to mark in what is shown. */
  readonly sought: readonly string[];
  /** Counts for the facets, each as if nothing were chosen in it; made when they are asked for. */
  readonly counts: () => Promise<Counts>;
}

/** How many texts are looked into to put the best first, and to verify that a phrase stands there exactly. */
const windows: Readonly<Record<ResultKind, number>> = { claim: 16, entity: 4, article: 2, source: 4 };
const phraseWindow = 120;
/** So many results are seen at first. */
const firstShown = 12;
/** How many are shown that hold only some of the words. */
const mostPartial = 20;

/** Search for what is wanted. */
export async function runSearch(wanted: Wanted, engine: Engine, vocabulary: Vocabulary): Promise<Outcome> {
  const taken = takeNameWhole(wanted.query, parseQuery(wanted.query), vocabulary);
  const parsed = { ...taken, words: taken.words.flatMap((word) => cutBound(word, vocabulary)) };
  const resolved = await resolve(parsed.words, vocabulary, wanted.verbatim);
  const filters = await toFilters(wanted, parsed, engine, vocabulary);
  const search: Search = {
    engine,
    filters,
    terms: withoutCommon(resolved.terms, vocabulary),
    phrases: parsed.phrases,
  };
  const looked = toLooked(resolved, parsed);
  const asked = search.terms.length + parsed.phrases.length > 0;
  const nothing = !asked && (parsed.words.length + parsed.phrases.length > 0 || holdsNothing(wanted, parsed));

  const answers = parsed.phrases.length === 0 ? resolved.named : namedByPhrases(parsed, vocabulary);
  const things = answers.length > 0 ? answers : resolved.beside;
  const named = things.filter((thing) => fits(thing, filters));
  const [cards, full] = await Promise.all([
    Promise.all(named.map(({ id }) => engine.search(ownToken(id), {}))),
    nothing ? [] : findFull(search, looked),
  ]);
  const leading = cards.flat().map((found): Result => ({ kind: 'entity', found }));
  const own = new Set(leading.map(({ found }) => found.id));
  const others = full.filter(({ result }) => !own.has(result.found.id));
  // Where no claim holds every word, those that hold most of them are better than none.
  const claims = others.filter(({ result }) => result.kind === 'claim');
  const partial =
    claims.length === 0 && answers.length === 0 && search.terms.length > 1 && parsed.phrases.length === 0
      ? await findPartial(search, looked)
      : [];

  return {
    resolved,
    parsed,
    results: [...leading, ...[...others, ...partial].map(({ result }) => result)],
    full: leading.length + others.length,
    sought: looked.sought,
    counts: () => countFacets(search, looked),
  };
}

/** Signs alone ask for nothing, and not for everything. */
const holdsNothing = ({ query }: Wanted, { chosen, before, after, refused }: ParsedQuery): boolean =>
  query !== '' && (before ?? after) === undefined && Object.keys(chosen).length + refused.length === 0;

/** A name that has quotes of its own is a name, and no phrase with words beside it. */
function takeNameWhole(query: string, parsed: ParsedQuery, { names }: Vocabulary): ParsedQuery {
  const isName = parsed.words.length > 0 && parsed.phrases.length > 0 && exactLabels(query, names).length > 0;
  return isName ? { ...parsed, words: query.split(/\s+/u), phrases: [] } : parsed;
}

/** Quotes around a name, and nothing else, name what it names. */
function namedByPhrases({ words, phrases }: ParsedQuery, { names }: Vocabulary): Named[] {
  if (words.length > 0) return [];
  const found = phrases.map((phrase) => exactLabels(phrase, names)[0]?.thing);
  return found.every((thing) => thing !== undefined) ? found : [];
}

interface Search {
  readonly engine: Engine;
  readonly filters: Filters;
  readonly terms: readonly Term[];
  readonly phrases: readonly string[];
}

/** A result, with what it shows as far as that was looked into. */
interface Ranked {
  readonly result: Result;
  readonly fragment: Fragment | undefined;
}

/** A word that most texts hold narrows nothing: it counts only where there is no other. */
function withoutCommon(terms: readonly Term[], { words }: Vocabulary): readonly Term[] {
  const rare = terms.filter(
    (term) => term.type === 'name' || words.get(readerForm(term.word))?.common !== true,
  );
  return rare.length === 0 ? terms : rare;
}

const askedOf = (term: Term): string =>
  term.type === 'word'
    ? inEngine(term.word)
    : term.shared === undefined
      ? entityToken(term.thing.id)
      : nameToken(term.shared);

const joined = (terms: readonly Term[]): string | undefined =>
  terms.length === 0 ? undefined : terms.map(askedOf).join(' ');

/** What holds everything, kind by kind, the best of each kind first. */
async function findFull(search: Search, looked: Looked): Promise<Ranked[]> {
  const byKind = Map.groupBy(await findAll(search), ({ id }) => kindOf(id));
  // What stands of an article is the whole of it: it is fetched where it is seen, or may have to come first.
  const seen = (byKind.get('claim') ?? []).length < firstShown || isLong(looked.line);
  const lists = await Promise.all(
    resultKinds.map((kind) => {
      const found = byKind.get(kind) ?? [];
      return search.phrases.length > 0
        ? verified(found, kind, search.phrases, looked)
        : bestFirst(found, kind, looked, kind === 'article' && !seen ? 0 : windows[kind]);
    }),
  );
  // A kind of which nothing holds the very words comes after those of which something does.
  const isMet = (list: readonly Ranked[]): boolean =>
    list.some(({ fragment }) => fragment === undefined || isExact(fragment, looked));
  const ordered = [...lists.filter(isMet), ...lists.filter((list) => !isMet(list))];
  return withTitleFirst(ordered.flat(), looked);
}

/** What a phrase is found by: where the engine has its words otherwise than they stand, by those in any order. */
const phraseInEngine = (phrase: string): string =>
  isPlain(phrase) && !/\d/.test(phrase) ? `"${phrase}"` : phrase.split(/\s+/u).map(inEngine).join(' ');

/** What holds every word, and of each phrase its words side by side. */
async function findAll({ engine, filters, terms, phrases }: Search): Promise<readonly Found[]> {
  const term = joined(terms);
  const lists = await Promise.all([
    ...(term === undefined && phrases.length > 0 ? [] : [engine.search(term, filters)]),
    ...phrases.map((phrase) => engine.search(phraseInEngine(phrase), filters)),
  ]);
  const [first = [], ...rest] = lists;
  const sets = rest.map((list) => new Set(list.map(({ id }) => id)));
  return first.filter(({ id }) => sets.every((set) => set.has(id)));
}

/** Put the best of the first results in front, by what they say. */
async function bestFirst(
  found: readonly Found[],
  kind: ResultKind,
  looked: Looked,
  window: number,
): Promise<Ranked[]> {
  const most = found[0]?.score ?? 1;
  const front = await Promise.all(
    found.slice(0, looked.empty ? 0 : window).map(async (one, at) => {
      const fragment = await one.load();
      return { one, fragment, at, score: quality(fragment, looked) + one.score / (most || 1) };
    }),
  );
  front.sort((a, b) => b.score - a.score || a.at - b.at);
  return [
    ...front.map(({ one, fragment }) => toRanked(one, kind, fragment)),
    ...found.slice(front.length).map((one) => toRanked(one, kind)),
  ];
}

/** Keep what holds the phrases letter by letter: the engine takes words for each other that share a stem. */
async function verified(
  found: readonly Found[],
  kind: ResultKind,
  phrases: readonly string[],
  looked: Looked,
): Promise<Ranked[]> {
  const wanted = phrases.map(asWords);
  const loaded = await Promise.all(
    found.slice(0, phraseWindow).map(async (one) => ({ one, fragment: await one.load() })),
  );
  return loaded
    .filter(({ fragment }) => {
      const parts = [fragment.meta['title'] ?? '', ...partsOf(fragment.content)].map(asWords);
      return wanted.every((phrase) => parts.some((part) => part.includes(phrase)));
    })
    .map(({ one, fragment }) => ({ one, fragment, score: quality(fragment, looked) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one, fragment }) => toRanked(one, kind, fragment));
}

function toRanked(found: Found, kind: ResultKind, fragment?: Fragment): Ranked {
  return { result: { kind, found }, fragment };
}

/** An article or a source whose title was typed, or a good part of it in a row, comes before everything. */
function withTitleFirst(ranked: readonly Ranked[], { key, line }: Looked): Ranked[] {
  const isTitle = ({ fragment, result }: Ranked): boolean => {
    const title = fragment?.meta['title'] ?? '';
    if (result.kind === 'claim' || key === '') return false;
    return keyOf(title) === key || (isLong(line) && asWords(title).includes(line));
  };
  return [...ranked.filter(isTitle), ...ranked.filter((one) => !isTitle(one))];
}

/** So many words in a row are no chance. */
const titleWords = 4;
const isLong = (line: string): boolean => line.trim().split(' ').length >= titleWords;

/** What holds some of the words, those that hold most and the rarest first. */
async function findPartial({ engine, filters, terms }: Search, looked: Looked): Promise<Ranked[]> {
  const kinds = (filters.kind ?? resultKinds).filter((kind) => kind === 'claim');
  const lists = await Promise.all(
    kinds.map(async (kind) => {
      const scores = new Map<string, { found: Found; score: number }>();
      const byTerm = await Promise.all(
        terms.map(async (term) => {
          const found = await engine.search(askedOf(term), filters);
          return found.filter(({ id }) => kindOf(id) === kind);
        }),
      );
      for (const found of byTerm) {
        const weight = 1 / Math.log2(2 + found.length);
        for (const one of found) {
          const known = scores.get(one.id);
          scores.set(one.id, { found: one, score: (known?.score ?? 0) + weight });
        }
      }
      const most = [...scores.values()].sort((a, b) => b.score - a.score).slice(0, windows.claim);
      const loaded = await Promise.all(
        most.map(async ({ found, score }) => {
          const fragment = await found.load();
          return {
            ranked: toRanked(found, kind, fragment),
            score: 4 * score + quality(fragment, looked),
          };
        }),
      );
      return loaded.sort((a, b) => b.score - a.score).map(({ ranked }) => ranked);
    }),
  );
  return lists.flat().slice(0, mostPartial);
}

/** Count by each facet as if nothing were chosen in it. */
async function countFacets(search: Search, looked: Looked): Promise<Counts> {
  if (search.phrases.length > 0) return countVerified(search, looked);
  const term = joined(search.terms);
  const all = await search.engine.count(term, search.filters);
  const chosen = facets.filter((facet) => (search.filters[facet] ?? []).length > 0);
  const own = await Promise.all(
    chosen.map(async (facet): Promise<[Facet, Readonly<Record<string, number>>]> => {
      const free = await search.engine.count(term, { ...search.filters, [facet]: undefined });
      return [facet, free[facet] ?? {}];
    }),
  );
  return { ...all, ...Object.fromEntries(own) };
}

/** Where phrases were verified one by one, so is the counting. */
async function countVerified(search: Search, looked: Looked): Promise<Counts> {
  const counts: Partial<Record<Facet, Record<string, number>>> = {};
  for (const facet of facets) {
    const free = await findFull({ ...search, filters: { ...search.filters, [facet]: undefined } }, looked);
    const of: Record<string, number> = {};
    for (const { fragment } of free) {
      for (const value of fragment?.filters[facet] ?? []) of[value] = (own(of, value) ?? 0) + 1;
    }
    counts[facet] = of;
  }
  return counts;
}

/** What is chosen, in the address and by operators, as the engine takes it. */
async function toFilters(
  wanted: Wanted,
  parsed: ParsedQuery,
  engine: Engine,
  { names }: Vocabulary,
): Promise<Filters> {
  const filters: Partial<Record<Facet | 'date', readonly string[]>> = {};
  for (const facet of facets) {
    const values = [...(wanted.chosen[facet] ?? []), ...(parsed.chosen[facet] ?? [])];
    if (values.length === 0) continue;
    filters[facet] =
      facet === 'entity' || facet === 'speaker'
        ? values.map((value) => exactLabels(value, names)[0]?.thing.id ?? value)
        : values;
  }
  const before = parsed.before ?? wanted.before;
  const after = parsed.after ?? wanted.after;
  if (before !== undefined || after !== undefined) {
    const { date = {} } = await engine.count(undefined, {});
    const within = Object.keys(date).filter((value) => isBetween(value, after, before));
    // No value at all would be no filter at all.
    filters.date = within.length === 0 ? ['none'] : within;
  }
  return filters;
}

/** Whether a date, a year or an interval lies at least in part within limits: from `after` on, until before `before`. */
export function isBetween(value: string, after: string | undefined, before: string | undefined): boolean {
  const [start = '', end = start] = value.split('/');
  return (after === undefined || `${end}~` >= after) && (before === undefined || start < before);
}

/** Whether a thing that is named may lead the list under what is chosen. */
function fits({ id }: Named, filters: Filters): boolean {
  const { kind = ['entity'], entity = [id], ...rest } = filters;
  const others = Object.entries(rest).filter(([name, values]) => name !== 'lang' && values.length > 0);
  return kind.includes('entity') && entity.includes(id) && others.length === 0;
}

function toLooked(resolved: Resolved, parsed: ParsedQuery): Looked {
  const groups = [
    ...resolved.terms.map((term) =>
      term.type === 'name' ? [term.words.join(' '), term.thing.name, ...term.thing.aliases] : [term.word],
    ),
    ...parsed.phrases.map((phrase) => [phrase]),
  ];
  const line = resolved.terms.flatMap((term) => (term.type === 'name' ? term.words : [term.word]));
  return {
    groups: groups.map((group) => group.map(asWords)),
    line: line.length > 1 ? asWords(line.join(' ')) : '',
    key: keyOf([...line, ...parsed.phrases].join(' ')),
    sought: groups.flat(),
    empty: groups.length === 0,
  };
}
