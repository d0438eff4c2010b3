import type { ArticleReferences, ParsedArticle } from '../articles/types.ts';
import { remembering } from '../records/remembering.ts';
import type { LedgeredFolder } from './ledgered-folder.ts';
import { entityId, sourceId } from './ids.ts';

/**
 * Ids of entities and sources that no published article uses: they wait until one does, with a draft or by themselves.
 * What was published before stays published.
 */
export const unpublishedRecords = remembering((folder: LedgeredFolder): ReadonlySet<string> => {
  const { articles, references, entities, sources, ledger } = folder;
  const used = new Set<string>();
  const referencesOf = new Map(references.map((one) => [one.file, one]));
  for (const article of articles) {
    if (article.frontmatter.draft) continue;
    for (const id of usedBy(article, referencesOf.get(article.file))) used.add(id);
  }
  const waiting = new Set<string>();
  const look = (id: string): void => {
    if (!used.has(id) && !(ledger.ledger?.has(id) ?? false)) waiting.add(id);
  };
  for (const { entity } of entities) look(entityId(entity.id));
  for (const { source } of sources) look(sourceId(source.id));
  return waiting;
});

const usedBy = remembering(
  (
    { annotations, passages, mentions }: ParsedArticle,
    refers: ArticleReferences | undefined,
  ): ReadonlySet<string> => {
    const named = [annotations, passages].flatMap((list) => list.flatMap((one) => one.mentions));
    return new Set([
      ...[...(refers?.origin ? [refers.origin] : []), ...(refers?.sources ?? [])].map(({ id }) =>
        sourceId(id),
      ),
      ...[...(refers?.entities ?? []).map(({ id }) => id), ...mentions, ...named].map(entityId),
    ]);
  },
);
