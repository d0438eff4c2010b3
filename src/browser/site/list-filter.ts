import { TextFinder } from '../../search/text-finder.ts';
import { define, fill, part } from './element.ts';
import { loadOnce } from './load.ts';
import { toItem } from './list-rows.ts';
import type { PartedRows } from './parted-rows.ts';

/** So many rows of other pages are shown; whoever sees as many types more. */
const most = 200;

/**
 * Narrows the list inside it to the items that hold the words typed; a group left empty goes too. Of a list that has
 * more pages than this what is found of all is fetched when someone types, and stands in place of it.
 */
export class ListFilterElement extends HTMLElement {
  static define(tag = 'pl-list-filter'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;
  /** Made when someone types: a list may have thousands of items. */
  #finder: TextFinder | undefined;
  #rows: Promise<PartedRows> | undefined;
  #found: HTMLElement | undefined;

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
    const query = (this.#typed = this.#box.value);
    const { rows } = this.dataset;
    if (rows === undefined) this.#filterHere(query);
    else void this.#filterAll(query, rows);
  }

  #filterHere(query: string): void {
    const items = [...this.querySelectorAll<HTMLElement>('[data-item]')];
    if (query.trim() !== '')
      this.#finder ??= new TextFinder(
        items.map((item) => `${item.textContent}\n${item.dataset['terms'] ?? ''}`),
      );
    const held = this.#finder?.holding(this.#finder.words(query));
    for (const [at, item] of items.entries()) item.hidden = held?.[at] === false;
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
    }
    this.#say(items.filter((item) => !item.hidden).length, items.length);
  }

  /** A list of several pages: what is typed is looked for in all of them. */
  async #filterAll(query: string, url: string): Promise<void> {
    const all = Number(this.dataset['all']);
    if (query.trim() === '') {
      this.#show([]);
      this.#say(this.querySelectorAll('[data-item]').length, all);
      return;
    }
    try {
      this.#rows ??= loadOnce(() => import('./parted-rows.ts')).then(({ PartedRows }) => new PartedRows(url));
      const { rows, assessments } = await (await this.#rows).find(query);
      // Someone typed on meanwhile.
      if (query !== this.#typed) return;
      const found = rows.slice(0, most);
      this.#show(found.map((row) => toItem(row, assessments)));
      this.#say(found.length, all);
    } catch {
      // The next letter asks again.
      this.#rows = undefined;
      part(this, '[role="status"]', HTMLElement).textContent = this.dataset['lost'] ?? '';
    }
  }

  /** Show rows in place of the page's own; these again where there are none and nothing is looked for. */
  #show(items: readonly HTMLElement[]): void {
    const list = (this.#found ??= document.createElement('ul'));
    list.className = 'plain rows';
    list.replaceChildren(...items);
    const looking = this.#typed.trim() !== '';
    for (const other of this.querySelectorAll<HTMLElement>(':scope > :not(.filter)'))
      if (other !== list) other.hidden = looking;
    if (looking) this.append(list);
    else list.remove();
  }

  #say(shown: number, all: number): void {
    part(this, '[role="status"]', HTMLElement).textContent = fill(this.dataset['shown'] ?? '', {
      shown,
      all,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-list-filter': ListFilterElement;
  }
}
