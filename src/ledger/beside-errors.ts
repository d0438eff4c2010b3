import type { Issue } from '../issues/issue.ts';
import { isBefore } from '../issues/point.ts';
import { isChange, judgedParts, type StateChanges } from './changes.ts';
import type { Disagreement } from './compare.ts';
import type { Subjects } from './subjects.ts';

type Changed = Disagreement & { readonly type: 'changed' };

/**
 * What changed of a claim beside the errors of the content: what a mistake stands in differs because of it, and one
 * mistake is reported once; what stands elsewhere has changed all the same.
 *
 * @returns `undefined` when nothing is left to be told.
 */
export function besideErrors(
  found: Changed,
  subjects: Subjects,
  errors: readonly Issue[],
): Changed | undefined {
  const article = subjects.articles.get(found.article);
  const places = article?.claims.get(found.claim)?.places;
  if (!article || !places) return found;
  const own = errors.filter(({ file }) => file === article.file);
  const inPassage = own.some(({ line }) => line === places.passage.line);
  const starts = [...article.claims.values()]
    .map((claim) => claim.places.annotation)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const inAnnotation = own.filter(
    (error) => starts.findLast((start) => isBefore(start, error)) === places.annotation,
  );
  if (!inPassage && inAnnotation.length === 0) return found;

  const stands = (part: (typeof judgedParts)[number]): boolean => {
    if (part === 'passage' || part === 'sentence') return !inPassage;
    if (inAnnotation.length === 0) return true;
    const place = places.attributes.get(part);
    // What an element holds may have run into what is around it.
    return (
      part !== 'assessment' &&
      part !== 'replies' &&
      place !== undefined &&
      !inAnnotation.some(({ line, column }) => line === place.line && column === place.column)
    );
  };
  const { evidence, translations } = found.changes;
  const changes: StateChanges = {
    ...Object.fromEntries(
      judgedParts.flatMap((part) =>
        found.changes[part] && stands(part) ? [[part, found.changes[part]]] : [],
      ),
    ),
    ...(evidence && inAnnotation.length === 0 && { evidence }),
    translations,
  };
  return isChange(changes) || translations.added.length > 0 ? { ...found, changes } : undefined;
}
