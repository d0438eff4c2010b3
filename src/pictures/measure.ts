/**
 * How wide words are, before anyone has set them. An SVG that stands in a page as an image is set in the reader's own
 * sans-serif: nobody knows which. These are the widths of DejaVu Sans, as wide as such faces get, so what is found to
 * fit, fits.
 */

/** Signs by their width, in hundredths of the size of the letters. */
const widths: readonly (readonly [width: number, signs: string])[] = [
  [30, "ijlI' J"],
  [33, ' ,.·'],
  [36, '/\\:;|-f'],
  [40, "!()[]rt'’‘ʼ"],
  [53, '?"“”„`_*–czs'],
  [56, 'eLF'],
  [60, 'akvxy'],
  [64, '0123456789$€£oghbdnpquETPYS«»{}'],
  [70, 'ABCKRXZV'],
  [77, 'DGHNU'],
  [80, 'OQ&'],
  [84, 'w#+<=>^~×±−≤≥'],
  [96, 'mM%'],
  [100, 'W@—…'],
];
const widthOfSign = new Map(
  widths.flatMap(([width, signs]) => Array.from(signs, (sign) => [sign, width] as const)),
);
const [small, large, whole] = [64, 80, 105];
const boldness = 1.14;

/** Whether letters are set bold. */
export type Weight = 'regular' | 'bold';

/** The width that a line of text takes at most, in the unit of `size`. */
export function widthOf(text: string, size: number, weight: Weight = 'regular'): number {
  let width = 0;
  for (const sign of text.normalize('NFD')) width += hundredths(sign);
  return (width / 100) * size * (weight === 'bold' ? boldness : 1);
}

function hundredths(sign: string): number {
  const known = widthOfSign.get(sign);
  if (known !== undefined) return known;
  if (/\p{M}/u.test(sign)) return 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}]/u.test(sign))
    return whole;
  return /\p{Lu}/u.test(sign) ? large : /[\p{L}\p{N}]/u.test(sign) ? small : large;
}

/** A text cut to fit a width, with an ellipsis where something was cut. */
export function clipped(text: string, width: number, size: number, weight: Weight = 'regular'): string {
  if (widthOf(text, size, weight) <= width) return text;
  const signs = graphemes(text);
  while (signs.length > 0 && widthOf(`${signs.join('').trimEnd()}…`, size, weight) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** A text in lines that fit a width, no more than so many; the last is cut where there is more. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  most = Infinity,
  weight: Weight = 'regular',
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/u)
    .filter((part) => part !== '')
    .flatMap((part) => pieces(part, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), clipped(lines.slice(most - 1).join(' '), width, size, weight)];
}

/** A word that no line can hold (an address, Chinese) in parts that lines can. */
function pieces(word: string, width: number, size: number, weight: Weight): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of graphemes(word)) {
    if (part !== '' && widthOf(part + sign, size, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);
