import site from '../../site.config.ts';

/** The `[...lang]` part of a route: none for the original's language. */
export const langParam = (lang: string): string | undefined =>
  lang === site.languages[0] ? undefined : lang;
