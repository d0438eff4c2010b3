import { notePrefix } from '../articles/note-prefix.ts';
import { fill, part } from './element.ts';

/** Words of the controls that an annotation gets when it is brought up. */
interface NoteWords {
  readonly close: string;
  readonly copyLink: string;
  readonly copyCitation: string;
  readonly copied: string;
  readonly notCopied: string;
  /** `{statement}`, `{assessment}` and `{url}` are filled in. */
  readonly citation: string;
}

/**
 * Annotations beside their passages: a press on a claim's number brings its annotation up from the end of the page as
 * a popover, and puts it back when it is closed. The annotation stands once in the page; without scripts the number
 * is a link to it.
 *
 * An open annotation is a step in the history and its own address: Back closes it, a reload or a shared link opens
 * it again at its passage.
 */
export function enhanceClaimNotes(notes: HTMLElement): void {
  if (!('popover' in HTMLElement.prototype)) return;
  new ClaimNotes(notes);
}

class ClaimNotes {
  readonly #words: NoteWords;
  #open: OpenNote | undefined;

  constructor(notes: HTMLElement) {
    this.#words = JSON.parse(notes.dataset['words'] ?? '{}') as NoteWords;
    document.addEventListener('click', (event) => this.#clicked(event));
    window.addEventListener('popstate', () => this.#follow());
    this.#arrive();
  }

  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a.claim-ref') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!(link instanceof HTMLAnchorElement) || !plain || event.defaultPrevented) return;
    const note = document.getElementById(link.hash.slice(1));
    if (!note) return;
    event.preventDefault();
    if (this.#open?.note === note) return;
    enterHistory(note.id);
    this.#show(note, link);
  }

  /** The address changed by Back or Forward. */
  #follow(): void {
    const id = inHistory();
    if (this.#open && this.#open.note.id !== id) this.#open.put('back');
    if (id !== undefined && !this.#open) this.#showById(id);
  }

  /** Someone came by the address of an annotation: lead to its passage, and bring it up there. */
  #arrive(): void {
    const id = inHistory() ?? noteIn(location.hash);
    if (id === undefined) return;
    if (inHistory() === undefined) {
      // Under it lies its passage: closing leads there, not away from the page.
      history.replaceState(null, '', `#${id.replace(notePrefix, '')}`);
      enterHistory(id);
    }
    this.#showById(id);
  }

  #showById(id: string): void {
    const note = document.getElementById(id);
    const link = document.querySelector<HTMLAnchorElement>(`a.claim-ref[href="#${CSS.escape(id)}"]`);
    if (!note || !link) return;
    link.scrollIntoView({ block: 'center' });
    this.#show(note, link);
  }

  #show(note: HTMLElement, opener: HTMLAnchorElement): void {
    const opened: OpenNote = new OpenNote(note, opener, this.#words, (how) => {
      if (this.#open !== opened) return; // another has taken its place
      this.#open = undefined;
      if (how === 'closed') leaveHistory();
    });
    this.#open = opened;
  }
}

/** One annotation while it is up. */
class OpenNote {
  readonly note: HTMLElement;
  readonly #opener: HTMLAnchorElement;
  readonly #connection = new AbortController();
  readonly #done: (how: 'closed' | 'back') => void;
  #how: 'closed' | 'back' = 'closed';

  constructor(
    note: HTMLElement,
    opener: HTMLAnchorElement,
    words: NoteWords,
    done: (how: 'closed' | 'back') => void,
  ) {
    this.note = note;
    this.#opener = opener;
    this.#done = done;
    const { signal } = this.#connection;

    // Measure first, change then: the page is laid out once.
    const height = note.parentElement?.offsetHeight ?? 0;
    const low = opener.getBoundingClientRect().bottom > innerHeight * 0.4;
    // The list keeps the note's place, so that nothing below it moves.
    note.parentElement?.style.setProperty('min-block-size', `${height}px`);
    note.dataset['side'] = low ? 'top' : 'bottom';
    this.#addControls(words);
    note.popover = 'auto';
    note.tabIndex = -1;
    note.setAttribute('role', 'dialog');
    note.setAttribute('aria-label', part(note, '.statement', HTMLElement).textContent);
    note.showPopover({ source: opener });
    note.focus({ preventScroll: true });

    note.addEventListener('toggle', (event) => this.#toggled(event), { signal });
    note.addEventListener('click', (event) => this.#left(event), { signal });
  }

  /** Put the annotation back into its list. */
  put(how: 'closed' | 'back'): void {
    this.#how = how;
    this.note.hidePopover();
  }

  #toggled(event: Event): void {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    const { note } = this;
    const { activeElement } = document;
    note.popover = null;
    for (const name of ['tabindex', 'role', 'aria-label']) note.removeAttribute(name);
    delete note.dataset['side'];
    for (const control of note.querySelectorAll('[data-control]')) control.remove();
    note.parentElement?.style.removeProperty('min-block-size');
    if (activeElement === document.body || activeElement === null || note.contains(activeElement)) {
      this.#opener.focus({ preventScroll: true });
    }
    this.#connection.abort();
    this.#done(this.#how);
  }

  /** A link in the annotation to a place in this page closes it first. */
  #left(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    this.put('back');
    location.replace(link.hash);
  }

  #addControls(words: NoteWords): void {
    const close = control(words.close, () => this.put('closed'));
    close.classList.add('note-close');
    part(this.note, '.note-head', HTMLElement).append(close);

    const said = document.createElement('span');
    said.setAttribute('role', 'status');
    said.dataset['control'] = '';
    const copy = async (text: string): Promise<void> => {
      try {
        await navigator.clipboard.writeText(text);
        said.textContent = words.copied;
      } catch {
        said.textContent = `${words.notCopied} ${text}`;
      }
    };
    const passage = new URL(`#${this.note.id.replace(notePrefix, '')}`, location.href).href;
    part(this.note, '.note-links', HTMLElement).append(
      control(words.copyLink, () => void copy(passage)),
      control(words.copyCitation, () => void copy(this.#cite(words.citation))),
      said,
    );
  }

  #cite(citation: string): string {
    const text = (selector: string): string => part(this.note, selector, HTMLElement).textContent.trim();
    const page = part(this.note, '.note-links a[data-page]', HTMLAnchorElement);
    return fill(citation, { statement: text('.statement'), assessment: text('.rating'), url: page.href });
  }
}

function control(label: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.dataset['control'] = '';
  button.addEventListener('click', press);
  return button;
}

/** A step in the history of this page: an open annotation, or the place of one that was closed. */
interface Step {
  readonly note: string | undefined;
  /** The address that the page had before. */
  readonly from: string;
}

function currentStep(): Step | undefined {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'from' in state ? (state as Step) : undefined;
}

/** The annotation that this step of the history stands for. */
const inHistory = (): string | undefined => currentStep()?.note;

/**
 * Make an annotation a step in the history. One step serves them all: closing leaves it in place (going back would
 * stop a page that is just being left), and the next annotation takes it over.
 */
function enterHistory(note: string): void {
  const step = currentStep();
  const next: Step = { note, from: step?.from ?? location.href };
  if (step) history.replaceState(next, '', `#${note}`);
  else history.pushState(next, '', `#${note}`);
}

function leaveHistory(): void {
  const step = currentStep();
  if (step?.note !== undefined)
    history.replaceState({ note: undefined, from: step.from } satisfies Step, '', step.from);
}

const noteIn = (hash: string): string | undefined =>
  hash.startsWith(`#${notePrefix}`) && /^[a-z0-9-]+$/.test(hash.slice(1)) ? hash.slice(1) : undefined;
