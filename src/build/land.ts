/** The land of maps as images: drawn once for each view, and kept between builds. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Drawing } from '../pictures/drawing.ts';
import { landOf, piecesOf, toLandImage, type Atlas, type Pieces } from '../pictures/map/land.ts';
import { landPath } from '../pictures/map/land-path.ts';
import { toTaken, type TakenMap } from '../pictures/map/taken.ts';
import type { View } from '../pictures/map/view.ts';
import { keptFolder } from './kept-folder.ts';

const atlas = (detail: string) =>
  piecesOf(
    () =>
      JSON.parse(readFileSync(resolve(`node_modules/world-atlas/countries-${detail}.json`), 'utf8')) as Atlas,
  );

/** Natural Earth at 1:110 million, and at 1:50 million for what is seen from near. */
const [coarse, fine] = [atlas('110m'), atlas('50m')];
const near = 300;

const landCache = join(keptFolder, 'maps');

/** Draw the land of a view, unless an earlier build did: its name changes with what is drawn. */
export async function drawnLand(view: View, cache = landCache): Promise<string> {
  const file = join(cache, basename(landPath(view)));
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const drawn = drawLand(view);
  // Whole or not at all: a reader of the cache never sees half a map.
  const made = `${file}.${randomUUID()}`;
  await mkdir(cache, { recursive: true });
  await writeFile(made, drawn);
  await rename(made, file);
  return drawn;
}

export const drawLand = (view: View): string => toLandImage(view, piecesFor(view));

/** Whether a view has hardly any land, as one can tell from afar. */
export function isOpenSea(view: View): boolean {
  const path = landPath(view);
  const known = seas.get(path) ?? toLandImage(view, coarse()).length < 1000;
  seas.set(path, known);
  return known;
}
const seas = new Map<string, boolean>();

/** A map to take along. */
export const drawTaken = (taken: TakenMap): Drawing =>
  toTaken(taken, landOf(taken.view, piecesFor(taken.view)));

const piecesFor = (view: View): Pieces => (view.form === 'near' && view.scale >= near ? fine() : coarse());
