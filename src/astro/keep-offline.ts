import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { contextOf } from '../build/current.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toOfflineList } from '../exports/offline-list.ts';
import { readAddress } from '../site/address.ts';
import { oneScript } from './one-script.ts';

/**
 * Write what lets a reader keep an analysis: its list of files, and the worker that answers from what is kept.
 *
 * @param out the folder of the site, with a slash at its end.
 * @param list every file of it.
 */
export async function writeOffline(
  { articles }: Corpus,
  out: string,
  list: readonly string[],
): Promise<void> {
  const { base } = readAddress(process.env);
  const known = new Map<string, Uint8Array>();
  const read = (file: string): Uint8Array => {
    const bytes = known.get(file) ?? readFileSync(out + file);
    // Read once: all analyses share it.
    if (/(?:^|\/)pagefind\/|^_astro\//.test(file)) known.set(file, bytes);
    return bytes;
  };
  for (const article of articles) {
    const context = contextOf(article.lang);
    const offline = toOfflineList(article, context, { list, read }, base);
    const file = out + context.to.offlineList(article.id).slice(base.length);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(offline)}\n`);
  }
  await writeFile(`${out}offline-worker.js`, await oneScript('../browser/offline/worker.ts', 'iife'));
}
