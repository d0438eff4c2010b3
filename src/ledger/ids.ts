/**
 * Ids as the ledger and its commands write them: `ARTICLE`, `ARTICLE/CLAIM`, `entities/ENTITY`, `sources/SOURCE`.
 *
 * No article may be called `entities` or `sources` (rule `reserved-id`), so an id is of one kind only.
 */
import { idPattern } from '../records/fields.ts';

export const idKinds = ['article', 'claim', 'entity', 'source'] as const;
export type IdKind = (typeof idKinds)[number];

/** An id in its parts. */
export interface IdParts {
  readonly kind: IdKind;
  /** The article, the article of the claim, or `undefined`. */
  readonly article: string | undefined;
  /** The id as content writes it. */
  readonly own: string;
}

/** A map: an id may be called `constructor`, and an object has one of its own. */
const folders: ReadonlyMap<string, IdKind> = new Map([
  ['entities', 'entity'],
  ['sources', 'source'],
]);

/** Names that no article can have. */
export const reservedIds: readonly string[] = [...folders.keys()];

export const articleId = (article: string): string => article;
export const claimId = (article: string, claim: string): string => `${article}/${claim}`;
export const entityId = (entity: string): string => `entities/${entity}`;
export const sourceId = (source: string): string => `sources/${source}`;

/** Take an id apart; `undefined` when it is none. */
export function parseId(id: string): IdParts | undefined {
  const [first = '', second, ...more] = id.split('/');
  if (more.length > 0 || !idPattern.test(first) || (second !== undefined && !idPattern.test(second)))
    return undefined;
  const kind = folders.get(first);
  if (kind !== undefined) return second === undefined ? undefined : { kind, article: undefined, own: second };
  return second === undefined
    ? { kind: 'article', article: first, own: first }
    : { kind: 'claim', article: first, own: second };
}
