/** Share cards as pictures: rendered once for their content, and kept between builds. */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import site from '../../site.config.ts';
import { toArticleCard, toClaimCard, toRetiredCard } from '../cards/card-content.ts';
import { cardSize, toCard, type CardContent } from '../cards/card.ts';
import { facesFor, facesOf, families, packages, type Face } from '../cards/faces.ts';
import { wordsOf } from './words.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';

/** A picture, and a name that changes with what it shows. */
export interface Card {
  readonly version: string;
  /** @param cache the folder of pictures made before. */
  readonly render: (cache?: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export const claimCard = async (claim: Claim, article: Article): Promise<Card> =>
  toPicture(toClaimCard(claim, article, { ...site, wordsOf }, await allFaces()));

export const articleCard = async (article: Article): Promise<Card> =>
  toPicture(toArticleCard(article, { ...site, wordsOf }, await allFaces()));

export const retiredCard = async (record: RetiredRecord, lang: string): Promise<Card> =>
  toPicture(toRetiredCard(record, lang, { ...site, wordsOf }, await allFaces()));

/** Cards of earlier builds; two builds at once may share it, for what is in it never changes. */
const cardCache = resolve('node_modules/.plumbline/cards');

const installed = resolve('node_modules');
const fonts = join(installed, '@fontsource-variable');
/** What a picture depends on beside its content. */
const versions = ['@takumi-rs/core', ...packages.map(({ id }) => `@fontsource-variable/${id}`)].map(
  (name) =>
    (JSON.parse(readFileSync(join(installed, name, 'package.json'), 'utf8')) as { version: string }).version,
);

function toPicture(content: CardContent): Card {
  const tree = toCard(content, families);
  const key = createHash('sha256')
    .update(JSON.stringify([tree, versions]))
    .digest('hex');
  const render = async (cache = cardCache): Promise<Uint8Array<ArrayBuffer>> => {
    const file = join(cache, `${key}.png`);
    const kept = await readFile(file).catch(() => undefined);
    if (kept) return kept;
    await register(
      Object.values(content)
        .filter((text) => typeof text === 'string')
        .join(''),
    );
    const picture = await renderer.render(tree, { ...cardSize, format: 'png' });
    // Whole or not at all: a reader of the cache never sees half a picture.
    const made = `${file}.${randomUUID()}`;
    await mkdir(cache, { recursive: true });
    await writeFile(made, picture);
    await rename(made, file);
    return picture;
  };
  return { version: key.slice(0, 8), render };
}

const renderer = new Renderer();
const registered = new Map<string, Promise<unknown>>();
let known: Promise<Face[]> | undefined;

const allFaces = (): Promise<Face[]> =>
  (known ??= Promise.all(
    packages.map(async (entry) =>
      facesOf(
        entry,
        JSON.parse(await readFile(join(fonts, entry.id, 'unicode.json'), 'utf8')) as Record<string, string>,
      ),
    ),
  ).then((faces) => faces.flat()));

/** Load the faces that a text needs, each once. The quotes and letters of our own words are Latin. */
async function register(text: string): Promise<void> {
  const needed = facesFor(`${text}“”… az`, await allFaces());
  for (const { family, file, ranges } of needed) {
    const loading =
      registered.get(file) ??
      readFile(join(fonts, file)).then((data) =>
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
