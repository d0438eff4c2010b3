/** Every setting a fork can make, in a form that is not this site's; what the tests build under a base path. */
import type { SiteConfig } from '../../src/site/config.ts';

export default {
  name: 'Another & “Other” <Site>',
  tagline: 'Words beside the name',
  description: 'One sentence, with "quotes" & <angles>.',
  languages: ['en', 'es'],
  publisher: {
    name: 'A Publisher & Sons',
    legalForm: 'a company',
    responsible: 'Some One',
    email: 'desk@publisher.example',
  },
  funding: 'Readers pay.',
  complaints: 'Write to us.',
  hosting: 'Nothing is kept.',
  repository: 'https://git.example/publisher/site',
  report: { by: 'issue', url: 'https://git.example/publisher/site/issues/new' },
  licence: { name: 'All rights reserved', short: '©', url: 'https://publisher.example/rights' },
  theme: {
    colors: { accent: ['#7a1f1f', '#ffb4a8'], paper: ['#fffdf5', '#16130d'] },
    fonts: { text: 'Georgia, serif', interface: 'system-ui, sans-serif' },
  },
  reviewers: 2,
  rules: { 'no-archived-copy': ['off', 'Another service keeps copies.'] },
} satisfies SiteConfig;
