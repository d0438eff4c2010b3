/** What the prose of the Lima analysis keeps to. Delete this folder with the article. */
import { describe, expect, test } from 'vitest';
import { claimsOf, documentOf, root } from '../support/site.ts';

const page = documentOf(root, 'articles/apec-lima-2024/');
const claims = claimsOf(root).filter(({ article, lang }) => article === 'apec-lima-2024' && lang === 'en');
const prose = page.querySelector('[data-prose]')?.cloneNode(true) as Element;
for (const note of [...prose.querySelectorAll('[data-note]')]) note.remove();

/** The paragraphs of each section, and the claims whose passages stand in it. */
const sections = [...prose.querySelectorAll('h2, h3, p')].reduce<{ title: string; paragraphs: Element[] }[]>(
  (found, element) => {
    if (element.localName === 'p') found.at(-1)?.paragraphs.push(element);
    else found.push({ title: element.textContent, paragraphs: [] });
    return found;
  },
  [{ title: 'Introduction', paragraphs: [] }],
);

/** "Dr." and "U.S." apart, a sentence ends with a stop before a capital. */
const sentencesOf = (paragraph: Element): string[] =>
  paragraph.textContent.split(/(?<=[.!?][”’]?)\s+(?=[\p{Lu}“])/u).map((sentence) => sentence.trim());

const counting =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const month = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Numbers of a text, days and years left out: "13,000", "2.84", "fifteen" (from four on; "one" and "two" count little). */
function numbersOf(text: string): number[] {
  const plain = text
    .replaceAll(
      new RegExp(String.raw`\b\d{1,2}(?:\s*(?:and|to|or|[–-])\s*\d{1,2})?\s+(?:${month})\b`, 'gu'),
      ' ',
    )
    .replaceAll(new RegExp(String.raw`\b(?:${month})\s+\d{4}\b`, 'gu'), ' ')
    .replaceAll(/\bLaw \d+|\bResolution \d+|COVID-19|\bG20\b|\b[A-Z]+-\d+|\b[A-Z]-?\d+\b|\b747s?\b/gu, ' ')
    .replaceAll(/\b(?:19|20)\d\d(?:[–-]\d\d)?\b/gu, ' ');
  const digits = [...plain.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  );
  const words = [...plain.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => counting.indexOf(word));
  return [...digits, ...words.filter((value) => value > 3)];
}

describe('the prose', () => {
  test('opens no more than two sentences of a paragraph with who is examined', () => {
    const monotonous = sections
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(
        (paragraph) =>
          sentencesOf(paragraph).filter((sentence) => /^(?:WSWS|The article|It said|That)\b/u.test(sentence))
            .length > 2,
      );
    expect(monotonous.map(({ textContent }) => textContent.slice(0, 80))).toEqual([]);
  });

  test('states no number that the record of its section does not hold', () => {
    const strays = sections
      .filter(({ title }) => title !== 'Introduction')
      .flatMap(({ title, paragraphs }) => {
        const ids = paragraphs.flatMap((paragraph) =>
          [...paragraph.querySelectorAll('[data-claim]')].map((mark) => mark.getAttribute('data-claim')),
        );
        // What could not be established is said of claims above.
        const told = ids.length === 0 ? claims : claims.filter(({ id }) => ids.includes(id));
        const held = new Set(
          told.flatMap((claim) => [
            ...[...claim.figures, ...claim.claimed].map(({ value }) => value),
            ...claim.evidence.flatMap(({ figures }) => figures.map(({ value }) => value)),
            ...numbersOf(
              [
                claim.statement,
                claim.rationale,
                ...[...claim.figures, ...claim.claimed].map(({ note }) => note ?? ''),
                ...claim.evidence.map(({ finding }) => finding),
              ].join('\n'),
            ),
          ]),
        );
        // How many statements there are, and how many of them are opinions, is counted in another test.
        const counts = [claims.length, claims.filter(({ assessment }) => assessment === 'opinion').length];
        return paragraphs
          .flatMap((paragraph) => numbersOf(paragraph.textContent))
          .filter((number) => !held.has(number) && !counts.includes(number))
          .map((number) => `${title}: ${number}`);
      });
    expect(strays).toEqual([]);
  });

  test('finds fault with a number that no record holds', () => {
    expect(numbersOf('On 31 October 2024 some 13,000 police, or fifteen thousand, met at 2.5 km.')).toEqual([
      13000, 2.5, 15,
    ]);
  });

  test('has a speaker for every statement who used its words, and a reason for every stance', () => {
    const told = claims.filter(
      ({ statement, speaker, kind }) =>
        kind !== 'quotation' && speaker !== 'wsws' && !statement.includes('“'),
    );
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  test('gives the figure of every statistic that states one, and of its evidence in the same unit', () => {
    const without = claims
      .filter(({ kind, claimed }) => kind === 'statistic' && claimed.length === 0)
      .map(({ id }) => id);
    // It compares, and gives no figure.
    expect(without).toEqual(['china-overtook-us-region']);
    const apart = claims.filter(
      ({ claimed, evidence }) =>
        claimed.length > 0 &&
        evidence.some(({ figures }) => figures.length > 0) &&
        !evidence.some(({ figures }) =>
          figures.some(({ unit }) => claimed.some((said) => said.unit === unit)),
        ),
    );
    // TEU against metres of water: no source gives the size of ship that ports of the region take.
    expect(apart.map(({ id }) => id)).toEqual(['chancay-capacity-unique']);
  });
});
