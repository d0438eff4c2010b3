/** Names of languages, as LaTeX knows them (`langid` of biblatex), and their codes. */
export const languageCodes: Readonly<Record<string, string>> = {
  english: 'en',
  british: 'en-GB',
  american: 'en-US',
  spanish: 'es',
  french: 'fr',
  german: 'de',
  ngerman: 'de',
  portuguese: 'pt',
  brazilian: 'pt-BR',
  italian: 'it',
  russian: 'ru',
  chinese: 'zh',
  arabic: 'ar',
  japanese: 'ja',
};

/** The same by code. */
export const languageNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(languageCodes).map(([name, code]) => [code, name]),
);
