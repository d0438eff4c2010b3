import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contrast } from '../pictures/contrast.ts';
import { grey } from '../pictures/map/land.ts';
import { landPath } from '../pictures/map/land-path.ts';
import { viewOf, type Coordinates } from '../pictures/map/view.ts';
import { takenPath } from '../pictures/map/taken.ts';
import { toSvg } from '../pictures/svg.ts';
import { palette } from '../pictures/palette.ts';
import { fingerprint } from '../records/fingerprint.ts';
import { drawLand, drawTaken, isOpenSea } from './land.ts';

test.each<[string, Coordinates[]]>([
  ['Lima', [[-12.05, -77.04]]],
  [
    'South America',
    [
      [-12.05, -77.04],
      [9.08, -79.68],
      [-54.8, -68.3],
      [-22.91, -43.17],
    ],
  ],
  [
    'Europe',
    [
      [54, -2],
      [40, -4],
      [48.4, 31.2],
    ],
  ],
  [
    'the Aegean',
    [
      [37.9, 23.7],
      [40.6, 22.9],
      [36.4, 28.2],
    ],
  ],
  [
    'Norway',
    [
      [58, 7],
      [71, 26],
    ],
  ],
  [
    'Fiji and Tonga',
    [
      [-17.7, 178],
      [-21.1, -175.2],
    ],
  ],
  ['the North Pole', [[90, 0]]],
  ['the South Pole', [[-90, 0]]],
  [
    'the world',
    [
      [-12.05, -77.04],
      [35.9, 104.2],
      [48.4, 31.2],
      [39.8, -98.6],
    ],
  ],
  [
    'the whole world',
    [
      [90, 0],
      [-90, 0],
    ],
  ],
])('%s is an image of 12 kB at most, without style, script or anything from elsewhere', (_, places) => {
  const view = viewOf(places);
  const image = drawLand(view);
  expect(brotliCompressSync(image).length).toBeLessThan(12 * 1024);
  expect(image).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 640 \d+" [^>]*>(<path [^>]*\/>){2}<\/svg>\n$/);
  expect(image.replace(/xmlns="[^"]+"/, '')).not.toMatch(/style|script|href|url|NaN|Infinity|undefined/);
  // Land is there to be seen.
  expect(image).toMatch(/d="M-?[\d.]+ -?[\d.]+l/);
});

test('is drawn as its name says: what changes the image raises the edition in land-path.ts', () => {
  const view = viewOf([[-12.05, -77.04]]);
  expect([landPath(view), fingerprint(drawLand(view))]).toMatchInlineSnapshot(`
    [
      "images/maps/1354e1a0912b3e8a.svg",
      "dc648ad29e9a4c69",
    ]
  `);
});

test('is taken along whole: land, places, names, title, where it is from', () => {
  const place = (id: string, name: string, coordinates: Coordinates, count: number) => ({
    ...{ id, name, coordinates },
    claims: new Set(Array.from({ length: count }, (_, at) => String(at))),
  });
  const places = [place('lima', 'Lima', [-12.05, -77.04], 3), place('puno', 'Puno', [-15.84, -70.02], 0)];
  const frame = {
    title: 'Peru',
    source: 'Natural Earth',
    site: 'Plumbline',
    address: 'https://a.example/lima/',
  };
  const view = viewOf(places.map(({ coordinates }) => coordinates));
  const taken = { view, places, frame, inks: new Map<string, string>() };
  const svg = toSvg(drawTaken(taken), 'Peru');
  for (const text of ['Peru', 'Lima', 'Puno', 'Natural Earth', 'Plumbline', 'https://a.example/lima/'])
    expect(svg).toContain(`>${text}</text>`);
  expect(svg.match(/<circle /g)).toHaveLength(2);
  expect(svg).toMatch(/<path stroke="[^"]+" [^>]*d="M/);
  expect(takenPath(taken, 'png')).toMatch(/^images\/maps\/[0-9a-f]{16}\.png$/);
  // What changes the picture raises its edition, in taken.ts.
  expect([takenPath(taken, 'svg'), fingerprint(svg)]).toMatchInlineSnapshot(`
    [
      "images/maps/bd83057bd0e7004f.svg",
      "7615aed8280a72cd",
    ]
  `);
  // What is shown changes the name; what is not, does not.
  const renamed = { ...taken, places: [place('lima', 'Lima', [-12.05, -77.04], 4), places[1] ?? places[0]] };
  expect(takenPath(renamed as typeof taken, 'png')).not.toBe(takenPath(taken, 'png'));
  expect(takenPath({ ...taken }, 'svg').slice(0, -3)).toBe(takenPath(taken, 'png').slice(0, -3));
});

test.each<[string, Coordinates, boolean]>([
  ['Lima', [-12.05, -77.04], false],
  ['Hong Kong', [22.32, 114.17], false],
  ['the United Kingdom', [54, -2], false],
  ['Antarctica', [-82.9, 135], false],
  ['the Pacific', [0, -160], true],
  ['Hawaii', [19.9, -155.5], true],
])('whether %s lies in open sea', (_, place, sea) => {
  expect(isOpenSea(viewOf([place]))).toBe(sea);
});

test('is grey that stands out from the paper of both themes', () => {
  for (const paper of palette.paper) expect(contrast(grey, paper)).toBeGreaterThan(3);
});
