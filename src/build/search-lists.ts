import site from '../../site.config.ts';
import { langParam } from '../site/lang-param.ts';
import { listNames, toLists, type ListName } from '../search/indexed/lists.ts';
import { wordKinds } from '../search/query/word-kinds.ts';
import type { Shards } from '../search/indexed/shards.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { remembering } from '../records/remembering.ts';
import { getCorpus } from './current.ts';
import { wordsOf } from './words.ts';

const listsOf = new Map(
  site.languages.map((lang) => [
    lang,
    remembering((corpus: Corpus) => toLists(corpus, lang, wordKinds(wordsOf(lang)), site.languages[0])),
  ]),
);

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
  return site.languages.flatMap((lang) => {
    const lists = listsOf.get(lang)?.(corpus);
    return listNames.flatMap((list) =>
      lists ? [{ lang, param: langParam(lang), list, shards: lists[list] }] : [],
    );
  });
}
