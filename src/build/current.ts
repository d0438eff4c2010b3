/** What pages ask for: the corpus, the addresses and the words of this build. */
import site from '../../site.config.ts';
import { addressesOf, type Addresses } from '../site/addresses.ts';
import type { SiteContext } from '../exports/schema-org.ts';
import { wordsOf, type Words } from '../i18n/index.ts';
import { readAddress, type SiteAddress } from '../site/address.ts';
import type { SourceStatuses } from '../sources/status.ts';
import { getCorpus, shownContent } from './shared-content.ts';

export { getCorpus };

export const address: SiteAddress = readAddress(process.env);

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
