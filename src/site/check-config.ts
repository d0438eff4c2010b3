import { isLanguage, isSafeAddress, isVisible, languageInName } from '../records/fields.ts';
import { holdsRefused, printable } from '../issues/printable.ts';
import type { SiteConfig } from './config.ts';
import { themeInks } from './theme-inks.ts';
import { toThemeCss } from './theme.ts';

/**
 * Check what `site.config.ts` puts into pages as the content is checked: its types say nothing of what a text holds.
 *
 * @throws a sentence that begins with the name of the file, for the first thing that readers must not meet.
 */
export function checkSiteConfig(site: SiteConfig): void {
  const refuse = (name: string, value: string, why: string): never => {
    throw new Error(`site.config.ts says ${name}: "${printable(value)}", ${why}`);
  };
  const texts = new Map(textsIn(site));
  for (const name of needed)
    if (!isVisible(texts.get(name) ?? ''))
      refuse(name, texts.get(name) ?? '', 'and readers need words there.');
  for (const [name, text] of texts)
    if (holdsRefused(text)) refuse(name, text, 'which holds a character that no text may hold.');

  const addresses = {
    repository: site.repository,
    'licence.url': site.licence.url,
    ...(site.report.by === 'issue' ? { 'report.url': site.report.url } : {}),
  };
  for (const [name, address] of Object.entries(addresses))
    if (address !== undefined && !isSafeAddress(address))
      refuse(name, address, 'which is not an address a reader can safely follow: https://…');

  const mailboxes = {
    'publisher.email': site.publisher.email,
    ...(site.report.by === 'mail' ? { 'report.address': site.report.address } : {}),
  };
  for (const [name, mailbox] of Object.entries(mailboxes))
    if (!/^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(mailbox)) refuse(name, mailbox, 'which is no mailbox.');

  for (const [position, lang] of site.languages.entries()) {
    // Folders and files are named after it.
    if (!languageInName.test(lang) || !isLanguage(lang))
      refuse('languages', lang, 'which is no language code such as en or es-PE.');
    if (site.languages.indexOf(lang) !== position) refuse('languages', lang, 'and says it twice.');
  }
  toThemeCss(site.theme);
  themeInks(site.theme);
}

/** What every page has of a site. The settings are typed; this is for a site whose settings nobody type-checked. */
const needed = [
  'name',
  'tagline',
  'description',
  'languages.0',
  ...['name', 'legalForm', 'responsible', 'email'].map((name) => `publisher.${name}`),
  'funding',
  'complaints',
  'hosting',
  'licence.name',
  'licence.short',
  'licence.url',
] as const;

/** Every text below a value, with the way to it: `publisher.name`. */
function* textsIn(value: unknown, way = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [way, value];
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value))
      yield* textsIn(inner, way === '' ? name : `${way}.${name}`);
}
