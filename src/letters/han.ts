/**
 * Chinese characters in their several forms: traditional, simplified, Japanese. For building only: the tables weigh more than
 * a search page; what they give stands in the index.
 */
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import simplified from 'opencc-js/dict/TSCharacters';

const read = (lines: string): Map<string, string> =>
  new Map(
    lines.split('|').map((line) => {
      const [character = '', form = ''] = line.split(' ');
      return [character, form];
    }),
  );

/** Characters that are one in some form of writing, by each of them. */
function classes(): ReadonlyMap<string, readonly string[]> {
  const [toTraditional, toSimplified] = [read(japanese), read(simplified)];
  const formOf = (character: string): string => {
    const traditional = toTraditional.get(character) ?? character;
    return toSimplified.get(traditional) ?? traditional;
  };
  const all = new Set([...toTraditional, ...toSimplified].flat());
  const groups = [...Map.groupBy(all, formOf)].map(([form, others]) => [...new Set([form, ...others])]);
  return new Map(groups.flatMap((group) => group.map((character) => [character, group])));
}

let known: ReturnType<typeof classes> | undefined;

/** How else a text may be written, where few of its characters have other forms. */
export function otherHan(text: string, most = 32): string[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  known ??= classes();
  let forms = [''];
  for (const character of text) {
    const each = known.get(character) ?? [character];
    // Of a long text, only what is written in one way throughout.
    if (forms.length * each.length > most) return [];
    forms = forms.flatMap((form) => each.map((other) => form + other));
  }
  return forms.filter((form) => form !== text);
}
