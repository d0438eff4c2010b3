/** Where the reader is in the text: keeps the list of facts in step with it, and knows the next claim. */
export class ReadingPosition {
  readonly #list: HTMLElement;
  readonly #marks = [...document.querySelectorAll<HTMLElement>('mark[data-claim]')];
  #current: string | undefined;
  #waiting = false;

  /** @param list the list of facts, each a `[data-fact]` with a link to its passage. */
  constructor(list: HTMLElement, signal: AbortSignal) {
    this.#list = list;
    document.addEventListener('scroll', () => this.#later(), { signal, passive: true });
    // An annotation comes up or goes: popovers say so, and it does not bubble.
    document.addEventListener('toggle', () => this.#later(), { signal, capture: true });
    window.addEventListener('resize', () => this.#later(), { signal });
    window.addEventListener('hashchange', () => this.#later(), { signal });
    this.#later();
  }

  /** The next fact of those shown (`1`), or the one before (`-1`), if there is one. */
  neighbour(by: 1 | -1): string | undefined {
    const all = this.#marks.map(({ id }) => id);
    const shown = this.#items.filter((item) => !item.hidden).map((item) => item.dataset['fact'] ?? '');
    const here = all.indexOf(this.#chosen() ?? this.#current ?? '');
    return by > 0
      ? shown.find((id) => all.indexOf(id) > here)
      : shown.findLast((id) => all.indexOf(id) < here);
  }

  get #items(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[data-fact]')];
  }

  /** The claim whose annotation is up, or else the one that the address names, as long as it is in view. */
  #chosen(): string | undefined {
    const mark = document.querySelector('mark[data-open]') ?? document.querySelector('mark:target');
    if (!mark) return undefined;
    const { top, bottom } = mark.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? mark.id : undefined;
  }

  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark(this.#chosen() ?? this.#inView());
    });
  }

  /** The last claim that begins above the middle of the screen. */
  #inView(): string | undefined {
    let [low, high] = [0, this.#marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#marks[middle]?.getBoundingClientRect().top ?? 0) > innerHeight / 2) high = middle;
      else low = middle + 1;
    }
    return this.#marks[low - 1]?.id;
  }

  #mark(id: string | undefined): void {
    if (id === this.#current) return;
    this.#current = id;
    for (const link of this.#list.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current');
    const item = this.#items.find((fact) => fact.dataset['fact'] === id);
    item?.querySelector('a')?.setAttribute('aria-current', 'true');
    if (item && !item.hidden && !this.#list.matches(':hover, :focus-within')) this.#keepInSight(item);
  }

  /** Scroll the list, never the page. */
  #keepInSight(item: HTMLElement): void {
    const list = this.#list.getBoundingClientRect();
    const own = item.getBoundingClientRect();
    if (own.top < list.top) this.#list.scrollTop -= list.top - own.top + 8;
    else if (own.bottom > list.bottom) this.#list.scrollTop += own.bottom - list.bottom + 24;
  }
}
