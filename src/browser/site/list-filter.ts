import { readerForm, holdsAll, readerWords } from '../../letters/reader-form.ts';
import { define, fill, part } from './element.ts';

/** Narrows the list inside it to the items that hold the words typed; a group left empty goes too. */
export class ListFilterElement extends HTMLElement {
  static define(tag = 'pl-list-filter'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    const tools = part(this, '[data-tools]', HTMLElement);
    tools.hidden = false;
    tools.addEventListener('input', () => this.#filter(), { signal });
    this.#filter();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #filter(): void {
    const words = readerWords(part(this, 'input', HTMLInputElement).value);
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    for (const item of items) {
      item.hidden = !holdsAll(readerForm(`${item.textContent} ${item.dataset['terms'] ?? ''}`), words);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    }
    const shown = items.filter((item) => !item.hidden).length;
    part(this, '[role="status"]', HTMLElement).textContent = fill(this.dataset['shown'] ?? '', {
      shown,
      all: items.length,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-list-filter': ListFilterElement;
  }
}
