/** Pagefind, filled from the corpus: written into a built site, or kept in memory while one writes. */
import { minifySync } from 'vite';
import site from '../../site.config.ts';
import { addressesOf } from '../site/addresses.ts';
import { articlesElsewhere } from '../corpus/elsewhere.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { IndexBeside } from '../search/indexed/postings.ts';
import { toSearchRecords, type SearchRecord } from '../search/indexed/to-records.ts';
import { oncePer } from '../records/once-per.ts';
import { IndexThread } from './index-thread.ts';
import type { Derive } from './kept-pages.ts';
import { makeIndex } from './make-index.ts';

/** Where the index of a language stands, below the site's root. */
export const indexFolder = (lang: string): string => addressesIn(lang).pagefind.slice(1);

/**
 * Write the index of each language of a corpus into a built site.
 *
 * 2026-11-28: in a thread, so that it may begin before the pages are drawn and be there when they are: it takes as long as
 * a third of them. Other processes were weighed: they read all code once more, and records would go through a pipe.
 *
 * @returns how many things they find.
 */
export async function writeSearchIndices(corpus: Corpus, derive: Derive): Promise<number> {
  const thread = new IndexThread();
  try {
    const counts = await Promise.all(
      site.languages.map(async (lang) => {
        const records = ownRecords(corpus, lang);
        const beside = besideOf(corpus, lang);
        const folder = indexFolder(lang);
        await derive(`search ${lang}`, [records, beside], async () => {
          const files = [...withSmallModule(await thread.makeIndex(records, lang, beside))];
          return {
            files: new Map(files.map(([path, bytes]) => [`${folder}${path}`, bytes])),
            note: undefined,
          };
        });
        return records.length;
      }),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  } finally {
    await thread.end();
  }
}

/** The folders, below the site's root, of all that is loaded to search in a language. */
export const indexFolders = (corpus: Corpus, lang: string): string[] => [
  indexFolder(lang),
  ...(besideOf(corpus, lang).length > 0 ? [indexFolder(site.languages[0])] : []),
];

/**
 * What has no edition in a language is searched in the index of the originals.
 *
 * 2026-11-28: in one index each with everything, an archive of one language was indexed once for each. English texts got the
 * stems of Spanish there; now they are found by their own. A reader of a language that lacks editions loads what both
 * indices begin with, some kB more. Lost: records made once and their parts shared (the engine's numbers go through all of an
 * index), Pagefind's own `mergeIndex` (it would load the engine for what first results do without).
 */
const besideOf = (corpus: Corpus, lang: string): readonly IndexBeside[] =>
  articlesElsewhere(corpus, lang, site.languages[0]).length === 0
    ? []
    : [
        {
          folder: `${'../'.repeat(indexFolder(lang).split('/').length - 1)}${indexFolder(site.languages[0])}`,
          lack: lang,
        },
      ];

/** Every file that our pages load of an index of records. */
export const indexFiles = async (
  records: readonly SearchRecord[],
  lang: string,
): Promise<Map<string, Uint8Array>> => withSmallModule(await makeIndex(records, lang));

const addressesIn = (lang: string) => addressesOf({ origin: '', base: '/' }, site.languages, lang);

/** What a language has of its own. */
const ownRecords = (corpus: Corpus, lang: string): SearchRecord[] =>
  toSearchRecords(
    corpus,
    addressesOf({ origin: '', base: '/' }, [lang], lang),
    lang,
    { lang: site.languages[0] },
    site.languages,
  );

/**
 * Everything that is found in a language, as records of one index. Pagefind puts the path of the folder that its own
 * stands in before every address itself.
 */
export const searchRecords = (corpus: Corpus, lang: string): SearchRecord[] =>
  toSearchRecords(corpus, addressesOf({ origin: '', base: '/' }, [lang], lang), lang, {
    lang: site.languages[0],
    // What stands only in the language of the originals lies beside the folder of this one.
    path: addressesOf({ origin: '', base: lang === site.languages[0] ? '/' : '/../' }, [lang], lang),
  });

/** The module of the engine comes with the names it was written with: a fifth of it. */
function withSmallModule(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const module = files.get('pagefind.js') ?? new Uint8Array();
  return new Map(files).set('pagefind.js', Buffer.from(minified(Buffer.from(module).toString('utf8'))));
}

const minified = oncePer((code: string) => minifySync('pagefind.js', code).code);
