/** What was drawn once is not drawn again by the next build. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inks, words } from '../pictures/drawing.ts';
import { viewOf } from '../pictures/map/view.ts';
import { drawnLand } from './land.ts';
import { drawnPng } from './picture.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'plumbline-pictures-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['the land of a map', (cache: string) => drawnLand(viewOf([[-12, -77]]), cache)],
  [
    'a picture as PNG',
    async (cache: string) => {
      const drawing = { width: 60, height: 20, parts: [words('Lima', 0, 15, { fill: inks.ink })] };
      return new TextDecoder('latin1').decode(await drawnPng(drawing).render(cache));
    },
  ],
])('%s is read from where it is kept', async (name, draw) => {
  const cache = join(folder, name);
  const first = await draw(cache);
  const [file = ''] = readdirSync(cache);
  expect(readdirSync(cache)).toHaveLength(1);
  writeFileSync(join(cache, file), 'kept');
  expect(await draw(cache)).toBe('kept');
  rmSync(join(cache, file));
  expect(await draw(cache)).toBe(first);
});
