import { wordsFrom, type WordsOf } from '../i18n/index.ts';
import { shownWords } from './shared-content.ts';

/** The words of a language of this site, as the content has them. */
export const wordsOf: WordsOf = (lang) => wordsFrom(shownWords())(lang);
