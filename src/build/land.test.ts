import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contrast } from '../pictures/fixtures.ts';
import { grey } from '../pictures/map/land.ts';
import { landPath } from '../pictures/map/land-path.ts';
import { viewOf, type Coordinates } from '../pictures/map/view.ts';
import { palette } from '../pictures/palette.ts';
import { fingerprint } from '../records/fingerprint.ts';
import { drawLand } from './land.ts';

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
      "images/maps/1b2446a095597413.svg",
      "e7a8340796e70b98",
    ]
  `);
});

test('is grey that stands out from the paper of both themes', () => {
  for (const paper of palette.paper) expect(contrast(grey, paper)).toBeGreaterThan(3);
});
