import type { FactNames } from '../search/fact-names.ts';
import { fold, holdsAll, wordsOf } from '../search/fold.ts';
import { define, fill, part } from './element.ts';

/** Wide enough for the facts to stand beside the text; the same width as in styles/facts.css. */
const beside = '(width >= 64rem)';

interface Fact {
  readonly item: HTMLElement;
  readonly id: string;
  readonly assessment: string;
  /** Everything the fact can be found by, folded. */
  text: string;
}

/** The fact sidebar: filters its list at once; on a phone it comes up as a sheet. */
export class FactSidebarElement extends HTMLElement {
  static define(tag = 'pl-fact-sidebar'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;
  #facts: Fact[] = [];
  #namesAsked = false;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    this.#facts = [...this.querySelectorAll<HTMLElement>('[data-fact]')].map(readFact);

    this.#tools.hidden = false;
    this.#search.addEventListener('focus', () => void this.#loadNames(), { signal });
    this.#tools.addEventListener('input', () => this.#filter(), { signal });
    this.#clear.addEventListener('click', () => this.#showAll(), { signal });

    const wide = matchMedia(beside);
    wide.addEventListener('change', () => this.#place(wide.matches), { signal });
    this.#place(wide.matches);
    this.#opener?.addEventListener('click', (event) => this.#open(event), { signal });
    this.#close.addEventListener('click', () => this.#aside.hidePopover(), { signal });
    this.#list.addEventListener(
      'click',
      () => this.#aside.hasAttribute('popover') && this.#aside.hidePopover(),
      {
        signal,
      },
    );
    this.#aside.addEventListener('toggle', (event) => this.#returnFocus(event), { signal });
    // A browser that goes back may have kept what was typed.
    this.#filter();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  get #aside(): HTMLElement {
    return part(this, 'aside', HTMLElement);
  }
  get #tools(): HTMLElement {
    return part(this, '[data-tools]', HTMLElement);
  }
  get #search(): HTMLInputElement {
    return part(this, 'input[type="search"]', HTMLInputElement);
  }
  get #list(): HTMLOListElement {
    return part(this, 'ol', HTMLOListElement);
  }
  get #clear(): HTMLButtonElement {
    return part(this, '[data-clear]', HTMLButtonElement);
  }
  get #close(): HTMLButtonElement {
    return part(this, '[data-close]', HTMLButtonElement);
  }
  get #opener(): HTMLAnchorElement | null {
    return document.querySelector('a.facts-open');
  }

  #filter(): void {
    const words = wordsOf(this.#search.value);
    const chosen = [...this.querySelectorAll<HTMLInputElement>('[name="assessment"]:checked')].map(
      ({ value }) => value,
    );
    const tally = new Map<string, number>();
    let shown = 0;
    for (const { item, assessment, text } of this.#facts) {
      const named = holdsAll(text, words);
      if (named) tally.set(assessment, (tally.get(assessment) ?? 0) + 1);
      item.hidden = !named || (chosen.length > 0 && !chosen.includes(assessment));
      if (!item.hidden) shown += 1;
    }
    // A choice counts what the words find, whatever else is chosen.
    for (const count of this.querySelectorAll<HTMLElement>('[data-tally]')) {
      count.textContent = String(tally.get(count.dataset['tally'] ?? '') ?? 0);
    }
    const sentence = shown === 0 ? this.dataset['none'] : this.dataset['match'];
    part(this, '[role="status"]', HTMLElement).textContent = fill(sentence ?? '', {
      shown,
      all: this.#facts.length,
    });
    this.#clear.hidden = shown === this.#facts.length && words.length === 0 && chosen.length === 0;
  }

  #showAll(): void {
    this.#search.value = '';
    for (const box of this.querySelectorAll<HTMLInputElement>('[name="assessment"]')) box.checked = false;
    this.#filter();
    this.#search.focus();
  }

  /** Other names of the entities are not in the page: they are fetched when someone begins to search. */
  async #loadNames(): Promise<void> {
    if (this.#namesAsked) return;
    this.#namesAsked = true;
    try {
      const response = await fetch(this.dataset['names'] ?? '');
      const { names, facts } = (await response.json()) as FactNames;
      for (const fact of this.#facts) {
        const own = (facts[fact.id] ?? []).flatMap((id) => names[id] ?? []);
        fact.text += fold(`\n${own.join('\n')}`);
      }
      this.#filter();
    } catch {
      this.#namesAsked = false; // what the page says itself can be searched all the same; try again next time
    }
  }

  #place(wide: boolean): void {
    if (wide) this.#aside.removeAttribute('popover');
    else this.#aside.setAttribute('popover', 'auto');
    this.#close.hidden = wide;
  }

  #open(event: MouseEvent): void {
    if (!this.#aside.hasAttribute('popover')) return;
    event.preventDefault();
    this.#aside.showPopover();
    this.#search.focus({ preventScroll: true });
  }

  #returnFocus(event: Event): void {
    const closed = event instanceof ToggleEvent && event.newState === 'closed';
    if (closed && this.#aside.contains(document.activeElement)) this.#opener?.focus({ preventScroll: true });
  }
}

/** A fact with all that the page says of it: its place in the list and its annotation after the text. */
function readFact(item: HTMLElement): Fact {
  const id = item.dataset['fact'] ?? '';
  const note = document.getElementById(`note-${id}`);
  return {
    item,
    id,
    assessment: item.dataset['assessmentOf'] ?? '',
    text: fold(`${item.textContent}\n${note?.textContent ?? ''}`),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-fact-sidebar': FactSidebarElement;
  }
}
