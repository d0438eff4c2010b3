import type { Locale } from '../build/current.ts';
import { remembering } from '../records/remembering.ts';

export type Links = readonly (readonly [href: string, name: string])[];

/** What there is to read, and who stands for it: the order in which every page leads there. */
export const readingLinks = ({ words, to }: Locale): Links => [
  [to.home, words.nav.home],
  [to.claims, words.nav.claims],
  [to.entities, words.nav.entities],
  [to.sources, words.nav.sources],
];
export const standingLinks = ({ words, to }: Locale): Links => [
  [to.method, words.nav.method],
  [to.about, words.nav.about],
];

/** Where the head of every page leads. */
export const navLinks = remembering((locale: Locale): Links => [
  ...readingLinks(locale),
  ...standingLinks(locale),
]);
