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
  const owner = nameOwners(entities);
  if (owner.size === 0) return () => [];

  // A text may write its accents as one character or as two.
  const spellings = [...owner.keys()].flatMap((label) => [...new Set([label, label.normalize('NFD')])]);
  const longestFirst = spellings.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  // One pattern for each letter a name begins with: hundreds of names are not tried at every letter of a text.
  const patterns = new Map<string, RegExp>();
  for (const [first, those] of Map.groupBy(longestFirst, (name) => name.charAt(0))) {
    const pattern = new RegExp(toPattern(those), 'uy');
    for (const letter of first === "'" ? ["'", '’'] : [first]) patterns.set(letter, pattern);
  }
  return (text) => {
    const matches: NameMatch[] = [];
    let start = 0;
    while (start < text.length) {
      const pattern = patterns.get(text.charAt(start));
      if (pattern) pattern.lastIndex = start;
      const found = pattern?.exec(text)?.[0];
      const id = found === undefined ? undefined : owner.get(normalize(found));
      const end = start + (found?.length ?? 1);
      if (id !== undefined) matches.push({ id, start, end });
      start = end;
    }
    return matches;
  };
}

/** Whose each name is, by the name as it is compared. */
export type NameOwners = ReadonlyMap<string, string>;

/** All that a finder of these names depends on: a name that two entities have is the first one's. */
export function nameOwners(entities: readonly Named[]): NameOwners {
  const owner = new Map<string, string>();
  for (const { id, name, aliases } of entities) {
    for (const label of [name, ...aliases].map(normalize)) if (!owner.has(label)) owner.set(label, id);
  }
  return owner;
}

/** How a name is compared with another: NFC, one space, straight apostrophes; capitals stay. */
export const normalize = (name: string): string =>
  name.normalize('NFC').replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();

/**
 * Names that begin with the same letter as one pattern, the first of them that fits: not in the middle of a word, where
 * its script parts words by blanks. What may not stand beside them is said once for as many as it can be: letters and
 * digits are large classes, and take their time to compile.
 */
function toPattern(names: readonly string[]): string {
  const runs: { readonly unparted: boolean; readonly names: string[] }[] = [];
  for (const name of names) {
    const unparted = endsUnparted.test(name);
    const last = runs.at(-1);
    if (last?.unparted === unparted) last.names.push(toLetters(name));
    else runs.push({ unparted, names: [toLetters(name)] });
  }
  const before = startsUnparted.test(names[0] ?? '') ? '' : String.raw`(?<![\p{L}\p{M}\p{N}])`;
  const alternatives = runs.map(
    (run) =>
      `(?:${run.names.join('|')})` +
      (run.unparted ? String.raw`(?![\p{M}\p{Sc}])` : String.raw`(?![\p{L}\p{M}\p{N}\p{Sc}])`),
  );
  return `${before}(?:${alternatives.join('|')})`;
}

const toLetters = (name: string): string =>
  RegExp.escape(name)
    .replaceAll(/\\x20| /g, String.raw`\s+`)
    .replaceAll(/\\x27|'/g, "['’]");

/** A letter of the scripts that write words without blanks between them. */
const unparted = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const holdsUnparted = new RegExp(unparted, 'u');
const startsUnparted = new RegExp(`^${unparted}`, 'u');
const endsUnparted = new RegExp(`${unparted}$`, 'u');

/** Whether a text holds letters of a script that writes words without blanks between them. */
export const isUnparted = (text: string): boolean => holdsUnparted.test(text);
