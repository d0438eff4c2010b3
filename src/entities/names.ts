import { bound, unparted, unseen } from '../letters/characters.ts';
import { nameForm, nameLetters } from '../letters/name-form.ts';
import { remembered, withPlaces, type Placed } from '../letters/places.ts';

/** An entity as far as finding its name in a text goes. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A place in a text where an entity is named; UTF-16 offsets, `end` exclusive. */
export interface NameMatch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Finds every entity that a text names, in order. */
export type FindNames = (text: string) => NameMatch[];

/**
 * Make a finder of entity names: as written, capitals included ("US" is not "us"), the longest name that fits,
 * never a part of a longer word or a sum of money ("US$"). Blanks, hyphens and apostrophes are one of each (`nameForm`).
 */
export function namesFinder(entities: readonly Named[]): FindNames {
  const owner = nameOwners(entities);
  if (owner.size === 0) return () => [];

  const longestFirst = [...owner.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // One pattern for each letter a name begins with: hundreds of names are not tried at every letter of a text.
  const patterns = new Map<string, RegExp>();
  for (const [first, those] of Map.groupBy(longestFirst, (name) => name.charAt(0)))
    patterns.set(first, new RegExp(toPattern(those), 'uy'));
  return (whole) => {
    const { text, starts, ends } = namePlaces(whole);
    const matches: NameMatch[] = [];
    let start = 0;
    while (start < text.length) {
      const pattern = patterns.get(text.charAt(start));
      if (pattern) pattern.lastIndex = start;
      const found = pattern?.exec(text)?.[0];
      const id = found === undefined ? undefined : owner.get(found);
      const end = start + (found?.length ?? 1);
      if (id !== undefined)
        matches.push({ id, start: starts?.[start] ?? start, end: ends?.[end - 1] ?? end });
      start = end;
    }
    return matches;
  };
}

/** A text as names are sought in it; without places where each letter stays where it was, as in most. */
function namePlaces(text: string): Pick<Placed, 'text'> & Partial<Placed> {
  const formed = nameLetters(text);
  return formed.length === text.length && !moves.test(text) ? { text: formed } : withPlaces(text, letterForm);
}

/** What may give more letters than it has, or fewer. */
const moves = new RegExp(String.raw`[${unseen}\p{Mark}\u1100-\u11ff\uf900-\uffdc]|\s{2}`, 'u');

const letterForm = remembered(nameLetters);

/** Whose each name is, by the name as it is compared. */
export type NameOwners = ReadonlyMap<string, string>;

/** All that a finder of these names depends on: a name that two entities have is the first one's. */
export function nameOwners(entities: readonly Named[]): NameOwners {
  const owner = new Map<string, string>();
  for (const { id, name, aliases } of entities) {
    for (const label of [name, ...aliases].map(nameForm)) if (!owner.has(label)) owner.set(label, id);
  }
  return owner;
}

/**
 * Names that begin with the same letter as one pattern, the first of them that fits: not in the middle of a word, where
 * its script parts words by blanks. What may not stand beside them is said once for as many as it can be: letters and
 * digits are large classes, and take their time to compile.
 */
function toPattern(names: readonly string[]): string {
  const runs: { readonly after: string; readonly names: string[] }[] = [];
  for (const name of names) {
    const after = afterName(name);
    const last = runs.at(-1);
    if (last?.after === after) last.names.push(RegExp.escape(name));
    else runs.push({ after, names: [RegExp.escape(name)] });
  }
  const before = beforeName(names[0] ?? '');
  const alternatives = runs.map((run) => `(?:${run.names.join('|')})${run.after}`);
  return `${before}(?:${alternatives.join('|')})`;
}

/** A letter or digit of a word that blanks part from others; in Chinese or Thai a name of another script needs none about it. */
const letterOf = (other: string): string => String.raw`(?![${other}])[\p{L}\p{M}\p{N}]`;
const [letter, hangulToo] = [letterOf(bound), letterOf(unparted)];

/** What may not stand before a name. */
function beforeName(name: string): string {
  if (startsUnparted.test(name)) return '';
  return `(?<!${startsHangul.test(name) ? hangulToo : letter})`;
}

/** What may not follow a name. */
function afterName(name: string): string {
  if (endsUnparted.test(name)) return String.raw`(?![\p{M}\p{Sc}])`;
  if (!endsHangul.test(name)) return String.raw`(?!${letter}|\p{Sc})`;
  const ends = String.raw`(?!${hangulToo}|\p{Sc})`;
  return `(?:(?=(?:${particles})${ends})|${ends})`;
}

const startsUnparted = new RegExp(`^[${unparted}]`, 'u');
const endsUnparted = new RegExp(`[${unparted}]$`, 'u');
const startsHangul = /^\p{Script=Hangul}/u;
const endsHangul = /\p{Script=Hangul}$/u;

/** What Korean binds to a name: particles, forms of address. */
const particles =
  '은|는|이|가|을|를|의|에|에서|에게|에는|에도|와|과|도|로|으로|만|부터|까지|보다|처럼|이나|나|이다|입니다|라고|이라고|께서|한테|씨|님';
