/** Whatever is drawn at build has the colours of the site, where it has colours of its own: pages, downloads, share pictures. */
import { expect, test } from 'vitest';
import { base, check } from '../../tests/cases/support.ts';
import { wordsOf } from '../../tests/support/words.ts';
import { filesIn, mapsIn } from '../articles/components-in.ts';
import { toClaimCard } from '../cards/card-content.ts';
import { toCard } from '../cards/card.ts';
import { corpusOf } from '../corpus/corpus-of.ts';
import { printingOf } from '../exports/printing-of.ts';
import { stripFiles } from '../exports/strip-files.ts';
import { errorsOf } from '../issues/issue.ts';
import { palette } from '../pictures/palette.ts';
import { toSvg } from '../pictures/svg.ts';
import { takenPath } from '../pictures/map/taken.ts';
import { addressesOf } from '../site/addresses.ts';
import { inksOf } from '../site/theme-inks.ts';
import type { SiteTheme } from '../site/theme.ts';
import { drawTaken } from './land.ts';

const theme: SiteTheme = {
  colors: {
    paper: ['#fffff0', '#101418'],
    ink: ['#101820', '#f0f0f0'],
    soft: ['#405060', '#b0b8c0'],
    line: ['#d0e0e8', '#304048'],
    strongLine: ['#708090', '#708898'],
    accent: ['#0b5c7a', '#7cc7e8'],
  },
};
const blocks = `
<Timeline />

<Places entities="peru" />

<Chart kind="bar" caption="Police" source="efe-2024-11-14">

| Summit | Police |
| --- | --: |
| Lima | 13,000 |

</Chart>

<Chart kind="bar" caption="Ministers" source="efe-2024-11-14">

| Minister | From | Until |
| --- | --- | --- |
| Rojas | 2021-07 | – |

</Chart>

## The strike`;

function pictures(colours: SiteTheme) {
  const encode = (text: string) => new TextEncoder().encode(text);
  const written = new TextDecoder()
    .decode(base.get('articles/lima/en.mdx'))
    .replace('figures="13000 persons"', 'claimed="12000 persons" figures="13000 persons"')
    .replace('\n## The strike', blocks);
  const peru = 'name: Peru\ntype: place\ncoordinates: [-9.19, -75.02]\n';
  const { parsed, issues } = check(
    new Map([...base, ['articles/lima/en.mdx', encode(written)], ['entities/peru.yaml', encode(peru)]]),
  );
  expect(errorsOf(issues)).toEqual([]);
  const [article] = corpusOf(parsed, 'all').articles;
  const [claim] = article?.claims ?? [];
  if (!article || !claim) throw new Error('No claim.');
  const words = wordsOf('en');
  const site = { name: 'Plumbline', languages: ['en'] as const, theme: colours };
  const to = addressesOf({ origin: 'https://a.example', base: '/' }, ['en'], 'en');
  const printing = printingOf({ lang: 'en', words, original: words, to, site }, article);
  const strip = stripFiles(claim, { words, to, site });
  const card = toClaimCard(claim, article, { ...site, wordsOf: () => words }, []);
  const maps = mapsIn(article.prose, printing);
  return {
    paths: maps.map((map) => takenPath(map, 'svg')),
    drawn: new Map([
      ...filesIn(article.prose, printing)
        .filter(({ extension }) => extension !== 'csv')
        .map(
          ({ name, extension, body, pixels }, at) =>
            [`${name} ${at} ${extension}`, pixels ? toSvg(pixels, '') : body] as const,
        ),
      ...maps.map((map) => ['map', toSvg(drawTaken(map), '')] as const),
      ['strip', strip?.svg ?? ''],
      ['strip to take along', strip?.['full.svg'] ?? ''],
      ['strip as pixels', strip ? toSvg(strip.png, '') : ''],
      [
        'share picture',
        decodeURIComponent(JSON.stringify(toCard(card, { serif: 'a', sans: 'b' }, inksOf(colours)))),
      ],
    ]),
  };
}

const own = (['paper', 'ink', 'ink-soft', 'line', 'line-strong', 'plum'] as const).map(
  (name) => palette[name][0],
);

test('has the colours of the theme, and none of those it stands for', () => {
  const [before, after] = [pictures({}), pictures(theme)];
  expect([...after.drawn.keys()]).toEqual([...before.drawn.keys()]);
  expect(after.drawn.size).toBeGreaterThanOrEqual(12);
  for (const [name, picture] of after.drawn) {
    const was = before.drawn.get(name) ?? '';
    expect(own.filter((colour) => was.includes(colour)).length, name).toBeGreaterThan(1);
    expect(
      own.filter((colour) => picture.includes(colour)),
      name,
    ).toEqual([]);
    expect(picture, name).toContain('#');
  }
  // A copy of the map that someone kept is never in other colours.
  expect(after.paths).not.toEqual(before.paths);
});

test('gives each colour once, where a site’s own is another one of Plumbline’s', () => {
  const soft = palette.ink[0];
  const before = pictures({}).drawn;
  const { drawn } = pictures({ colors: { ink: ['#101820', '#f0f0f0'], soft: [soft, '#d0d0d0'] } });
  const count = (text: string | undefined, colour: string) => (text ?? '').split(colour).length;
  for (const [name, picture] of drawn)
    expect(count(picture, soft), name).toBe(count(before.get(name), palette['ink-soft'][0]));
});
