import { notePrefix } from '../../articles/note-prefix.ts';
import { restOpens } from '../site/comfort.ts';
import { load } from '../site/load.ts';
import { enterStep, leaveStep, overText } from '../site/history-step.ts';
import { OpenNote, type NoteWords } from './open-note.ts';

type Pointer = typeof import('../site/pointer.ts');

/**
 * How long a pointer rests before a card comes up, in ms. A number is small and aimed at; a passage is wide, and
 * whoever reads with the mouse in hand crosses many.
 */
const rest = { number: 150, passage: 400 };

/**
 * Annotations beside their passages: a press on a passage or its number, or a pointer that rests there, brings the
 * annotation up from the end of the page as a card, and closing puts it back. The annotation stands once in the page;
 * without scripts the number is a link to it.
 *
 * A card that was pressed for is a step in the history and its own address: Back closes it, a reload or a shared link
 * opens it again at its passage. One that came by itself is neither, and goes by itself.
 */
export function enhanceClaimNotes(notes: HTMLElement): void {
  if (!('popover' in HTMLElement.prototype)) return;
  new ClaimNotes(notes);
}

class ClaimNotes {
  readonly #words: NoteWords;
  #open: OpenNote | undefined;
  /** Id of the annotation that was up when the pointer went down. */
  #pressedOn: string | undefined;
  /** The number whose card was closed under the pointer: it comes up by itself again once the pointer was elsewhere. */
  #dismissed: HTMLAnchorElement | undefined;

  constructor(notes: HTMLElement) {
    this.#words = JSON.parse(notes.dataset['words'] ?? '{}') as NoteWords;
    document.addEventListener('click', (event) => this.#pressed(event));
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#glanced?.put('closed'));
    document.addEventListener('pointerdown', ({ target }) => {
      this.#pressedOn = this.#open?.stays && this.#open.isUp ? this.#open.note.id : undefined;
      // A press elsewhere ends a glance; one on the passage or in the card does not.
      if (this.#glanced && !this.#glanced.note.contains(target as Node) && refAt(target) === undefined)
        this.#glanced.put('closed');
    });
    // What is far below is not laid out yet: have that done before the press is over.
    for (const early of ['pointerdown', 'focusin'])
      document.addEventListener(early, ({ target }) => noteOf(refAt(target))?.getBoundingClientRect());
    window.addEventListener('popstate', () => this.#follow());
    window.addEventListener('hashchange', () => this.#follow());
    window.addEventListener('beforeprint', () => this.#open?.put('closed'));
    awaitMouse((pointer, last) => {
      pointer.whenPointerRests(
        (target) => {
          const ref = refAt(target);
          if (ref === undefined || ref !== this.#dismissed) this.#dismissed = undefined;
          if (ref === undefined || ref === this.#dismissed || !restOpens.isOn) return undefined;
          return [ref, ref.contains(target) ? rest.number : rest.passage];
        },
        (ref) => this.#glance(ref, pointer),
        last,
      );
    });
    this.#arrive();
  }

  get #glanced(): OpenNote | undefined {
    return this.#open?.stays === false ? this.#open : undefined;
  }

  #pressed(event: MouseEvent): void {
    const ref = refAt(event.target);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    // Whoever selects words of a passage wants the words.
    if (!ref || !plain || event.defaultPrevented || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    // A second press closes a card: the browser has done so already, as for any press outside it.
    if (event.detail === 0 || this.#pressedOn !== ref.hash.slice(1)) this.#stay(ref);
  }

  #glance(ref: HTMLAnchorElement, { whenPointerLeaves }: Pointer): void {
    if (this.#open?.stays) return; // what was pressed for is not replaced by what is passed by
    if (document.querySelector(':popover-open:not(.note), dialog[open]')) return;
    const opened = this.#bring(ref);
    if (!opened) return;
    opened.show('glance');
    whenPointerLeaves(opened.note, [opened.mark, ref], () => this.#glanced?.put('closed'), opened.signal);
  }

  #stay(ref: HTMLAnchorElement): void {
    const opened = this.#bring(ref);
    if (!opened) return;
    const { note, signal } = opened;
    // No one waits for the address: it follows the frame that shows the card.
    note.addEventListener('toggle', () => opened.stays && opened.isUp && enterStep(note.id, ref.hash), {
      signal,
      once: true,
    });
    opened.show('stay');
  }

  /** The annotation of a number, ready to be shown; what else is up goes. */
  #bring(ref: HTMLAnchorElement): OpenNote | undefined {
    const note = noteOf(ref);
    if (this.#open?.note === note) return this.#open;
    this.#glanced?.put('left');
    if (!note) return undefined;
    const opened: OpenNote = new OpenNote(note, ref, this.#words, (how) => {
      if (how === 'closed') leaveStep(note.id);
      if (ref.matches(':hover') || opened.mark.matches(':hover')) this.#dismissed = ref;
      if (this.#open === opened) this.#open = undefined; // unless another has taken its place
    });
    return (this.#open = opened);
  }

  /** The address changed: by Back, by Forward, by a link in the page. */
  #follow(): void {
    const id = overText() ?? noteIn(location.hash);
    const open = this.#open;
    if (open?.stays && open.note.id !== id) open.put('left');
    if (id?.startsWith(notePrefix) && open?.note.id !== id) this.#arrive();
  }

  /** Someone came by the address of an annotation: lead to its passage, and bring it up there. */
  #arrive(): void {
    const id = overText() ?? noteIn(location.hash);
    const ref = id && document.querySelector<HTMLAnchorElement>(`a.claim-ref[href="#${CSS.escape(id)}"]`);
    if (!ref) return;
    if (overText() === undefined) {
      // Under it lies its passage: closing leads there, not away from the page.
      history.replaceState(null, '', `#${id.replace(notePrefix, '')}`);
    }
    enterStep(id, ref.hash);
    ref.scrollIntoView({ block: 'center' });
    // 2026-11-28: WebKitGTK 2.50 looks for a place beside the passage for ever when it is asked while a page arrives.
    requestAnimationFrame(() => this.#stay(ref));
  }
}

/** Fetch what watches a pointer once there is one that rests: a finger never does. */
function awaitMouse(found: (pointer: Pointer, last: PointerEvent) => void): void {
  let last: PointerEvent | undefined;
  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const first = last === undefined;
    last = event;
    if (!first) return;
    void load(() => import('../site/pointer.ts')).then((pointer) => {
      document.removeEventListener('pointermove', moved);
      if (last) found(pointer, last);
    });
  };
  document.addEventListener('pointermove', moved, { passive: true });
}

/** The number of the claim whose passage or number this is; a link in a passage is itself, not the passage. */
function refAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const found = target instanceof Element ? target.closest('a, mark[data-claim]') : null;
  const ref = found instanceof HTMLAnchorElement ? found : found?.nextElementSibling;
  return ref instanceof HTMLAnchorElement && ref.matches('.claim-ref') ? ref : undefined;
}

const noteOf = (ref: HTMLAnchorElement | undefined): HTMLElement | null =>
  ref ? document.getElementById(ref.hash.slice(1)) : null;

const noteIn = (hash: string): string | undefined =>
  hash.startsWith(`#${notePrefix}`) && /^[a-z0-9-]+$/.test(hash.slice(1)) ? hash.slice(1) : undefined;
