import { isBound } from '../../letters/characters.ts';
import { placesOf } from '../../search/ranking/passage.ts';
import { readerWords, readerForm } from '../../letters/reader-form.ts';
import { fill, part } from './element.ts';

export { overSheet as ready } from './over-sheet.ts';

/** More places than anyone looks at are not marked. */
const most = 1000;

/**
 * Mark the words that someone searched for in the page they came to: `?highlight=fuel%20prices`. Painted over the
 * text (CSS Custom Highlight), which stays as it is; Esc or the button clears the marks and the address.
 */
export function markFoundWords(): void {
  const main = part(document, 'main', HTMLElement);
  const words = readerWords(new URLSearchParams(location.search).get('highlight') ?? '');
  if (words.length === 0 || !('highlights' in CSS)) return;
  const ranges = [...rangesOf(words, main)];
  CSS.highlights.set('found', new Highlight(...ranges));
  if (location.hash === '') ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });

  const note = document.createElement('div');
  note.className = 'found';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = main.dataset['unmark'] ?? '';
  note.append(said, button);
  document.body.append(note);
  said.textContent = fill(main.dataset['found'] ?? '', { query: words.join(' '), count: ranges.length });

  const clear = (): void => {
    CSS.highlights.delete('found');
    note.remove();
    document.removeEventListener('keydown', escape);
    const url = new URL(location.href);
    url.searchParams.delete('highlight');
    history.replaceState(history.state, '', url);
  };
  const escape = ({ key }: KeyboardEvent): void => {
    // What lies over the page goes first.
    if (key === 'Escape' && !document.querySelector(':popover-open, dialog[open]')) clear();
  };
  button.addEventListener('click', clear);
  document.addEventListener('keydown', escape);
}

/** Where an element's text holds one of the words, folded, or a form of it. */
function* rangesOf(words: readonly string[], root: Element): Generator<Range> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  // What stands inside of what blanks part, and numbers, whose thousands may be parted.
  const [whole, begun] = [words.filter(isPart), words.filter((word) => !isPart(word))];
  let count = 0;
  for (let node = walker.nextNode(); node && count < most; node = walker.nextNode()) {
    if (node.parentElement?.closest('select, script, nav, .facts, [hidden]')) continue;
    const places = placesOf(node.nodeValue ?? '', whole);
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const folded = readerForm(word);
      if (begun.some((sought) => isForm(folded, sought))) places.push([index, index + word.length]);
    }
    for (const [start, end] of places.slice(0, most - count)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      count += 1;
      yield range;
    }
  }
}

const isPart = (word: string): boolean => isBound(word) || /^\d+$/.test(word);

/** "prices" and "price", either way: a search finds both. */
const isForm = (word: string, sought: string): boolean =>
  word.startsWith(sought) || (word.length > 3 && sought.length - word.length < 3 && sought.startsWith(word));
