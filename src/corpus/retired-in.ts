import { remembering } from '../records/remembering.ts';
import type { Corpus } from './corpus.ts';
import { indexBy } from './index-by.ts';
import type { RetiredRecord } from './types.ts';

/** The claims that were withdrawn from an article, also while it had another id. */
export const retiredIn = (corpus: Corpus, article: string): RetiredRecord[] =>
  [article, ...(formerIds(corpus).get(article) ?? [])].flatMap((id) => corpus.retiredWithin(id));

const formerIds = remembering(({ moved }: Corpus) => {
  const articles = moved.filter(({ from }) => from.kind === 'article');
  return new Map(
    [...indexBy(articles, ({ to }) => [to.id])].map(([id, each]) => [id, each.map(({ from }) => from.id)]),
  );
});
