import { readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { contextOf, localeOf } from '../build/current.ts';
import type { Derive } from '../build/kept-pages.ts';
import type { NewSite } from '../build/new-site.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { once } from '../records/once.ts';
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
 * @param made the site as it is by now.
 * @param derive writes them, or takes those of the last build.
 * @returns hashes of what stands in them, for the policy of who serves them.
 */
export async function writeTakenAlong(
  { articles }: Corpus,
  made: NewSite,
  derive: Derive,
): Promise<InlineHashes> {
  const { base } = readAddress(process.env);
  const nameOf = (path: string): string => decodeURI(path).slice(base.length);
  const script = once(() => oneScript('../browser/article/taken-along.ts', 'es'));
  // Styles, fonts and most pictures are the same for all.
  const carried = new Map<string, CarriedFile>();
  const file = (path: string): CarriedFile => {
    const known = carried.get(path);
    if (known) return known;
    const read = {
      type: typeOf(nameOf(path)) ?? 'application/octet-stream',
      bytes: made.read(nameOf(path)),
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
    const page = made.read(`${nameOf(to.article(id))}index.html`).toString('utf8');
    const notice = toHtml(h('p.notice.dated', [before, h('a', { href: url }, url), after]));
    // What else they carry has a name that is made of its bytes, or is published as it is.
    const of = [page, article, article.prose, article.text];
    const hashes = await derive(`taken along ${lang} ${id}`, of, async () => {
      const { html, hashes: note } = toSingleFile(page, { url, file, script: await script(), notice });
      const files = new Map([
        [nameOf(to.singleFile(id)), new TextEncoder().encode(html)],
        [nameOf(to.book(id)), toEpub(article, contextOf(lang), { file, css })],
      ]);
      return { files, note };
    });
    for (const hash of hashes.scripts) scripts.add(hash);
    for (const hash of hashes.styles) styles.add(hash);
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}
