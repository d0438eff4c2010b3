import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { contextOf } from '../build/current.ts';
import { indexFolders } from '../build/search-index.ts';
import type { NewSite } from '../build/new-site.ts';
import type { Corpus } from '../corpus/corpus.ts';
import site from '../../site.config.ts';
import {
  SiteFiles,
  toOfflineList,
  toSiteList,
  type LookAt,
  type OfflineList,
} from '../exports/offline-list.ts';
import { readAddress } from '../site/address.ts';
import { oneScript } from './one-script.ts';

/**
 * Write what lets a reader keep an analysis or the site: lists of files, and the worker that answers from what is kept.
 *
 * @param out the folder of the site, with a slash at its end.
 * @param made the site as it is by now.
 * @param lookAt remembers what was found in a file of it.
 */
export async function writeOffline(
  corpus: Corpus,
  out: string,
  made: NewSite,
  lookAt: LookAt,
): Promise<void> {
  const { articles } = corpus;
  const { base } = readAddress(process.env);
  const files = new SiteFiles(base, made.list(), lookAt);
  const write = async (path: string, offline: OfflineList): Promise<void> => {
    const file = out + path.slice(base.length);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(offline)}\n`);
  };
  const { offlineSheet } = contextOf(site.languages[0]).to;
  const sheet = out + offlineSheet.slice(base.length);
  await mkdir(dirname(sheet), { recursive: true });
  await copyFile(new URL('../styles/kept.css', import.meta.url), sheet);
  for (const article of articles) {
    const context = contextOf(article.lang);
    await write(
      context.to.offlineList(article.id),
      toOfflineList(article, context, files, indexFolders(corpus, article.lang)),
    );
  }
  const [last] = articles
    .map(({ updated }) => updated)
    .sort()
    .reverse();
  if (last !== undefined)
    for (const lang of site.languages) {
      const context = contextOf(lang);
      await write(context.to.offlineSite, toSiteList(context, last, files, indexFolders(corpus, lang)));
    }
  await writeFile(`${out}offline-worker.js`, await oneScript('../browser/offline/worker.ts', 'iife'));
}
