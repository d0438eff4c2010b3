import { TextFinder } from '../../search/text-finder.ts';
import { define, fill, part } from './element.ts';
import { loadOnce } from './load.ts';
import { toItem } from './list-rows.ts';
import type { PartedRows, RowsFound } from './parted-rows.ts';

/**
 * Narrows the list inside it to the items that hold the words typed; a group left empty goes too. Of a list that has
 * more pages than this what is found of all is fetched when someone types, a batch at a press, and stands in place of it.
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

  get #status(): HTMLElement {
    return part(this, '[role="status"]', HTMLElement);
  }

  get #more(): HTMLButtonElement {
    return part(this, '[data-more]', HTMLButtonElement);
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
    if (query.trim() === '') {
      this.#show([]);
      this.#more.hidden = true;
      this.#say(this.querySelectorAll('[data-item]').length, Number(this.dataset['all']));
      return;
    }
    try {
      // After a publication the files are others: all is begun anew, once.
      const { found, items } = await this.#find(query, url).catch(() => {
        this.#rows = undefined;
        return this.#find(query, url);
      });
      // Someone typed on meanwhile.
      if (query !== this.#typed) return;
      this.#show(items);
      this.#offer(found, items.length);
    } catch {
      // The next letter asks again.
      this.#rows = undefined;
      if (query !== this.#typed) return;
      this.#more.hidden = true;
      this.#status.textContent = this.dataset['lost'] ?? '';
    }
  }

  async #find(query: string, url: string): Promise<{ found: RowsFound; items: readonly HTMLElement[] }> {
    this.#rows ??= loadOnce(() => import('./parted-rows.ts')).then(({ PartedRows }) => new PartedRows(url));
    const found = await (await this.#rows).find(query);
    return { found, items: await this.#next(found) };
  }

  async #next(found: RowsFound): Promise<readonly HTMLElement[]> {
    return (await found.next()).map((row) => toItem(row, found.assessments));
  }

  /** Say how many there are, and offer what is left of them. */
  #offer(found: RowsFound, shown: number): void {
    const { count, all } = found;
    const query = this.#typed;
    this.#say(shown, all, count);
    const more = this.#more;
    more.hidden = shown >= count;
    more.onclick = async () => {
      more.onclick = null; // pressed twice it gives no more
      const items = await this.#next(found).catch(() => undefined);
      if (query !== this.#typed) return;
      if (!items) {
        this.#filter();
        return;
      }
      this.#found?.append(...items);
      items[0]?.querySelector('a')?.focus();
      this.#offer(found, shown + items.length);
    };
  }

  /** Show rows in place of the page's own; these again where there are none and nothing is looked for. */
  #show(items: readonly HTMLElement[]): void {
    const list = (this.#found ??= document.createElement('ul'));
    list.className = 'plain rows';
    list.replaceChildren(...items);
    const looking = this.#typed.trim() !== '';
    for (const other of this.querySelectorAll<HTMLElement>(':scope > :not(.filter, [data-more])'))
      if (other !== list) other.hidden = looking;
    if (looking) this.#more.before(list);
    else list.remove();
  }

  /** @param found of all, where more may be found than is shown. */
  #say(shown: number, all: number, found = shown): void {
    const { shown: whole, found: some, none } = this.dataset;
    const sentence = found > shown ? some : this.dataset['rows'] !== undefined && found === 0 ? none : whole;
    this.#status.textContent = fill(sentence ?? '', { shown, found, all });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-list-filter': ListFilterElement;
  }
}
