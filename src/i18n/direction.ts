/** `rtl` for a language that is written from right to left. */
export const directionOf = (locale: string): 'rtl' | undefined =>
  new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : undefined;
