import type { LedgeredFolder } from './ledgered-folder.ts';
import { entityId, sourceId } from './ids.ts';

/**
 * Ids of entities and sources that only drafts use: they wait with them. What was published before stays published,
 * and what nothing uses is published as it stands.
 */
export function unpublishedRecords({ articles, references, ledger }: LedgeredFolder): ReadonlySet<string> {
  const used = { drafts: new Set<string>(), published: new Set<string>() };
  for (const { file, frontmatter, annotations, passages, mentions } of articles) {
    const { origin, sources = [], entities = [] } = references.find((other) => other.file === file) ?? {};
    const named = [annotations, passages].flatMap((list) => list.flatMap((one) => one.mentions));
    const ids = [
      ...[...(origin ? [origin] : []), ...sources].map(({ id }) => sourceId(id)),
      ...[...entities.map(({ id }) => id), ...mentions, ...named].map(entityId),
    ];
    for (const id of ids) used[frontmatter.draft ? 'drafts' : 'published'].add(id);
  }
  return new Set(
    [...used.drafts].filter((id) => !used.published.has(id) && !(ledger.ledger?.has(id) ?? false)),
  );
}
