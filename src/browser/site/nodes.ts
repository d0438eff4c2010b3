import { markPieces, type Sought } from '../../search/ranking/passage.ts';

/** Make an element with a class and what stands in it. Text is text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** A text with what was sought marked in it. */
export const marked = (text: string, sought: Sought): (Node | string)[] =>
  markPieces(text, sought).map((piece) => (piece.marked ? make('mark', '', piece.text) : piece.text));
