/**
 * A way to write numbers as a language does. Where a language groups figures from five on, so do its countries: 1300,
 * 13 000.
 *
 * 2026-11-28, of Spanish: blanks between groups, none in numbers of four figures, as the Ortografía de la lengua española
 * (2010) of the academies has it; the decimal comma, which it accepts beside the point, and which international standards
 * and the Peruvian system of units prefer. `es-PE` of the CLDR writes 13,000 and 2.7.
 *
 * @param locale a BCP 47 tag.
 */
export function numberWriter(locale: string): (value: number) => string {
  const known = writers.get(locale);
  if (known) return known;
  const { language } = new Intl.Locale(locale);
  const groupsFour = new Intl.NumberFormat(language).formatToParts(1000).length > 1;
  const format = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 20,
    useGrouping: groupsFour ? 'auto' : 'min2',
  });
  // Most are counts, and the same ones again.
  const counts = new Map<number, string>();
  const write = (value: number): string => {
    if (!Number.isInteger(value) || value < 1 || value > 9999) return format.format(value);
    const known = counts.get(value) ?? format.format(value);
    counts.set(value, known);
    return known;
  };
  writers.set(locale, write);
  return write;
}

const writers = new Map<string, (value: number) => string>();
