/** The Spanish edition of the Lima analysis beside the original. Delete this folder with the article. */
import { describe, expect, test } from 'vitest';
import { documentOf, everyClaimOf, root } from '../support/site.ts';
import { statedNumbers } from './stated-numbers.ts';

const all = everyClaimOf(root).filter(({ article }) => article === 'apec-lima-2024');
const english = all.filter(({ lang }) => lang === 'en');
const spanish = all.filter(({ lang }) => lang === 'es');
const page = documentOf(root, 'es/articles/apec-lima-2024/');

/** Each text of a claim, with what it is of the claim. */
const textsOf = ({ text, statement, rationale, evidence }: (typeof all)[number]): [string, string][] => [
  ['passage', text],
  ['statement', statement],
  ['rationale', rationale],
  ...evidence.map(({ source, finding }): [string, string] => [source, finding]),
];

/** The paragraphs of an edition's prose. */
const paragraphsOf = (document: Document): string[] => {
  const prose = document.querySelector('[data-prose]')?.cloneNode(true) as Element;
  for (const note of prose.querySelectorAll('[data-note]')) note.remove();
  return [...prose.querySelectorAll('p')].map(({ textContent }) => textContent);
};

describe('the Spanish edition', () => {
  test('makes the same 92 claims, judged alike', () => {
    const judged = (of: typeof all) =>
      of.map(({ id, number, assessment, speaker, asOf, evidence }) => [
        id,
        number,
        assessment,
        speaker,
        asOf,
        evidence.map(({ source, stance }) => [source, stance]),
      ]);
    expect(spanish).toHaveLength(92);
    expect(judged(spanish)).toEqual(judged(english));
  });

  test('says every passage, statement, rationale and finding in words of its own', () => {
    const same = spanish.flatMap((claim, at) => {
      const theirs = textsOf(english[at] ?? claim);
      return textsOf(claim)
        .map(([what, text], index) => [claim.id, what, text, theirs[index]?.[1]])
        .filter(([, , text, original]) => text === original);
    });
    expect(same).toEqual([]);
  });

  test('states the numbers of the original, text by text', () => {
    const apart = spanish.flatMap((claim, at) => {
      const theirs = textsOf(english[at] ?? claim);
      return textsOf(claim)
        .map(([what, text], index) => ({
          text: `${claim.id}: ${what}`,
          es: statedNumbers(text, 'es'),
          en: statedNumbers(theirs[index]?.[1] ?? '', 'en'),
        }))
        .filter(({ es, en }) => String(es) !== String(en));
    });
    // "ahead of the EU with 25" says billions in one language and has to say 25 000 millones in the other.
    expect(apart.map(({ text }) => text)).toEqual(['china-main-investor: campodonico-2021-10-06']);
  });

  test('states the numbers of the original in its prose, paragraph by paragraph', () => {
    const [es, en] = [page, documentOf(root, 'articles/apec-lima-2024/')].map(paragraphsOf);
    expect(es).toHaveLength(en?.length ?? 0);
    const apart = (es ?? [])
      .map((text, at) => [statedNumbers(text, 'es'), statedNumbers(en?.[at] ?? '', 'en'), text] as const)
      .filter(([here, there]) => String(here) !== String(there));
    expect(apart).toEqual([]);
  });

  test('quotes no one for more than a dozen words', () => {
    const texts = [
      ...paragraphsOf(page),
      ...spanish.flatMap((claim) => textsOf(claim).map(([, text]) => text)),
    ];
    const long = texts
      .flatMap((text) => [...text.matchAll(/“([^”]*)”/gu)].map(([, quoted = '']) => quoted))
      .filter((quoted) => quoted.split(/\s+/u).length > 12);
    expect(long).toEqual([]);
  });

  test('writes numbers, names of laws and speech as a Peruvian newspaper does', () => {
    const texts = [
      ...paragraphsOf(page),
      ...spanish.flatMap((claim) => textsOf(claim).map(([, text]) => text)),
    ];
    const odd = texts.flatMap((text) => [
      // 13 000 and 1300; 36 % and 7,62.
      ...(text.match(/\d[.,]\d{3}(?!\d)|\d\.\d|\d%|(?<![\d,])\d\s\d{3}(?!\d)/gu) ?? []),
      ...(text.match(/\bLey \d+|\bseptiembre\b|[«»"]|\bustedes?\b/giu) ?? []),
    ]);
    expect(odd).toEqual([]);
  });

  test('reads numbers as each language writes them', () => {
    expect(
      statedNumbers('US$1.14 trillion of 13,000 in 2022–23, or US$3.5–3.6 billion for four', 'en'),
    ).toEqual([4, 2022, 2023, 13000, 3.5e9, 3.6e9, 1.14e12]);
    expect(
      statedNumbers(
        'US$1,14 billones de 13 000 en 2022 y 2023, o US$3500 millones y US$3600 millones por cuatro',
        'es',
      ),
    ).toEqual([4, 2022, 2023, 13000, 3.5e9, 3.6e9, 1.14e12]);
  });
});
