import { isBound } from '../../letters/characters.ts';
import { withoutQualifier } from '../../entities/qualifier.ts';
import { spelledOut } from '../../letters/latin.ts';
import { edits, editsOfBeginning, forgiven } from './edits.ts';
import { compact, nameWords, spellingsOf, withJoined } from './name-words.ts';
import type { Named } from './names.ts';

/** How a name was met, best first. */
export const ways = ['exact', 'words', 'beginning', 'slip'] as const;
export type Way = (typeof ways)[number];

/** A thing that a query names, and by which of its names. */
export interface NameHit {
  readonly thing: Named;
  readonly label: string;
  readonly way: Way;
  /** How many slips were forgiven. */
  readonly edits: number;
  /** Whether it is the whole name that was typed. */
  readonly whole: boolean;
}

/** One of a thing's names, ready to be compared. */
interface Label {
  readonly thing: Named;
  readonly text: string;
  /** 0 for the name itself. */
  readonly rank: number;
  readonly words: readonly string[];
  /** Whether each word is an acronym, which is met as such or not at all. */
  readonly acronyms: readonly boolean[];
  readonly compact: string;
  readonly unparted: boolean;
}

/** Names, ready to be searched. */
export interface NameIndex {
  readonly labels: readonly Label[];
  /** Things by the whole of one of their names. */
  readonly exact: ReadonlyMap<string, readonly Label[]>;
}

export function indexNames(things: readonly Named[]): NameIndex {
  const labels = things.flatMap((thing) =>
    labelsOf(thing).map(({ text, form, rank }): Label => {
      const own = nameWords(form);
      const words = withJoined(own);
      return {
        thing,
        text,
        rank,
        words,
        acronyms: words.length === 0 ? [] : acronymsOf(form, words),
        compact: compact(own),
        unparted: own.some(isBound),
      };
    }),
  );
  return { labels, exact: Map.groupBy(labels, (label) => label.compact) };
}

/** A thing's names, each also without what tells it from another of the same name: that is no part of a name. */
const labelsOf = ({ name, aliases }: Named): { text: string; form: string; rank: number }[] =>
  [name, ...aliases].flatMap((label, rank) =>
    [...new Set([label, withoutQualifier(label)])].flatMap((text) =>
      spellingsOf(text).map((form) => ({ text, form, rank })),
    ),
  );

/** The things that have a name, as it is typed or with its special letters as two. */
export const exactLabels = (name: string, { exact }: NameIndex): readonly Label[] =>
  formsTyped(name).flatMap((form) => exact.get(compact(nameWords(form))) ?? []);

const formsTyped = (query: string): string[] => [...new Set([query, spelledOut(query)])];

/** Whether a name is spelt as it was typed, accents included: "Müller", and not "Muller". */
export const isSpelt = (typed: string, label: string): boolean => spelling(typed) === spelling(label);

const spelling = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** An acronym is short and all capitals: "APEC", "U.S."; "PANAMAX" is as good as a word. */
function acronymsOf(text: string, words: readonly string[]): boolean[] {
  if (!/\p{Lu}[\p{Lu}\p{N}.]/u.test(text)) return words.map(() => false);
  const capitals = new Set(
    nameWords(text.replaceAll(/\p{L}*\p{Ll}\p{L}*/gu, ' ')).filter((word) => word.length <= 5),
  );
  return words.map((word) => capitals.has(word));
}

/**
 * Find the things that a query as a whole names, best first: the exact form before one that only begins so, that
 * before one with a slip; a name before an alias; what more claims are about before the rest.
 */
export function findNames(query: string, { labels, exact }: NameIndex): NameHit[] {
  const found = new Map<string, Scored>();
  const consider = (label: Label, met: Met | undefined): void => {
    if (!met) return;
    const hit = { ...met, label, spelt: met.way === 'exact' && isSpelt(query, label.text) };
    const known = found.get(label.thing.id);
    if (!known || compare(hit, known) < 0) found.set(label.thing.id, hit);
  };
  for (const form of formsTyped(query)) {
    const typed = nameWords(form);
    const whole = compact(typed);
    if (whole === '') continue;
    for (const label of exact.get(whole) ?? []) consider(label, { way: 'exact', edits: 0, missed: 0 });
    for (const label of labels) if (label.compact !== whole) consider(label, meet(typed, whole, label));
  }
  return [...found.values()].sort(compare).map((hit) => ({
    thing: hit.label.thing,
    label: hit.label.text,
    way: hit.way,
    edits: hit.edits,
    whole: isWhole(hit),
  }));
}

interface Met {
  readonly way: Way;
  readonly edits: number;
  /** How many letters of the name were not typed. */
  readonly missed: number;
}

interface Scored extends Met {
  readonly label: Label;
  /** Whether it is written letter by letter as it was typed. */
  readonly spelt: boolean;
}

function meet(typed: readonly string[], whole: string, label: Label): Met | undefined {
  const missed = label.compact.length - whole.length;
  if (label.unparted) {
    return label.compact.includes(whole)
      ? { way: label.compact.startsWith(whole) ? 'beginning' : 'words', edits: 0, missed }
      : undefined;
  }
  if (typed.every((word) => label.words.includes(word))) return { way: 'words', edits: 0, missed };
  if (begins(typed, label.words)) return { way: 'beginning', edits: 0, missed };
  if (label.compact.startsWith(whole) && whole.length > 2) return { way: 'beginning', edits: 0, missed };
  const slips = slipsBetween(typed, whole, label);
  return slips === undefined ? undefined : { way: 'slip', edits: slips, missed: Math.max(0, missed) };
}

/** Whether the name holds every word, the last one as far as it was typed. */
function begins(typed: readonly string[], words: readonly string[]): boolean {
  const last = typed.at(-1) ?? '';
  return (
    typed.slice(0, -1).every((word) => words.includes(word)) && words.some((word) => word.startsWith(last))
  );
}

function slipsBetween(typed: readonly string[], whole: string, label: Label): number | undefined {
  // In the name as a whole: also a blank too many or too few.
  const most = label.acronyms.every(Boolean) ? 0 : forgiven(label.compact.length);
  const together = whole.length < 3 ? undefined : edits(whole, label.compact, most);
  const apart = slipsOfWords(typed, label);
  return together === undefined || apart === undefined ? (together ?? apart) : Math.min(together, apart);
}

/** Each word that was typed meets a word of the name, the last one perhaps only its beginning. */
function slipsOfWords(typed: readonly string[], { words, acronyms }: Label): number | undefined {
  let sum = 0;
  for (const [place, word] of typed.entries()) {
    let least: number | undefined;
    for (const [at, wanted] of words.entries()) {
      const slips = slipsOf(word, wanted, acronyms[at] ?? false, place === typed.length - 1);
      if (slips !== undefined && (least === undefined || slips < least)) least = slips;
    }
    if (least === undefined) return undefined;
    sum += least;
  }
  return sum <= Math.max(1, forgiven(compact(typed).length)) ? sum : undefined;
}

function slipsOf(word: string, wanted: string, acronym: boolean, last: boolean): number | undefined {
  if (word === wanted) return 0;
  if (last && wanted.startsWith(word)) return 0;
  if (acronym || word.length < 3) return undefined;
  const whole = edits(word, wanted, forgiven(wanted.length));
  if (whole !== undefined || !last || word.length < 5 || wanted.length <= word.length + 1) return whole;
  return editsOfBeginning(word, wanted, 1);
}

const isWhole = ({ missed, edits: slips }: Met): boolean => missed <= slips;

const compare = (a: Scored, b: Scored): number =>
  ways.indexOf(a.way) - ways.indexOf(b.way) ||
  a.edits - b.edits ||
  (a.way === 'slip' ? Number(isWhole(b)) - Number(isWhole(a)) : 0) ||
  Number(b.spelt) - Number(a.spelt) ||
  Number(a.label.rank > 0 && a.way === 'exact') - Number(b.label.rank > 0 && b.way === 'exact') ||
  b.label.thing.claims - a.label.thing.claims ||
  a.missed - b.missed ||
  (a.label.thing.id < b.label.thing.id ? -1 : 1);
