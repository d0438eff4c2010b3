/**
 * What makes this site yours: who publishes it, what it is called, how it is reached.
 * A fork changes this file and `content/`; the code names no site.
 */
import type { SiteConfig } from './src/site/config.ts';

const site: SiteConfig = {
  name: 'Plumbline',
  tagline: 'What was claimed, and how it stands',
  description:
    'Independent analyses of news articles: every claim marked, judged by its evidence, and linked for good.',
  /** Languages of the interface, the original's first; words in src/i18n/ or content/words/. */
  languages: ['en', 'es'],
  publisher: {
    name: 'The Plumbline project',
    legalForm: 'a volunteer project of its contributors',
    /** Who answers for what is published. */
    responsible: 'the maintainers of this repository',
    email: 'editors@plumbline.example',
  },
  funding:
    'No one pays for Plumbline: there are no advertisements, no sponsors and no grants. Contributors give their time.',
  complaints:
    'Write to the address above with the link of the claim and what is wrong with it. We answer within seven days; a mistake is corrected with the date and the reason.',
  hosting: 'The server that hands out these pages may keep an ordinary log of requests.',
  /** Where the source of this site is kept, or `undefined`. */
  repository: undefined,
  /** Where a claim's "Report an error" leads: `{ by: 'issue', url: '…/issues/new' }`, or a mailbox. */
  report: { by: 'mail', address: 'editors@plumbline.example' },
  licence: {
    name: 'Creative Commons Attribution 4.0 International',
    short: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
};

export default site;
