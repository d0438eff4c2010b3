import type { Locale } from '../build/current.ts';
import { remembering } from '../records/remembering.ts';

/** Where the head of every page leads. */
export const navLinks = remembering(
  ({ words, to }: Locale): readonly (readonly [href: string, name: string])[] => [
    [to.home, words.nav.home],
    [to.claims, words.nav.claims],
    [to.entities, words.nav.entities],
    [to.sources, words.nav.sources],
    [to.method, words.nav.method],
    [to.about, words.nav.about],
  ],
);
