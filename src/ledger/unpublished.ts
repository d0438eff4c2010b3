import type { LedgeredFolder } from './ledgered-folder.ts';
import { entityId, sourceId } from './ids.ts';

/**
 * Ids of entities and sources that no published article uses: they wait until one does, with a draft or by themselves.
 * What was published before stays published.
 */
export function unpublishedRecords(folder: LedgeredFolder): ReadonlySet<string> {
  const { articles, references, entities, sources, ledger } = folder;
  const used = new Set<string>();
  for (const { file, frontmatter, annotations, passages, mentions } of articles) {
    if (frontmatter.draft) continue;
    const refers = references.find((other) => other.file === file);
    const named = [annotations, passages].flatMap((list) => list.flatMap((one) => one.mentions));
    for (const { id } of [...(refers?.origin ? [refers.origin] : []), ...(refers?.sources ?? [])])
      used.add(sourceId(id));
    for (const id of [...(refers?.entities ?? []).map((one) => one.id), ...mentions, ...named])
      used.add(entityId(id));
  }
  const all = [
    ...entities.map(({ entity }) => entityId(entity.id)),
    ...sources.map(({ source }) => sourceId(source.id)),
  ];
  return new Set(all.filter((id) => !used.has(id) && !(ledger.ledger?.has(id) ?? false)));
}
