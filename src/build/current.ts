/** What pages ask for: the corpus, the addresses and the words of this build. */
import { getCollection } from 'astro:content';
import site from '../../site.config.ts';
import { addressesOf, type Addresses } from '../site/addresses.ts';
import type { LoadedContent } from '../content/load-content.ts';
import { buildCorpus } from '../corpus/build-corpus.ts';
import { corpusOf, recordsOf } from '../corpus/corpus-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { SiteContext } from '../exports/schema-org.ts';
import { wordsOf, type Words } from '../i18n/index.ts';
import { readAddress, type SiteAddress } from '../site/address.ts';
import type { SourceStatuses } from '../sources/status.ts';
import { shownContent } from './shared-content.ts';

export const address: SiteAddress = readAddress(process.env);

/** The corpus, built once for the content as it stands: for a whole build, and in development until an edit. */
export async function getCorpus(): Promise<Corpus> {
  return process.env['PLUMBLINE_WRITING'] === '1' ? corpusInDevelopment() : corpusOfBuild();
}

let shown: { readonly of: LoadedContent; readonly corpus: Corpus } | undefined;

/** Past the collections: their store lags behind an edit, and reloads the page a second time. */
async function corpusInDevelopment(): Promise<Corpus> {
  const content = await shownContent();
  if (shown?.of !== content) shown = { of: content, corpus: corpusOf(content.parsed, 'all') };
  return shown.corpus;
}

let built: Promise<Corpus> | undefined;

/** Nothing changes while a site is built: the collections are read once. */
const corpusOfBuild = (): Promise<Corpus> => (built ??= corpusOfCollections());

async function corpusOfCollections(): Promise<Corpus> {
  // Of a collection that holds nothing Astro thinks that it was forgotten, and warns.
  const { parsed } = await shownContent();
  const { articles: published } = recordsOf(parsed, 'published');
  if (published.length === 0) return corpusOf(parsed, 'published');
  const [articles, entities, sources, ledger] = await Promise.all([
    getCollection('articles'),
    getCollection('entities'),
    getCollection('sources'),
    getCollection('ledger'),
  ]);
  return buildCorpus({
    articles: articles.map(({ data }) => data),
    entities: entities.map(({ data }) => data),
    sources: sources.map(({ data }) => data),
    ledger: new Map(ledger.map(({ id, data }) => [id, data])),
  });
}

/** What the addresses of sources last answered. */
export const getSourceStatuses = async (): Promise<SourceStatuses> =>
  (await shownContent()).parsed.sourceStatuses;

/** What every page needs in its language. */
export interface Locale {
  readonly lang: string;
  readonly words: Words;
  readonly to: Addresses;
}

export function localeOf(lang: string | undefined): Locale {
  const code = lang ?? site.languages[0];
  return { lang: code, words: wordsOf(code), to: addressesOf(address, site.languages, code) };
}

/** What an export needs in a language. */
export const contextOf = (lang: string | undefined): SiteContext => ({ site, to: localeOf(lang).to });

/** One path for each language of the site; the original's has no prefix. */
export function languagePaths(): { params: { lang: string | undefined } }[] {
  return site.languages.map((lang, index) => ({ params: { lang: index === 0 ? undefined : lang } }));
}
