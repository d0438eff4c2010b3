/**
 * Chinese characters in their several forms: traditional, simplified, Japanese. For building only: the tables weigh more than
 * a search page; what they give stands in the index.
 */
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import traditional from 'opencc-js/dict/STCharacters';
import simplified from 'opencc-js/dict/TSCharacters';

/** For each character the first that it stands for. */
const read = (lines: string): Map<string, string> =>
  new Map(
    lines.split('|').map((line) => {
      const [character = '', form = ''] = line.split(' ');
      return [character, form];
    }),
  );

interface Tables {
  /** All characters that are one in some form of writing, by each of them. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
  /** One form of each character, by the way of writing. */
  readonly ways: readonly ((character: string) => string)[];
}

function readTables(): Tables {
  const [fromJapanese, toTraditional, toSimplified] = [read(japanese), read(traditional), read(simplified)];
  const toJapanese = new Map([...fromJapanese].map(([own, other]) => [other, own]));
  const old = (character: string): string => fromJapanese.get(character) ?? character;
  const simple = (character: string): string => toSimplified.get(old(character)) ?? old(character);
  const full = (character: string): string =>
    fromJapanese.get(character) ?? toTraditional.get(character) ?? character;
  const all = new Set([...fromJapanese, ...toTraditional, ...toSimplified].flat());
  const groups = [...Map.groupBy(all, simple)].map(([form, others]) => [...new Set([form, ...others])]);
  return {
    classes: new Map(groups.flatMap((group) => group.map((character) => [character, group]))),
    ways: [simple, full, (character) => toJapanese.get(full(character)) ?? full(character)],
  };
}

let known: Tables | undefined;
const tables = (): Tables => (known ??= readTables());

const holdsHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A name in the other ways of writing, each throughout. */
export function otherWritings(name: string): string[] {
  if (!holdsHan(name)) return [];
  const forms = tables().ways.map((way) => Array.from(name, way).join(''));
  return [...new Set(forms)].filter((form) => form !== name);
}

/** A few characters with each of them in any form. */
export function otherForms(few: string): string[] {
  if (!holdsHan(few)) return [];
  const { classes } = tables();
  let forms = [''];
  for (const character of few) {
    const each = classes.get(character) ?? [character];
    forms = forms.flatMap((form) => each.map((other) => form + other));
  }
  return forms.filter((form) => form !== few);
}
