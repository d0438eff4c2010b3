import { part } from '../site/element.ts';
import { enterStep, goTo, isLeading, leaveStep, overText } from '../site/history-step.ts';

/** Wide enough for the facts to stand beside the text; the same width as in styles/facts.css. */
const beside = '(width >= 64rem)';

/** How far a thumb must draw the sheet for it to follow, in pixels. */
const pull = 40;

/**
 * The facts on a narrow screen: a sheet over the lower half of the text, or over all of it. The focus stays inside,
 * the passage that is chosen stands above it, and Back, Esc and a press on the text close it.
 */
export class FactsSheet {
  readonly #aside: HTMLElement;
  #closing: 'closed' | 'back' = 'closed';
  /** The passage that was chosen while the sheet was up. */
  #chosen: string | undefined;

  constructor(aside: HTMLElement, signal: AbortSignal) {
    this.#aside = aside;
    const wide = matchMedia(beside);
    const place = (): void => {
      if (wide.matches) aside.removeAttribute('popover');
      else aside.setAttribute('popover', 'auto');
    };
    wide.addEventListener('change', place, { signal });
    place();
    if (overText() === aside.id) leaveStep(aside.id); // a reload: it is not up any more

    this.#opener?.addEventListener('click', (event) => this.#asked(event), { signal });
    part(aside, '[data-close]', HTMLButtonElement).addEventListener('click', () => aside.hidePopover(), {
      signal,
    });
    this.#tall.addEventListener('click', () => this.#stretch(!this.#isTall), { signal });
    part(aside, 'ol', HTMLOListElement).addEventListener('click', (event) => this.#followed(event), {
      signal,
    });
    aside.addEventListener('keydown', (event) => this.#keepFocus(event), { signal });
    aside.addEventListener('toggle', (event) => this.#toggled(event), { signal });
    this.#letPull(signal);
  }

  /** Bring it up, where the facts are a sheet. */
  open(): void {
    const aside = this.#aside;
    if (!aside.hasAttribute('popover') || this.isUp) return;
    this.#closing = 'closed';
    this.#chosen = undefined;
    history.scrollRestoration = 'manual'; // Back closes the sheet: the text stays where it is
    enterStep(aside.id);
    aside.showPopover();
    aside.focus({ preventScroll: true });
    this.#showCurrent();
    document.documentElement.style.scrollPaddingBlockEnd = `${aside.offsetHeight}px`;
  }

  /** It opens at the claim that is read. */
  #showCurrent(): void {
    const fact = this.#aside.querySelector('[aria-current]');
    if (!fact || !this.#aside.hasAttribute('popover')) return;
    const head = part(this.#aside, '.facts-title', HTMLElement).getBoundingClientRect();
    this.#aside.scrollTop += fact.getBoundingClientRect().top - head.bottom;
  }

  get isUp(): boolean {
    return this.#aside.matches(':popover-open');
  }

  /** Lead to a passage, above the sheet. */
  lead(hash: string): void {
    this.#stretch(false);
    this.#chosen = hash;
    goTo(hash, true);
    document.querySelector('mark:target')?.scrollIntoView({ block: 'center' });
  }

  /** The reader went Back. @returns whether that was to close the sheet. */
  goneBack(): boolean {
    if (!this.isUp || isLeading() || overText() === this.#aside.id) return false;
    this.#closing = 'back';
    this.#aside.hidePopover();
    return true;
  }

  /** After Back: the address of the text below names the passage that was chosen, and nothing moves. */
  settle(): void {
    if (this.#chosen === undefined) return;
    const { scrollX, scrollY } = window;
    goTo(this.#chosen);
    scrollTo(scrollX, scrollY);
  }

  get #opener(): HTMLAnchorElement | null {
    return document.querySelector('a.facts-open');
  }

  get #tall(): HTMLButtonElement {
    return part(this.#aside, '[data-tall]', HTMLButtonElement);
  }

  get #isTall(): boolean {
    return this.#tall.ariaPressed === 'true';
  }

  #asked(event: MouseEvent): void {
    if (!this.#aside.hasAttribute('popover')) return;
    event.preventDefault();
    this.open();
  }

  /** Over all of the text nothing of it can be seen: then nothing of it can be reached. */
  #stretch(tall: boolean): void {
    this.#tall.ariaPressed = String(tall);
    for (const rest of document.querySelectorAll<HTMLElement>(
      '.skip, .site-header, .article > :not(pl-fact-sidebar), .site-footer',
    ))
      rest.inert = tall;
  }

  /** A fact that was chosen is read in the text above the sheet. */
  #followed(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !this.isUp || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.lead(link.hash);
    link.focus({ preventScroll: true });
  }

  #keepFocus(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || !this.isUp) return;
    const stops = [...this.#aside.querySelectorAll<HTMLElement>('a, button, input, select, summary')].filter(
      (stop) => stop.checkVisibility(),
    );
    const [first, last] = [stops[0], stops.at(-1)];
    const { activeElement } = document;
    if (event.shiftKey ? activeElement !== first && activeElement !== this.#aside : activeElement !== last)
      return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  }

  #toggled(event: Event): void {
    if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
    document.documentElement.style.removeProperty('scroll-padding-block-end');
    this.#stretch(false);
    if (this.#closing === 'closed') leaveStep(this.#aside.id);
    history.scrollRestoration = 'auto';
    const { activeElement } = document;
    if (activeElement === document.body || this.#aside.contains(activeElement))
      this.#opener?.focus({ preventScroll: true });
  }

  /** A thumb on the head of the sheet draws it up or down; the buttons there do the same. */
  #letPull(signal: AbortSignal): void {
    const head = part(this.#aside, '.facts-title', HTMLElement);
    let from: number | undefined;
    head.addEventListener(
      'pointerdown',
      ({ pointerType, clientY }) => (from = pointerType === 'mouse' ? undefined : clientY),
      { signal },
    );
    head.addEventListener(
      'pointerup',
      ({ clientY }) => {
        const way = clientY - (from ?? clientY);
        if (way < -pull) this.#stretch(true);
        else if (way > pull && this.#isTall) this.#stretch(false);
        else if (way > pull) this.#aside.hidePopover();
      },
      { signal },
    );
  }
}
