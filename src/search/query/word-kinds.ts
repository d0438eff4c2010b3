import type { Words } from '../../i18n/index.ts';
import type { WordKinds } from '../indexed/word-list.ts';

/** The words that searching in a language takes otherwise than others. */
export const wordKinds = ({ search }: Words): WordKinds => ({
  stopWords: search.stopWords.split(' '),
  titles: search.titles.split(' '),
});
