/** Which way the script of a language runs; of one that nobody knows, from left to right. */
export const directionOf = (lang: string): 'ltr' | 'rtl' =>
  new Intl.Locale(lang).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
