import { own } from '../issues/own.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts braces whether they are escaped or not.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** A text as LaTeX that means it, sign by sign; letters of every script stay what they are. */
export const escapeLatex = (text: string): string =>
  text
    .replaceAll(/[\\{}<>~^$&#_%]/g, (sign) => own(commands, sign) ?? `\\${sign}`)
    .replaceAll(/([-'`])(?=\1)/g, '$1{}'); // two of them would be joined into another sign

/**
 * A title as LaTeX that keeps its capitals, which BibTeX styles write small: each word that has one stands in braces. The
 * first of a title and of a subtitle keeps its first letter anyway.
 */
export function protectCapitals(title: string): string {
  let first = true;
  return title
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((part, index) => {
      if (index % 2 === 0) {
        first ||= /:\s/.test(part);
        return escapeLatex(part);
      }
      const inner = first ? /(?<!^)\p{Lu}|^\p{Lu}+\p{N}/u : /\p{Lu}/u;
      first = false;
      return inner.test(part) ? `{${part}}` : part;
    })
    .join('');
}
