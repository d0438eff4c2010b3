/** What <Timeline> and <Places> make of dates and coordinates of every kind: a clear error where it stands, or the right picture. */
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { wordsOf } from '../../../tests/support/words.ts';
import { corpusOf } from '../../corpus/corpus-of.ts';
import { printingOf } from '../../exports/printing-of.ts';
import { errorsOf } from '../../issues/issue.ts';
import { addressesOf } from '../../site/addresses.ts';
import { printElements } from '../print.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const written = new TextDecoder().decode(base.get('articles/lima/en.mdx'));

/** The base, with a time for its first claim or coordinates for Peru, and both pictures. */
function made({
  asOf = '2024-11-14',
  coordinates = '[-9.19, -75.02]',
}: {
  asOf?: string;
  coordinates?: string;
}) {
  const article = written
    .replace('asOf="2024-11-14"', `asOf="${asOf}"`)
    .replace('\n## The strike', '\n<Timeline />\n\n<Places entities="peru" />\n\n## The strike');
  const peru = `name: Peru\ntype: place\ncoordinates: ${coordinates}\n`;
  const { parsed, issues } = check(
    new Map([...base, ['articles/lima/en.mdx', encode(article)], ['entities/peru.yaml', encode(peru)]]),
  );
  const errors = errorsOf(issues).map(({ ruleId, file, line }) => `${file}:${line} ${ruleId}`);
  const [edition] = errors.length === 0 ? corpusOf(parsed, 'all').articles : [];
  const to = addressesOf({ origin: '', base: '/' }, ['en'], 'en');
  const words = wordsOf('en');
  const html =
    edition &&
    toHtml(
      printElements(
        edition.prose,
        printingOf({ lang: 'en', words, original: words, to, site: { name: 'Plumbline' } }, edition),
      ),
    );
  return { errors, html };
}

describe('a time', () => {
  test.each([
    ['2024', '<time datetime="2024">2024</time>'],
    ['2024-02', '<time datetime="2024-02">February 2024</time>'],
    ['2024-02-29', '<time datetime="2024-02-29">29 February 2024</time>'],
    ['0000', '<p>1 BC</p>'],
    ['0000-03-15', '<p>15 March 1 BC</p>'],
    ['0000/0044', '<p>1 BC–44 AD</p>'],
    ['0044-03-15', '<time datetime="0044-03-15">15 March 44</time>'],
    ['9999-12-31', '<time datetime="9999-12-31">31 December 9999</time>'],
    ['2024-11-10/2024-11-16', '<p>10–16 November 2024</p>'],
    ['2023-12/2024-01', '<p>December 2023–January 2024</p>'],
    ['2003/2024', '<p>2003–2024</p>'],
    ['2024-11-14/2024-11-14', '<p>14 November 2024</p>'],
  ])('%s is shown as it is', (asOf, shown) => {
    const { errors, html } = made({ asOf });
    expect(errors).toEqual([]);
    expect(html?.replaceAll('\u2009', '')).toContain(shown);
  });

  test.each([
    ...[
      '-0044',
      '44',
      '44 BC',
      '2024-13',
      '2024-00',
      '2024-02-30',
      '2023-02-29',
      '12024',
      '24-11-14',
      '20241114',
    ],
    ...['14.11.2024', '14 November 2024', '2024-W46', '2024-11-10/', '/2024', '2024-11-16/2024-11-10'],
    ...[
      '2024/2024-11',
      '2024-11-10--2024-11-12',
      '2024-11-10/2024-11-12/2024-11-14',
      '2024-11-10/..',
      '2024-1-1',
    ],
  ])('%s is refused where it stands', (asOf) => {
    expect(made({ asOf }).errors).toEqual(['content/articles/lima/en.mdx:15 impossible-date']);
  });
});

describe('coordinates', () => {
  test.each([
    ['[90, 0]', 'cx="50%" cy="50%"'],
    ['[-90, 0]', 'cx="50%" cy="50%"'],
    ['[0, 180]', 'cx="50%" cy="50%"'],
    ['[0, -180]', 'cx="50%" cy="50%"'],
    ['[0, 0]', 'cx="50%" cy="50%"'],
    // Read as they are, to a degree in the middle.
    ['[-12.05, -77.04]', 'cx="49.92%"'],
  ])('%s are shown where they are', (coordinates, circle) => {
    const { errors, html } = made({ coordinates });
    expect(errors).toEqual([]);
    expect(html).toContain(circle);
  });

  test.each([
    ['[90.01, 0]', 'impossible-coordinates'],
    ['[0, 180.5]', 'impossible-coordinates'],
    ['[-77.04, -912.05]', 'impossible-coordinates'],
    ['[.nan, 0]', 'invalid-field'],
    ['[.inf, 0]', 'invalid-field'],
    ['["12° S", "77° W"]', 'invalid-field'],
    ["['-12,05', '-77,04']", 'invalid-field'],
    ['[-12.05]', 'invalid-field'],
    ['[-12.05, -77.04, 154]', 'invalid-field'],
    ['-12.05, -77.04', 'invalid-field'],
    ['[]', 'invalid-field'],
  ])('%s are refused where they stand', (coordinates, rule) => {
    const { errors } = made({ coordinates });
    expect(new Set(errors)).toEqual(new Set([`content/entities/peru.yaml:3 ${rule}`]));
  });
});
