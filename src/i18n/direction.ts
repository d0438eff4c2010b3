import { directionOf as runs } from '../records/direction.ts';

/** `rtl` for a language that is written from right to left. */
export const directionOf = (locale: string): 'rtl' | undefined =>
  runs(locale) === 'rtl' ? 'rtl' : undefined;
