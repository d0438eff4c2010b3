import site from '../../site.config.ts';
import { checkSiteConfig } from '../site/check-config.ts';
import type { SiteWords } from './parse-folder.ts';
import type { SiteConfig } from '../site/config.ts';
import { readAddress, toPath } from '../site/address.ts';
import { wordsOf } from '../i18n/index.ts';

/** What the site of this environment contributes to its content. */
export function siteWords(env: Readonly<Record<string, string | undefined>>): SiteWords {
  const address = readAddress(env);
  checkSiteConfig(site);
  return {
    languages: site.languages,
    rules: (site satisfies SiteConfig as SiteConfig).rules ?? {},
    link: (path) => toPath(address, path),
    markLabel: (lang, number, assessment) => {
      const words = wordsOf(lang);
      return words.article.mark(number, words.assessments[assessment].name);
    },
  };
}
