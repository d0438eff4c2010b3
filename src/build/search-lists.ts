import site from '../../site.config.ts';
import { langParam } from '../site/lang-param.ts';
import { listNames, toLists, type ListName } from '../search/lists.ts';
import { wordKinds } from '../search/word-kinds.ts';
import type { Shards } from '../search/shards.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { getCorpus } from './current.ts';
import { wordsOf } from './words.ts';

const made = new WeakMap<Corpus, Map<string, Record<ListName, Shards>>>();

/** Every list of every language, each made once for the corpus as it stands. */
export async function searchLists(): Promise<
  {
    readonly lang: string;
    readonly param: string | undefined;
    readonly list: ListName;
    readonly shards: Shards;
  }[]
> {
  const corpus = await getCorpus();
  const known = made.get(corpus) ?? new Map<string, Record<ListName, Shards>>();
  made.set(corpus, known);
  return site.languages.flatMap((lang) => {
    const lists = known.get(lang) ?? toLists(corpus, lang, wordKinds(wordsOf(lang)), site.languages[0]);
    known.set(lang, lists);
    return listNames.map((list) => ({ lang, param: langParam(lang), list, shards: lists[list] }));
  });
}
