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
 * never a part of a longer word or a sum of money ("US$"). White space and the two kinds of apostrophe are one.
 */
export function namesFinder(entities: readonly Named[]): FindNames {
  const owner = new Map<string, string>();
  for (const { id, name, aliases } of entities) {
    for (const label of [name, ...aliases]) {
      if (!owner.has(normalize(label))) owner.set(normalize(label), id);
    }
  }
  if (owner.size === 0) return () => [];

  // A text may write its accents as one character or as two.
  const spellings = [...owner.keys()].flatMap((label) => [...new Set([label, label.normalize('NFD')])]);
  const longestFirst = spellings.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const names = new RegExp(longestFirst.map(toPattern).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(names)].flatMap(({ 0: found, index }) => {
      const id = owner.get(normalize(found));
      return id === undefined ? [] : [{ id, start: index, end: index + found.length }];
    });
}

/** How a name is compared with another: NFC, one space, straight apostrophes; capitals stay. */
export const normalize = (name: string): string =>
  name.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();

/** A name as a pattern: not in the middle of a word, where its script parts words by blanks. */
function toPattern(name: string): string {
  const pattern = RegExp.escape(name)
    .replaceAll(/\\x20| /g, String.raw`\s+`)
    .replaceAll(/\\x27|'/g, "['’]");
  const before = startsUnparted.test(name) ? '' : String.raw`(?<![\p{L}\p{M}\p{N}])`;
  const after = endsUnparted.test(name)
    ? String.raw`(?![\p{M}\p{Sc}])`
    : String.raw`(?![\p{L}\p{M}\p{N}\p{Sc}])`;
  return before + pattern + after;
}

/** A letter of the scripts that write words without blanks between them. */
const unparted = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const startsUnparted = new RegExp(`^${unparted}`, 'u');
const endsUnparted = new RegExp(`${unparted}$`, 'u');
