import type { Assessment } from '../claims/vocabulary.ts';
import type { Corpus } from './corpus.ts';

/** A claim that was published in an article and does not stand in it under this id any more. */
export type FormerClaim = { readonly id: string; readonly article: string; readonly title: string } & (
  | {
      readonly type: 'moved';
      readonly to: { readonly article: string; readonly id: string };
      /** Whether it stands there, or was withdrawn there. */
      readonly live: boolean;
      /** Whether it stands in the originals only: they have no edition in this language. */
      readonly originalOnly: boolean;
    }
  | {
      readonly type: 'retired';
      readonly assessment: Assessment;
      readonly published: string;
      readonly date: string;
      readonly reason: string;
    }
);

/**
 * The claims whose anchors an article's page must still hold, beside those that stand in its prose: withdrawn ones, and
 * ones that went to another article. A claim that was renamed has its old anchor in the prose (`anchors.ts`).
 *
 * @param article its id now or once: of one that moved or was withdrawn, these are all its claims.
 */
export function formerClaims(corpus: Corpus, article: string, lang: string): FormerClaim[] {
  const gone = corpus.movedWithin(article).flatMap(({ from, to }): FormerClaim[] => {
    if (to.article === undefined) return [];
    const target = { article: to.article, id: to.id };
    const now = corpus.claim(target, lang);
    if (now && to.article === article) return [];
    const title = corpus.titleOf(to, lang) ?? to.id;
    const live = now !== undefined;
    const originalOnly = !live && corpus.retiredAs(to) === undefined;
    return [{ type: 'moved', id: from.id, article, title, to: target, live, originalOnly }];
  });
  const withdrawn = corpus.retiredWithin(article).flatMap((record): FormerClaim[] => {
    const assessment = record.revisions.at(-1)?.assessment;
    if (!assessment) return [];
    const { id, title, published, date, reason } = record;
    return [{ type: 'retired', id, article, title, assessment, published, date, reason }];
  });
  return [...gone, ...withdrawn].sort((a, b) => (a.id < b.id ? -1 : 1));
}
