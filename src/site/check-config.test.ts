import { describe, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { checkSiteConfig } from './check-config.ts';
import type { SiteConfig } from './config.ts';

describe(checkSiteConfig, () => {
  test('accepts the site as it stands', () => {
    expect(() => checkSiteConfig(site)).not.toThrow();
  });

  test.each<[what: string, change: Partial<SiteConfig>, says: string]>([
    ['an address that runs', { repository: 'javascript:alert(1)' }, 'says repository: "javascript:alert(1)"'],
    ['one that passes itself off', { repository: 'https://github.com@evil.example/' }, 'says repository'],
    ['a licence elsewhere', { licence: { name: 'x', short: 'x', url: 'data:text/html,x' } }, 'licence.url'],
    ['a report that runs', { report: { by: 'issue', url: ' javascript:x' } }, 'says report.url'],
    ['a mailbox with more in it', { report: { by: 'mail', address: 'a@b?bcc=c@d' } }, 'says report.address'],
    ['a site without a name', { name: ' \u200b' }, 'readers need words there'],
    ['a publisher who is not named', { publisher: {} as SiteConfig['publisher'] }, 'says publisher.name'],
    ['a language that is none', { languages: ['english'] }, 'says languages: "english"'],
    ['parts of a language that do not fit', { languages: ['en', 'en-12'] }, 'says languages: "en-12"'],
    ['a language that is a path', { languages: ['en', '../x'] }, 'says languages'],
    ['a language twice', { languages: ['en', 'es', 'es'] }, 'says it twice'],
    ['no language', { languages: [] as unknown as ['en'] }, 'says languages.0'],
    ['a colour that is more', { theme: { colors: { ink: ['red} *{', 'red'] } } }, 'sets the theme to'],
    [
      'a colour that no picture knows',
      { theme: { colors: { ink: ['var(--ink)', 'red'] } } },
      'no picture can be',
    ],
    ['letters turned round', { name: 'Plumb\u202eenil' }, 'says name: "Plumb�enil", which holds a character'],
    [
      'a control character',
      { publisher: { ...site.publisher, name: 'a\u001b[2J' } },
      'says publisher.name: "a␛[2J"',
    ],
  ])('refuses %s', (_, change, says) => {
    expect(() => checkSiteConfig({ ...site, ...change })).toThrow(says);
  });
});
