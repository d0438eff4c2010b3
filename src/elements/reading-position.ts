/** Where the reader is in the text: keeps the list of facts in step with it, and steps from claim to claim. */
export class ReadingPosition {
  readonly #list: HTMLElement;
  #current: string | undefined;
  #waiting = false;

  /** @param list the list of facts, each a `[data-fact]` with a link to its passage. */
  constructor(list: HTMLElement, signal: AbortSignal) {
    this.#list = list;
    document.addEventListener('scroll', () => this.#later(), { signal, passive: true });
    window.addEventListener('resize', () => this.#later(), { signal });
    window.addEventListener('hashchange', () => this.#later(), { signal });
    this.#later();
  }

  /** Go to the next fact of those shown, or to the one before. The address follows, without a step in the history. */
  step(by: 1 | -1): void {
    const shown = [...this.#list.querySelectorAll<HTMLElement>('[data-fact]:not([hidden])')];
    const ids = shown.map((item) => item.dataset['fact'] ?? '');
    const all = [...this.#list.querySelectorAll<HTMLElement>('[data-fact]')].map(
      (item) => item.dataset['fact'] ?? '',
    );
    const here = all.indexOf(this.#target() ?? this.#current ?? '');
    const next =
      by > 0
        ? ids.find((id) => all.indexOf(id) > here || here === -1)
        : ids.findLast((id) => all.indexOf(id) < here);
    if (next === undefined) return;
    location.replace(`#${next}`);
    this.#mark(next);
  }

  /** The claim that the address names, as long as it is in view. */
  #target(): string | undefined {
    const target = document.querySelector('mark:target');
    if (!target) return undefined;
    const { top, bottom } = target.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? target.id : undefined;
  }

  #later(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark(this.#target() ?? this.#inView());
    });
  }

  /** The last claim that begins above the middle of the screen. */
  #inView(): string | undefined {
    let found: string | undefined;
    for (const mark of document.querySelectorAll('mark[data-claim]')) {
      if (mark.getBoundingClientRect().top > innerHeight / 2) break;
      found = mark.id;
    }
    return found;
  }

  #mark(id: string | undefined): void {
    if (id === this.#current) return;
    this.#current = id;
    for (const link of this.#list.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current');
    const item = [...this.#list.querySelectorAll<HTMLElement>('[data-fact]')].find(
      (fact) => fact.dataset['fact'] === id,
    );
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
