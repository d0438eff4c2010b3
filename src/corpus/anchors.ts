import type { MovedRecord } from './types.ts';

/**
 * Put the old anchor of each claim that was renamed into the prose, empty, before the passage it led to: a link to it
 * still arrives there, also without scripts.
 *
 * @param html the prose as `parseArticle` gives it: the only `<mark id>` are passages.
 */
export function addAnchors(html: string, article: string, moved: readonly MovedRecord[]): string {
  const former = Map.groupBy(
    moved.filter(
      ({ from, to }) => from.kind === 'claim' && from.article === article && to.article === article,
    ),
    ({ to }) => to.id,
  );
  if (former.size === 0) return html;
  return html.replaceAll(/<mark id="([^"]+)"/g, (mark: string, id: string) => {
    const anchors = former.get(id) ?? [];
    return anchors.map(({ from }) => `<span id="${from.id}" data-note="" data-moved></span>`).join('') + mark;
  });
}
