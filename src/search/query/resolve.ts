/** What the words of a query mean: names, words of the text, slips of either, or nothing that is known here. */
import { isBound } from '../../letters/characters.ts';
import { spelledOut } from '../../letters/latin.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { isBoundKnown } from './cut-bound.ts';
import { edits, forgiven } from '../names/edits.ts';
import { exactLabels, findNames, isSpelt, type NameIndex } from '../names/match-names.ts';
import { compact, nameWords } from '../names/name-words.ts';
import type { Named } from '../names/names.ts';
import { begins } from './begins.ts';
import { type WordFacts } from '../indexed/word-list.ts';
import { wordsOfText } from '../indexed/words-of-text.ts';

/** A part of a query that everything found must hold. */
export type Term =
  /** Something named: what is about it counts, whatever name stands there. */
  | {
      readonly type: 'name';
      /** The first of those that have the name. */
      readonly thing: Named;
      /** The name's key, where several have it and any of them is meant. */
      readonly shared?: string;
      readonly words: readonly string[];
    }
  | { readonly type: 'word'; readonly word: string };

/** A word that was taken for another. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

/** What a query means. */
export interface Resolved {
  readonly terms: readonly Term[];
  /** What it names as a whole, best first: these lead the results. */
  readonly named: readonly Named[];
  /** What it names beside other words: offered first, and no answer to all of it. */
  readonly beside: readonly Named[];
  readonly corrections: readonly Correction[];
  /** Words that are nowhere, and are left out. */
  readonly leftOut: readonly string[];
  /** Where nothing at all is known: the names that look most like it. */
  readonly nearest: readonly Named[];
}

/** What is known of the words there are. */
export interface Vocabulary {
  readonly names: NameIndex;
  readonly words: ReadonlyMap<string, WordFacts>;
  /** Whether the engine knows a word by its stem; asked only of words that are not listed. */
  readonly hasStem: (word: string) => Promise<boolean>;
}

/** How many things at most are shown for a name that several share. */
const mostNamed = 5;

/**
 * Tell what words mean. A word that stands anywhere on the site is never corrected, however near it is to a name.
 *
 * @param verbatim take every word as it is typed.
 */
export async function resolve(
  typed: readonly string[],
  vocabulary: Vocabulary,
  verbatim = false,
): Promise<Resolved> {
  const words = typed.map((word) => withoutPossessive(word, vocabulary));
  const spans = nameSpans(words, vocabulary.names);
  const unknown = new Set<number>();
  for (const [at, word] of words.entries()) {
    if (spans.some((span) => at >= span.start && at < span.end) || (await isKnown(word, vocabulary)))
      continue;
    const spelled = spelledOut(word);
    if (spelled !== word && (await isKnown(spelled, vocabulary))) words[at] = spelled;
    else unknown.add(at);
  }
  if (unknown.size === 0) return withoutSlips(words, spans, vocabulary);

  const whole = words.join(' ');
  const alike = findNames(whole, vocabulary.names).filter(({ way }) => way === 'slip');
  if (!verbatim) {
    const [best] = alike;
    // The whole of it is one name with a slip: all things that have it.
    if (best) {
      const things = alike
        .filter(({ edits: slips, whole: all }) => slips === best.edits && all === best.whole)
        .map(({ thing }) => thing)
        .slice(0, mostNamed);
      return {
        terms: toTerms(things, nameWords(best.label)),
        named: things,
        beside: [],
        corrections: [{ from: typed.join(' '), to: shownLabel(whole, best.label) }],
        leftOut: [],
        nearest: [],
      };
    }
  }
  return withSlips(words, unknown, vocabulary, verbatim);
}

/** All that is typed is known as it stands. */
function withoutSlips(words: readonly string[], spans: readonly Span[], vocabulary: Vocabulary): Resolved {
  const whole = words.join(' ');
  const plain = { beside: [], corrections: [], leftOut: [], nearest: [] };
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  if (words.length > 0 && covered === words.length) {
    const others = spans.length === 1 ? findNames(whole, vocabulary.names) : [];
    const exact = others.filter(({ way }) => way === 'exact').map(({ thing }) => thing);
    return {
      ...plain,
      terms: termsOf(words, spans, vocabulary),
      named: [...new Set([...spans.flatMap(({ things }) => things), ...exact])],
    };
  }
  // Several words of one name are meant so, even where one of them is a name by itself.
  const several =
    words.length > 1 ? findNames(whole, vocabulary.names).filter(({ way }) => way === 'words') : [];
  const parts =
    spans.length === 0 || several.length > 0
      ? [...new Set([...several.map(({ thing }) => thing), ...partOfName(words, vocabulary)])].slice(
          0,
          mostNamed,
        )
      : [];
  const terms =
    parts.length === 1 ? toTerms(parts, words.flatMap(nameWords)) : termsOf(words, spans, vocabulary);
  return {
    ...plain,
    terms,
    named: parts,
    beside: parts.length > 0 ? [] : besideWords(terms, spans, words, vocabulary),
  };
}

/**
 * The names among other words, those that stand there whole first: "senator Biden", "Chinese leader Xi". One that the text
 * also writes small ("port strike") is no name there.
 */
function besideWords(
  terms: readonly Term[],
  spans: readonly Span[],
  typed: readonly string[],
  { words }: Vocabulary,
): Named[] {
  if (typed.length < 2) return [];
  const names = terms.flatMap((term) => {
    if (term.type !== 'name') return [];
    const [word, ...more] = term.words;
    const small = more.length === 0 && word !== undefined && words.get(word)?.proper === false;
    return small ? [] : [term.thing];
  });
  const whole = spans.filter(({ things: [first] }) => first !== undefined && names.includes(first));
  return [...new Set([...whole.flatMap(({ things }) => things), ...names])].slice(0, mostNamed);
}

/** Some words are nowhere: each is taken for the nearest there is, or left out. */
function withSlips(
  words: readonly string[],
  unknown: ReadonlySet<number>,
  vocabulary: Vocabulary,
  verbatim: boolean,
): Resolved {
  const corrections: Correction[] = [];
  const leftOut: string[] = [];
  const kept: string[] = [];
  for (const [at, word] of words.entries()) {
    if (!unknown.has(at)) {
      kept.push(word);
      continue;
    }
    const better = verbatim ? undefined : nearestWord(word, vocabulary);
    if (better === undefined) {
      leftOut.push(word);
    } else {
      corrections.push({ from: word, to: better });
      kept.push(better);
    }
  }
  const rest = withoutSlips(kept, nameSpans(kept, vocabulary.names), vocabulary);
  const nearest = kept.length === 0 ? nearestNames(words.join(' '), vocabulary.names) : [];
  return { ...rest, corrections, leftOut, nearest };
}

/** Words that are one of a thing's names, whole. */
interface Span {
  readonly start: number;
  readonly end: number;
  /** Who has the name, best first: as it is spelt, what more claims are about. */
  readonly things: readonly Named[];
}

/** No name that people type has more words than this. */
const longestName = 10;

/** Find whole names in words, the longest first. */
function nameSpans(words: readonly string[], names: NameIndex): Span[] {
  const spans: Span[] = [];
  for (let length = Math.min(words.length, longestName); length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const end = start + length;
      if (spans.some((span) => start < span.end && end > span.start)) continue;
      const typed = words.slice(start, end).join(' ');
      const labels = exactLabels(typed, names);
      if (labels.length === 0) continue;
      const spelt = labels.filter(({ text }) => isSpelt(typed, text));
      // Who types an accent means it.
      const meant = spelt.length > 0 && /\p{M}/u.test(typed.normalize('NFD')) ? spelt : labels;
      const sorted = meant.toSorted(
        (a, b) =>
          Number(spelt.includes(b)) - Number(spelt.includes(a)) ||
          a.rank - b.rank ||
          b.thing.claims - a.thing.claims,
      );
      spans.push({ start, end, things: [...new Set(sorted.map(({ thing }) => thing))] });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/**
 * The things of whose names the words are a part: a surname, "Schialer Salcedo". A word that the text also writes small
 * ("port", "summit") says too little by itself.
 */
function partOfName(words: readonly string[], { names, words: list }: Vocabulary): Named[] {
  const parts = words.flatMap(nameWords);
  const hits = findNames(words.join(' '), names);
  const isName = (word: string): boolean => !list.has(word) || list.get(word)?.proper === true;
  const begun = parts.at(-1) ?? '';
  return hits
    .filter(({ way, thing, label }) => {
      if (way === 'words') {
        const surname = thing.type === 'person' && label === thing.name ? nameWords(label).at(-1) : undefined;
        return parts.some((word) => isBound(word) || isName(word) || word === surname);
      }
      // What is typed so far begins a name and is no word by itself.
      return way === 'beginning' && (isBound(begun) || (begun.length > 2 && !list.has(begun)));
    })
    .map(({ thing }) => thing)
    .slice(0, mostNamed);
}

function termsOf(words: readonly string[], spans: readonly Span[], vocabulary: Vocabulary): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const span = spans.find(({ start }) => start === at);
    if (span) {
      const name = words.slice(span.start, span.end).flatMap(nameWords);
      const [thing, ...others] = span.things;
      if (thing)
        terms.push({
          type: 'name',
          thing,
          ...(others.length > 0 && { shared: compact(name) }),
          words: name,
        });
      at = span.end - 1;
      continue;
    }
    const word = words[at] ?? '';
    const title = at < words.length - 1 && vocabulary.words.get(readerForm(word))?.title === true;
    const [only, ...others] = words.length > 1 && !title ? partOfName([word], vocabulary) : [];
    const single = only !== undefined && others.length === 0 && wordsOfText(word).length === 1;
    terms.push(single ? { type: 'name', thing: only, words: nameWords(word) } : { type: 'word', word });
  }
  return terms;
}

/** One thing is searched by what it is; several of a name by the name. */
function toTerms(things: readonly Named[], words: readonly string[]): Term[] {
  const [only, ...others] = things;
  if (only && others.length === 0) return [{ type: 'name', thing: only, words }];
  return words.map((word) => ({ type: 'word', word }));
}

async function isKnown(word: string, vocabulary: Vocabulary): Promise<boolean> {
  const { names, words, hasStem } = vocabulary;
  const parts = wordsOfText(word);
  if (parts.length === 0) return true;
  if (isBound(word)) return isBoundKnown(word, vocabulary);
  const listed = (part: string): boolean =>
    words.has(part) ||
    names.labels.some((label) => label.words.includes(part)) ||
    (part.length > 2 && begins(part, names, words));
  if (parts.every(listed)) return true;
  return hasStem(word);
}

/** The nearest word there is: of a name before one of the text, the fewest slips, the same first letter. */
function nearestWord(word: string, { names, words }: Vocabulary): string | undefined {
  const typed = compact(nameWords(word));
  if (typed.length < 3 || /^\d+$/.test(typed)) return undefined;
  let best: { word: string; score: number } | undefined;
  const consider = (candidate: string, shown: string, bonus: number): void => {
    const slips = edits(typed, candidate, forgiven(candidate.length));
    if (slips === undefined) return;
    const score = slips * 100 - bonus - (candidate.startsWith(typed.charAt(0)) ? 10 : 0);
    if (!best || score < best.score) best = { word: shown, score };
  };
  for (const { words: of, acronyms, text, thing } of names.labels) {
    for (const [at, candidate] of of.entries()) {
      if (acronyms[at]) continue;
      consider(candidate, shownWord(candidate, text), 40 + Math.min(20, thing.claims));
    }
  }
  // A short word of the text is rarely what another short word was meant to be.
  if (typed.length >= 7) for (const candidate of words.keys()) consider(candidate, candidate, 0);
  return best?.word;
}

/** How a name writes a word that was folded. */
const shownWord = (word: string, label: string): string =>
  label.split(/[\s\-–,()]+/u).find((piece) => compact(nameWords(piece)) === word) ?? word;

/** Of a long name only the words that were meant. */
function shownLabel(typed: string, label: string): string {
  const pieces = label.split(/\s+/u);
  const count = nameWords(typed).length;
  if (pieces.length <= count) return label;
  const meant = pieces.filter((piece) =>
    nameWords(typed).some((word) => edits(word, compact(nameWords(piece)), 2) !== undefined),
  );
  return meant.length === count ? meant.join(' ') : label;
}

/** The names that look most like what was typed, though too far to be taken for it. */
function nearestNames(typed: string, { labels }: NameIndex): Named[] {
  const word = compact(nameWords(typed));
  const near = labels.flatMap((label) => {
    const apart = [label.compact, ...label.words].flatMap((candidate) => {
      const longer = Math.max(word.length, candidate.length);
      const slips = candidate.length < 4 ? undefined : edits(word, candidate, longer >> 1);
      return slips === undefined ? [] : [slips / longer];
    });
    return apart.length === 0 ? [] : [{ thing: label.thing, apart: Math.min(...apart) }];
  });
  const sorted = near.sort((a, b) => a.apart - b.apart || b.thing.claims - a.thing.claims);
  return [...new Set(sorted.map(({ thing }) => thing))].slice(0, 3);
}

/** "Biden’s" is searched as "Biden", unless a name is written so. */
function withoutPossessive(word: string, { names }: Vocabulary): string {
  const bare = word.replace(/['’]s$/u, '');
  if (bare === word) return word;
  const whole = compact(nameWords(word));
  return names.labels.some(({ words }) => words.includes(whole)) ? word : bare;
}
