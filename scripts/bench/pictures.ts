/** What each kind of picture takes of the processor when none is kept: strips, what components draw, maps. */
import { join } from 'node:path';
import { filesIn } from '../../src/articles/components-in.ts';
import { localeOf } from '../../src/build/current.ts';
import { drawnLand, drawTaken } from '../../src/build/land.ts';
import { mapImages } from '../../src/build/maps.ts';
import { drawnPng } from '../../src/build/picture.ts';
import { printingOf } from '../../src/exports/printing-of.ts';
import { stripFiles } from '../../src/exports/strip-files.ts';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { toSvg } from '../../src/pictures/svg.ts';
import type { Bench } from './support.ts';

/** What a picture may take, in ms of CPU; the dearest are maps as PNG, of which a site has few. */
const most = 15;

export async function benchPictures({ corpus, folder, budget }: Bench): Promise<void> {
  const cache = join(folder, 'pictures');
  const pixels = async (drawing: Drawing): Promise<void> => void (await drawnPng(drawing).render(cache));
  const images = [...mapImages(corpus).values()];
  const taken = images.flatMap((image) => (image.type === 'land' ? [] : [image]));
  const strips = corpus.articles.flatMap(({ lang, claims }) =>
    claims.map((claim) => () => stripFiles(claim, localeOf(lang))),
  );
  const drawn = strips.flatMap((draw) => draw() ?? []);
  const kinds: Readonly<Record<string, readonly (() => unknown)[]>> = {
    strips: strips.filter((draw) => draw()),
    'strips, PNG': drawn.map(
      ({ png }) =>
        () =>
          pixels(png),
    ),
    'land of maps': images.flatMap((image) =>
      image.type === 'land' ? [() => drawnLand(image.view, cache)] : [],
    ),
    'maps to take along': taken
      .filter(({ type }) => type === 'svg')
      .map(
        ({ map }) =>
          () =>
            toSvg(drawTaken(map), map.frame.title),
      ),
    'charts and timelines, PNG': corpus.articles.flatMap((article) =>
      filesIn(article.prose, printingOf(localeOf(article.lang), article)).flatMap(({ pixels: drawing }) =>
        drawing ? [() => pixels(drawing)] : [],
      ),
    ),
    'maps, PNG': taken
      .filter(({ type }) => type === 'png')
      .map(({ map }) => drawTaken(map))
      .map((drawing) => () => pixels(drawing)),
  };
  console.log('\nPictures, drawn anew\n');
  let [sum, count] = [0, 0];
  for (const [kind, all] of Object.entries(kinds)) {
    const [first, ...others] = all;
    // Fonts and coasts are loaded once for all.
    await first?.();
    if (others.length === 0) continue;
    const before = process.cpuUsage();
    for (const draw of others) await draw();
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    console.log(
      `      ${kind.padEnd(26)} ${(took / others.length).toFixed(1).padStart(6)} ms, ${others.length} drawn`,
    );
    sum += took;
    count += others.length;
  }
  if (count > 0) budget.report('a picture', sum / count, most, 'ms', `${most} ms of CPU, of ${count}`);
}
