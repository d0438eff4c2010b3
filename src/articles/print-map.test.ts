import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../tests/support/words.ts';
import { between, toVector } from '../pictures/map/globe.ts';
import { countOf, type Placed } from '../pictures/map/marks.ts';
import { projectionOf } from '../pictures/map/view.ts';
import { printLocator, printMap, printPlaces, sayMap, viewOfPlaces } from './print-map.ts';

const printing = (lang: string) => ({
  lang,
  words: wordsOf(lang),
  to: { entity: (id: string) => `/entities/${id}/`, file: (path: string) => `/${path}` },
});

const place = (id: string, coordinates: readonly [number, number], count = 1): Placed => ({
  ...{ id, name: id, coordinates },
  claims: new Set(Array.from({ length: count }, (_, at) => `${id} ${at}`)),
});

const several = fc
  .uniqueArray(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -179, max: 179 }), fc.nat(60)), {
    minLength: 1,
    maxLength: 60,
    selector: ([latitude, longitude]) => `${latitude} ${longitude}`,
  })
  .map((places) =>
    places.map(([latitude, longitude, count], at) => place(`p${at}`, [latitude, longitude], count)),
  );

const documentOf = (places: readonly Placed[]) =>
  parseHTML(`<!doctype html><body>${toHtml(printMap(places, printing('en')))}`).document;

describe(printMap, () => {
  test('tells from the drawn picture what was put into it: where each place is, and how many claims it has', () => {
    fc.assert(
      fc.property(several, (places) => {
        const { projection, size } = projectionOf(viewOfPlaces(places));
        const links = [...documentOf(places).querySelectorAll('svg a')];
        const most = Math.max(1, ...links.map((link) => claimsOf(link).length));
        const told: string[] = [];
        for (const link of links) {
          const circle = link.querySelector('circle');
          const [x, y] = ['cx', 'cy'].map((name) => parseFloat(circle?.getAttribute(name) ?? '') / 100);
          const [longitude = 0, latitude = 0] =
            projection.invert?.([(x ?? 0) * size.width, (y ?? 0) * size.height]) ?? [];
          const id = link.getAttribute('href')?.split('/')[2];
          const [is] = places.filter((one) => one.id === id);
          if (!is) throw new Error('A link to nothing.');
          // A hundredth of a hundredth of the width; more degrees where a world map draws the poles as lines.
          const close = Math.abs(is.coordinates[0]) > 80 ? 3 : 0.2;
          expect(between(toVector(is.coordinates), toVector([latitude, longitude]))).toBeLessThan(close);
          const count = claimsOf(link).reduce((sum, one) => sum + one, 0);
          if (most > 1)
            expect(Math.abs(countOf(Number(circle?.getAttribute('r')), mostOf(links)) - count)).toBeLessThan(
              0.5 + mostOf(links) / 60,
            );
          told.push(...(link.querySelector('title')?.textContent ?? '').split('\n'));
        }
        expect(told.map((line) => line.split(':')[0]).toSorted()).toEqual(
          places.map(({ name }) => name).toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });

  /** The claims of each place on a spot. */
  const claimsOf = (link: Element): number[] =>
    (link.querySelector('title')?.textContent ?? '')
      .split('\n')
      .map((line) => Number(/: (\d+) claim/.exec(line)?.[1] ?? 0));
  const mostOf = (links: readonly Element[]): number =>
    Math.max(1, ...links.map((link) => claimsOf(link).reduce((sum, one) => sum + one, 0)));

  test('brings no style and no script, and takes the land from a file of this site alone', () => {
    const html = toHtml(printMap([place('lima', [-12, -77]), place('peking', [40, 116])], printing('en')));
    expect(html).not.toMatch(/style=|<script|http|on\w+=/);
    expect(html).toMatch(
      /^<div class="map"><img src="\/images\/maps\/[0-9a-f]{16}\.svg" width="640" height="\d+" alt="" loading="lazy"/,
    );
  });

  test('leads to each place from names that neither stop the keyboard nor are read twice', () => {
    const document = documentOf([place('lima', [-12, -77], 3), place('cusco', [-13.5, -72])]);
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(
      [...document.querySelectorAll('svg a')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('tabindex'),
        link.querySelector('text')?.textContent,
      ]),
    ).toEqual([
      ['/entities/lima/', '-1', 'lima'],
      ['/entities/cusco/', '-1', 'cusco'],
    ]);
  });

  test('draws 300 places, and takes a moment', () => {
    const places = Array.from({ length: 300 }, (_, at) =>
      place(`p${at}`, [((at * 37) % 170) - 85, ((at * 89) % 360) - 180], at % 20),
    );
    expect(documentOf(places).querySelectorAll('svg circle').length).toBeGreaterThan(200);
  });
});

test('a locator leads nowhere', () => {
  const html = toHtml(
    printLocator(
      { name: 'Lima', coordinates: [-12, -77] },
      viewOfPlaces([{ coordinates: [-12, -77] }]),
      printing('en'),
    ),
  );
  expect(html).toContain('<g><circle cx="50%" cy="50%"');
  expect(html).not.toContain('<a');
});

test('the list has every place, the most claims first', () => {
  const list = printPlaces(
    [place('peru', [-9, -75], 0), place('cusco', [-13, -72], 2), place('lima', [-12, -77], 3)],
    printing('en'),
  );
  expect(toHtml(list)).toBe(
    '<ol class="place-list"><li><a href="/entities/lima/">lima</a> <span>3</span></li><li><a href="/entities/cusco/">cusco</a> <span>2</span></li><li><a href="/entities/peru/">peru</a></li></ol>',
  );
});

test.each([
  ['en', '2 places; most claims: Lima (3)'],
  ['es', '2 lugares; más afirmaciones: Lima (3)'],
])('what a map shows is said in %s', (lang, said) => {
  expect(sayMap([place('Lima', [-12, -77], 3), place('Peru', [-9, -75], 0)], wordsOf(lang))).toBe(said);
});
