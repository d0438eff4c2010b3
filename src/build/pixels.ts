/** Pictures as PNG: rendered once for their content, and kept between builds. */
import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Renderer, type Node } from '@takumi-rs/core';
import { facesFor, packages } from '../cards/faces.ts';
import { allFaces, fontsFolder } from './card-faces.ts';
import { keptFolder } from './kept-folder.ts';

/** A picture, and a name that changes with what it shows. */
export interface Pixels {
  readonly version: string;
  /** @param cache the folder of pictures made before. */
  readonly render: (cache?: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Pictures of earlier builds; two builds at once may share it, for what is in it never changes. */
const pictureCache = join(keptFolder, 'cards');

const installed = resolve('node_modules');
/** What a picture depends on beside its content. */
const versions = ['@takumi-rs/core', ...packages.map(({ id }) => `@fontsource-variable/${id}`)].map(
  (name) =>
    (JSON.parse(readFileSync(join(installed, name, 'package.json'), 'utf8')) as { version: string }).version,
);

/**
 * @param toTree what is drawn. Asked again for the drawing: whoever keeps a picture's name keeps no tree.
 * @param ratio pixels for each of the picture's own: 2 for a screen as fine as paper.
 * @param text every letter that stands in it.
 */
export function toPng(
  toTree: () => Node,
  size: { readonly width: number; readonly height: number; readonly ratio?: number },
  text: string,
): Pixels {
  const { width, height, ratio = 1 } = size;
  const tree = toTree();
  const key = hash('sha256', JSON.stringify(ratio === 1 ? [tree, versions] : [tree, versions, ratio]));
  // Who draws at once need not lay it out again.
  const drawn = new WeakRef(tree);
  const render = async (cache = pictureCache): Promise<Uint8Array<ArrayBuffer>> => {
    const file = join(cache, `${key}.png`);
    const kept = existsSync(file) ? readFileSync(file) : undefined;
    if (kept) return kept;
    await register(text);
    const picture = await renderer.render(drawn.deref() ?? toTree(), {
      width: Math.round(width * ratio),
      height: Math.round(height * ratio),
      devicePixelRatio: ratio,
      format: 'png',
    });
    // Whole or not at all: a reader of the cache never sees half a picture.
    const made = `${file}.${randomUUID()}`;
    if (!folders.has(cache)) mkdirSync(cache, { recursive: true });
    folders.add(cache);
    writeFileSync(made, picture);
    renameSync(made, file);
    return picture;
  };
  return { version: key.slice(0, 8), render };
}

const folders = new Set<string>();
const renderer = new Renderer();
const registered = new Map<string, Promise<unknown>>();

/** Load the faces that a text needs, each once. The quotes and letters of our own words are Latin. */
async function register(text: string): Promise<void> {
  const needed = facesFor(`${text}“”… az`, await allFaces());
  for (const { family, file, ranges } of needed) {
    const loading =
      registered.get(file) ??
      readFile(join(fontsFolder, file)).then((data) =>
        renderer.registerFont({
          name: family,
          data,
          unicodeRange: ranges.map(([first, last]) => [first, last]),
        }),
      );
    registered.set(file, loading);
    await loading;
  }
}
