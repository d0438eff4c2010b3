import type { Words } from '../i18n/index.ts';
import type { SiteConfig } from './config.ts';

/** A site as it speaks of itself in a language: what the words of that language say, else `site.config.ts`. */
export function siteIn(site: SiteConfig, { site: said }: Pick<Words, 'site'>): SiteConfig {
  const { legalForm = site.publisher.legalForm, responsible = site.publisher.responsible, ...texts } = said;
  return { ...site, ...texts, publisher: { ...site.publisher, legalForm, responsible } };
}
