import type { Words } from '../../i18n/words.ts';
import { part } from '../site/element.ts';

/** How strips can stand; the page has them in the first of these orders. */
export type StripOrder = keyof Words['strip']['orders'];

/** The strips of each list as the page had them: the farthest off first. */
const given = new WeakMap<Element, readonly Element[]>();

/** Put the strips of an analysis in the order that is chosen: whoever reads or steps through them meets them so, too. */
export function orderStrips(choice: HTMLSelectElement): void {
  const list = part(choice.closest('section') ?? document, 'ol', HTMLOListElement);
  const farthest = given.get(list) ?? [...list.children];
  given.set(list, farthest);
  list.append(...inOrder(farthest, choice.value as StripOrder));
}

function inOrder(farthest: readonly Element[], order: StripOrder): Element[] {
  switch (order) {
    case 'farthest':
      return [...farthest];
    case 'nearest':
      return farthest.toReversed();
    case 'text':
      return farthest.toSorted((a, b) => placeInText(a) - placeInText(b));
    default:
      return order satisfies never;
  }
}

/** Where the passage of a strip's claim stands among those of the text. */
function placeInText(strip: Element): number {
  const id = part(strip, 'a', HTMLAnchorElement).hash.slice(1);
  return [...document.querySelectorAll('mark[data-claim]')].findIndex((passage) => passage.id === id);
}
