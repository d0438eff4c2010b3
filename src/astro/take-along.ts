import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { contextOf, localeOf } from '../build/current.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { toEpub } from '../exports/epub.ts';
import { toSingleFile, type CarriedFile } from '../exports/single-file.ts';
import { formatDate } from '../i18n/dates.ts';
import { readAddress } from '../site/address.ts';
import { typeOf } from '../site/file-types.ts';
import type { InlineHashes } from '../site/policy.ts';
import { oneScript } from './one-script.ts';

/** The style sheet of books. */
const css = readFileSync(new URL('../styles/book.css', import.meta.url), 'utf8');

/**
 * Write each analysis of a built site as one file beside its page, and as a book.
 *
 * @param out the folder of the site, with a slash at its end.
 * @returns hashes of what stands in them, for the policy of who serves them.
 */
export async function writeTakenAlong({ articles }: Corpus, out: string): Promise<InlineHashes> {
  const { base } = readAddress(process.env);
  const nameOf = (path: string): string => decodeURI(path).slice(base.length);
  const script = articles.length > 0 ? await oneScript('../browser/article/taken-along.ts', 'es') : '';
  // Styles, fonts and most pictures are the same for all.
  const carried = new Map<string, CarriedFile>();
  const file = (path: string): CarriedFile => {
    const known = carried.get(path);
    if (known) return known;
    const read = {
      type: typeOf(nameOf(path)) ?? 'application/octet-stream',
      bytes: readFileSync(out + nameOf(path)),
    };
    if (path.includes('/_astro/')) carried.set(path, read);
    return read;
  };
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  for (const article of articles) {
    const { id, lang, updated } = article;
    const { to, words } = localeOf(lang);
    const url = to.absolute(to.article(id));
    const [before, after] = words.along.notice.around('address', { date: formatDate(updated, words) });
    const { html, hashes } = toSingleFile(
      await readFile(`${out}${nameOf(to.article(id))}index.html`, 'utf8'),
      { url, file, script, notice: toHtml(h('p.notice', [before, h('a', { href: url }, url), after])) },
    );
    for (const hash of hashes.scripts) scripts.add(hash);
    for (const hash of hashes.styles) styles.add(hash);
    await writeFile(out + nameOf(to.singleFile(id)), html);
    await writeFile(out + nameOf(to.book(id)), toEpub(article, contextOf(lang), { file, css }));
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}
