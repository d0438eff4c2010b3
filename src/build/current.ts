/** What pages ask for: the corpus, the addresses and the words of this build. */
import site from '../../site.config.ts';
import { addressesOf, type Addresses } from '../site/addresses.ts';
import type { SiteContext } from '../exports/schema-org.ts';
import { once } from '../records/once.ts';
import { remembering } from '../records/remembering.ts';
import { directionOf } from '../i18n/direction.ts';
import type { Words } from '../i18n/index.ts';
import { readAddress, type SiteAddress } from '../site/address.ts';
import type { SiteConfig } from '../site/config.ts';
import { siteIn } from '../site/site-in.ts';
import { isWriting } from '../site/writing.ts';
import type { SourceStatuses } from '../sources/status.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { noteAsked } from './asked.ts';
import { getCorpus, shownContent, shownNow } from './shared-content.ts';
import { wordsOf } from './words.ts';

export { getCorpus };

export const address: SiteAddress = readAddress(process.env);

/** What the addresses of sources last answered. */
export async function getSourceStatuses(): Promise<SourceStatuses> {
  noteAsked('getSourceStatuses');
  return (await shownContent()).parsed.sourceStatuses;
}

/** The same, on a page that has waited for the corpus: a component that waits holds back what follows it. */
export function shownStatuses(): SourceStatuses {
  noteAsked('getSourceStatuses');
  return shownNow().of.parsed.sourceStatuses;
}

/** The corpus, on a page that has waited for it. */
export const shownCorpus = (): Corpus => shownNow().corpus;

/** Whether somebody writes, asked of the environment once. */
export const writing = once(isWriting);

/** What every page needs in its language. */
export interface Locale {
  readonly lang: string;
  readonly words: Words;
  /** The words of the language that originals are written in. */
  readonly original: Words;
  readonly to: Addresses;
  /** The site as it speaks of itself in this language. */
  readonly site: SiteConfig;
  /** The way the language is written, where that is from right to left. */
  readonly dir: 'rtl' | undefined;
}

/** The same for as long as the words stay as they are: what is made of it need not be made again. */
export function localeOf(lang: string | undefined): Locale {
  const code = lang ?? site.languages[0];
  return localeWith(wordsOf(code), wordsOf(site.languages[0]), code);
}

const localeWith = remembering((words: Words, original: Words, lang: string): Locale => ({
  lang,
  words,
  original,
  to: addressesOf(address, site.languages, lang),
  site: siteIn(site, words),
  dir: directionOf(words.language.locale),
}));

/** What an export needs in a language. */
export const contextOf = (lang: string | undefined): SiteContext => contextIn(localeOf(lang));

const contextIn = remembering(({ lang, site: named, to }: Locale): SiteContext => ({
  lang,
  site: named,
  to,
  wordsOf,
}));

/** The languages that an analysis stands in. */
export async function languagesOf(article: string): Promise<string[]> {
  const corpus = await getCorpus();
  return site.languages.filter((lang) => corpus.article(article, lang) !== undefined);
}

/** One path for each language of the site; the original's has no prefix. */
export function languagePaths(): { params: { lang: string | undefined } }[] {
  return site.languages.map((lang, index) => ({ params: { lang: index === 0 ? undefined : lang } }));
}
