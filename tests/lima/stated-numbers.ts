/** The numbers that a text of the Lima analysis states, whatever language writes them. */

const scales: Readonly<Record<string, number>> = {
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  millones: 1e6,
  billones: 1e12,
};
const scale = `(?:\\s+(${Object.keys(scales).join('|')}))?`;

/** English parts thousands with a comma, Spanish with a blank; the decimal sign is the other one. */
const writings: Readonly<Record<string, RegExp>> = {
  en: new RegExp(String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?${scale}`, 'gu'),
  es: new RegExp(String.raw`(\d{1,3}(?:\s\d{3})+(?!\d)|\d+)(?:,(\d+))?${scale}`, 'gu'),
};

const counting: Readonly<Record<string, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'.split(
    ' ',
  ),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete'.split(
    ' ',
  ),
};

/** Every number of a text, sorted; in words from three on, for "both" is two and "one" is often none. */
export function statedNumbers(text: string, lang: 'en' | 'es'): number[] {
  // "US$3.5–3.6 billion" and "2022–23" say the scale and the century once.
  const whole = text
    .replaceAll(/(\d)–(\d[\d.]*\s+(?:m|b|tr)illion)/gu, (_, before: string, after: string) => {
      const [, word = ''] = /\s+(\w+)$/u.exec(after) ?? [];
      return `${before} ${word} – ${after}`;
    })
    .replaceAll(/\b(20)(\d\d)–(\d\d)\b/gu, '$1$2 – $1$3');
  const digits = [...whole.matchAll(writings[lang] ?? /$^/gu)].map(
    ([, integer = '', fraction = '0', word]) =>
      Number(`${integer.replaceAll(/[\s,]/gu, '')}.${fraction}`) *
      (word === undefined ? 1 : (scales[word] ?? 1)),
  );
  const words = [...whole.toLowerCase().matchAll(/\p{L}+/gu)]
    .map(([word]) => counting[lang]?.indexOf(word) ?? -1)
    .filter((value) => value > 2);
  return [...digits, ...words].map((value) => Number(value.toPrecision(12))).sort((a, b) => a - b);
}
