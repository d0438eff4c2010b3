import site from '../../site.config.ts';
import { latestDay } from '../ledger/latest-day.ts';
import { checkSiteConfig } from '../site/check-config.ts';
import type { SiteWords } from './parse-folder.ts';
import { shippedWords } from './shipped-words.ts';

/** What the site contributes to its content. */
export function siteWords(): SiteWords {
  checkSiteConfig(site);
  return {
    languages: site.languages,
    shipped: shippedWords(),
    rules: site.rules ?? {},
    latest: latestDay(),
  };
}
