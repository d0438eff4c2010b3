import type { Corpus } from '../corpus/corpus.ts';
import type { feedParts } from '../exports/feed-parts.ts';
import type { SiteContext } from '../exports/schema-org.ts';
import { contextOf, getCorpus, languagePaths } from './current.ts';

/** A path for each archive document of a feed, in each language. */
export async function feedPaths<Entry>(
  inParts: (corpus: Corpus, context: SiteContext) => ReturnType<typeof feedParts<Entry>>,
) {
  const corpus = await getCorpus();
  return languagePaths().flatMap(({ params }) => {
    const [, ...archives] = inParts(corpus, contextOf(params.lang));
    return archives.map((part) => ({ params: { ...params, part: String(part.number) }, props: { part } }));
  });
}
