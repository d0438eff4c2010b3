import { TextFinder } from '../../search/text-finder.ts';
import { define, fill, part } from './element.ts';

/** Narrows the list inside it to the items that hold the words typed; a group left empty goes too. */
export class ListFilterElement extends HTMLElement {
  static define(tag = 'pl-list-filter'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;
  /** Made when someone types: a list may have thousands of items. */
  #finder: TextFinder | undefined;

  #typed = '';

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    const tools = part(this, '[data-tools]', HTMLElement);
    tools.hidden = false;
    tools.addEventListener('input', () => this.#filter(), { signal });
    // Some browsers keep the page that Back leads to and empty its boxes.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#restore(), { signal });
    this.#filter();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #restore(): void {
    // The default is what WebKit puts there, after all else is done.
    this.#box.defaultValue = this.#box.value = this.#typed;
  }

  get #box(): HTMLInputElement {
    return part(this, 'input', HTMLInputElement);
  }

  #filter(): void {
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    const query = (this.#typed = this.#box.value);
    if (query.trim() !== '')
      this.#finder ??= new TextFinder(
        items.map((item) => `${item.textContent}\n${item.dataset['terms'] ?? ''}`),
      );
    const held = this.#finder?.holding(this.#finder.words(query));
    for (const [at, item] of items.entries()) item.hidden = held?.[at] === false;
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
