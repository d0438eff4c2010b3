import { part } from '../site/element.ts';
import { load } from '../site/load.ts';
import { control } from './note-control.ts';
import type { LinkWords } from './note-links.ts';

/** Words of the controls that an annotation gets when it is brought up. */
export interface NoteWords extends LinkWords {
  readonly close: string;
}

/** Where an annotation says its claim as one sentence. */
const statement = 'h3 + p';

/** How an annotation went: its reader closed it, or the address moved on. */
export type Ending = 'closed' | 'left';

/**
 * One annotation while it is up, as a card beside its passage. Its list keeps its place, so that nothing moves.
 *
 * It is shown at a glance (a resting pointer: it takes no focus and goes when the pointer goes) or to stay (a press:
 * it takes the focus, and stays until it is closed).
 */
export class OpenNote {
  readonly note: HTMLElement;
  /** The passage that it stands beside. */
  readonly mark: HTMLElement;
  readonly #opener: HTMLAnchorElement;
  readonly #connection = new AbortController();
  readonly #done: (how: Ending) => void;
  readonly #words: NoteWords;
  #how: Ending = 'closed';
  /** Whether it had the focus when it began to go. */
  #held = false;
  /** What had the focus before it was brought up to stay. */
  #before: Element | null = null;

  constructor(note: HTMLElement, opener: HTMLAnchorElement, words: NoteWords, done: (how: Ending) => void) {
    this.note = note;
    this.mark = opener.previousElementSibling as HTMLElement;
    this.#opener = opener;
    this.#done = done;

    // Whoever scrolled on from a number and then presses it by key would open a card beside what is out of sight.
    let { top, bottom } = this.mark.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) {
      this.mark.scrollIntoView({ block: 'center', behavior: 'instant' });
      ({ top, bottom } = this.mark.getBoundingClientRect());
    }
    // Measure first, change then: the page is laid out once.
    const height = note.parentElement?.getBoundingClientRect().height ?? 0;
    const below = innerHeight - bottom;
    note.parentElement?.style.setProperty('min-block-size', `${height}px`);
    // On a phone it takes the side of the screen where the passage leaves it more room, and stays clear of it.
    note.dataset['side'] = top > below ? 'top' : 'bottom';
    note.style.setProperty('--_room', `${Math.max(top, below)}px`);
    this.mark.dataset['open'] = '';
    note.tabIndex = -1;
    note.setAttribute('role', 'dialog');
    note.setAttribute('aria-label', part(note, statement, HTMLElement).textContent);
    this.#addClose(words.close);
    this.#words = words;

    const { signal } = this.#connection;
    note.addEventListener('toggle', (event) => this.#toggled(event), { signal });
    note.addEventListener('beforetoggle', () => (this.#held = note.contains(document.activeElement)), {
      signal,
    });
    note.addEventListener('click', (event) => this.#followed(event), { signal });
  }

  /** Ends when the annotation goes. */
  get signal(): AbortSignal {
    return this.#connection.signal;
  }

  get stays(): boolean {
    return this.note.popover === 'auto';
  }

  /** Whether it can be seen. It goes before its `toggle` event says so: a quick hand is between the two. */
  get isUp(): boolean {
    return this.note.matches(':popover-open');
  }

  /** Bring it up, or let it stay if it was up at a glance. */
  show(how: 'glance' | 'stay'): void {
    const { note } = this;
    if (note.popover !== null) note.hidePopover();
    note.popover = how === 'stay' ? 'auto' : 'manual';
    this.#before = document.activeElement;
    note.showPopover({ source: this.#opener });
    void load(() => import('./note-links.ts')).then(({ complete }) =>
      complete(note, this.mark, this.#words, this.signal),
    );
    if (how !== 'stay') return;
    note.focus({ preventScroll: true });
  }

  /** Put the annotation back into its list. */
  put(how: Ending): void {
    this.#how = how;
    this.note.hidePopover();
  }

  #toggled(event: Event): void {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    const { note } = this;
    // Whoever went on to something else meanwhile keeps it. What had the focus before is not that: the browser gives it back.
    const { activeElement: active } = document;
    const idle = !active || active === this.#before || active.matches('body, main') || note.contains(active);
    const focused = idle && (this.#held || this.stays);
    this.#connection.abort();
    note.popover = null;
    for (const name of ['tabindex', 'role', 'aria-label', 'data-side', 'style']) note.removeAttribute(name);
    for (const control of note.querySelectorAll('[data-control]')) control.remove();
    note.parentElement?.style.removeProperty('min-block-size');
    delete this.mark.dataset['open'];
    if (focused && this.#how === 'closed') this.#opener.focus({ preventScroll: true });
    this.#done(this.#how);
  }

  /** A link in the annotation to a place in this page closes it first. */
  #followed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    this.put('left');
    location.replace(link.hash);
  }

  #addClose(label: string): void {
    const close = control('button', '', () => this.put('closed'));
    close.className = 'icon cross';
    close.ariaLabel = label;
    part(this.note, 'h3', HTMLElement).append(close);
  }
}
