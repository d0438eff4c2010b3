import site from '../../site.config.ts';
import { latestDay } from '../ledger/latest-day.ts';
import { checkSiteConfig } from '../site/check-config.ts';
import type { SiteWords } from './parse-folder.ts';
import type { SiteConfig } from '../site/config.ts';

/** What the site contributes to its content. */
export function siteWords(): SiteWords {
  checkSiteConfig(site);
  return {
    languages: site.languages,
    rules: (site satisfies SiteConfig as SiteConfig).rules ?? {},
    latest: latestDay(),
  };
}
