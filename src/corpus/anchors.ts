import type { MovedRecord } from './types.ts';

/**
 * Put the old anchor of each claim that was renamed into the prose, empty, where its passage begins: a link to it
 * still arrives there, also without scripts.
 *
 * @param html the prose as `parseArticle` gives it: every `<mark id>` in it is a passage.
 */
export function addAnchors(html: string, article: string, moved: readonly MovedRecord[]): string {
  const former = Map.groupBy(
    moved.filter(
      ({ from, to }) => from.kind === 'claim' && from.article === article && to.article === article,
    ),
    ({ to }) => to.id,
  );
  if (former.size === 0) return html;
  return html.replaceAll(/<mark\b[^>]*\bid="([^"]+)"[^>]*>/g, (mark: string, id: string) => {
    const anchors = former.get(id) ?? [];
    return mark + anchors.map(({ from }) => `<span id="${from.id}" data-note="" data-moved></span>`).join('');
  });
}
