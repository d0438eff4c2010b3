import { facets } from '../../search/query/facets.ts';
import { isEmpty, readWanted, writeWanted, type Wanted } from '../../search/query/wanted.ts';
import type { Outcome, Result } from '../../search/ranking/run-search.ts';
import { say, type Said } from '../../search/query/say.ts';
import { Announcer } from '../site/announcer.ts';
import { define, fill, part } from '../site/element.ts';
import { make } from '../site/nodes.ts';
import { PartLost, TextLost } from './part-lost.ts';
import { SearchFacets } from './search-facets.ts';
import { toItem } from './search-result.ts';
import { SearchSession } from './search-session.ts';
import type { SearchWords } from './search-words.ts';

/** Results shown at a time: their texts are fetched one by one. */
const batch = 12;

/** How long typing rests before a search begins; a submit does not wait. */
const pause = 10;

/** How long typing rests before the facets are counted. */
const beforeCounts = 150;

/** A site of more claims counts for the facets when someone turns to them: it would cost more than all that was found. */
const manyClaims = 5000;

/** What could not be had. */
type Lack = 'failed' | 'failedTexts' | 'failedCounts' | 'failedNames' | 'outdated';

const lackOf = (error: unknown): Lack =>
  error instanceof PartLost ? 'outdated' : error instanceof TextLost ? 'failedTexts' : 'failed';

/** What a step of the history remembers beside its address. */
interface Remembered {
  readonly shown?: number;
  readonly scroll?: number;
}

/** The search page: what is wanted stands in the address, what was found in the page. */
export class SiteSearchElement extends HTMLElement {
  static define(tag = 'pl-site-search'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;
  #session: SearchSession | undefined;
  #facets: SearchFacets | undefined;
  #announcer: Announcer | undefined;
  #words: SearchWords | undefined;
  #wanted: Wanted = readWanted(new URLSearchParams());
  #said: readonly Said[] = [];
  /** The search that is running; an earlier one that comes late is dropped. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #outcome: Outcome | undefined;
  /** Where the page was left, in pixels from its top. */
  #place = 0;
  /** How many results were asked for. */
  #shown = batch;
  /** Whether a part of the page's own program could not be had. */
  #outdated = false;
  /** Whether someone has turned to the facets. */
  #narrowing = false;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    const words = (this.#words = JSON.parse(this.dataset['words'] ?? '{}') as SearchWords);
    const page = new URL(this.#form.action).pathname;
    this.#session = new SearchSession(page, () => Promise.resolve(this.dataset['engine'] ?? ''));
    this.#announcer = new Announcer(() => this.#speak());
    this.#facets = new SearchFacets(
      part(this, '[data-facets]', HTMLElement),
      part(this, '[data-chosen]', HTMLElement),
      words,
      page,
      (wanted) => this.#choose(wanted),
      () => this.#narrow(),
      () => this.#lack('failedNames'),
    );
    this.#again.addEventListener('click', () => this.#tryAgain(), { signal });
    window.addEventListener('online', () => this.#again.hidden || void this.#retry(), { signal });
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#input.addEventListener('focus', () => void this.#session?.begin().catch(() => undefined), {
      signal,
    });
    this.#input.addEventListener('input', () => this.#typed(), { signal });
    for (const limit of this.#dates) limit.addEventListener('change', () => this.#datesChosen(), { signal });
    this.addEventListener('keydown', (event) => this.#step(event), { signal });
    window.addEventListener('popstate', () => void this.#follow(), { signal });
    window.addEventListener('pagehide', () => this.#left(), { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#cameBack(), { signal });
    this.#placeFacets(signal);
    history.scrollRestoration = 'manual';
    void this.#follow();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.#announcer?.stop();
    clearTimeout(this.#timer);
  }

  get #form(): HTMLFormElement {
    return part(this, 'form', HTMLFormElement);
  }
  get #input(): HTMLInputElement {
    return part(this, 'input[type="search"]', HTMLInputElement);
  }
  get #list(): HTMLOListElement {
    return part(this, '[data-results]', HTMLOListElement);
  }
  get #more(): HTMLButtonElement {
    return part(this, '[data-more]', HTMLButtonElement);
  }
  get #again(): HTMLButtonElement {
    return part(this, '[data-again]', HTMLButtonElement);
  }
  get #status(): HTMLElement {
    return part(this, '[role="status"]', HTMLElement);
  }
  get #panel(): HTMLDetailsElement {
    return part(this, '[data-panel]', HTMLDetailsElement);
  }
  get #dates(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="date"]')];
  }

  #left(): void {
    this.#place = scrollY;
    this.#remember({ scroll: scrollY });
  }

  /** The page was kept as it was: but some browsers empty its boxes, or lose the place. */
  #cameBack(): void {
    // What WebKit puts into a box when all else is done, if it is not asked for another.
    this.#input.defaultValue = this.#input.value = this.#wanted.query;
    this.#showDates(this.#wanted);
    const { query } = this.#wanted;
    const put = (): void => scrollTo({ top: this.#place, behavior: 'instant' });
    put();
    requestAnimationFrame(() => this.#wanted.query === query && put());
  }

  /** Search for what the address asks. */
  async #follow(): Promise<void> {
    this.#wanted = readWanted(new URLSearchParams(location.search));
    this.#input.value = this.#wanted.query;
    const { shown = batch, scroll } = (history.state ?? {}) as Remembered;
    await this.#search({ now: true, shown });
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
  }

  /** Arrows lead from the box into the results and back; everything else they do stays as it is. */
  #step(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { activeElement: active } = document;
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = this.#list.querySelectorAll<HTMLAnchorElement>('a[data-kind]');
    const stops = [this.#input, ...links];
    const at = stops.findIndex((stop) => stop === active);
    const next = at < 0 ? undefined : stops[at + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#go({ ...this.#wanted, query: this.#input.value.trim(), verbatim: false });
  }

  #choose(wanted: Wanted): void {
    this.#narrowing = true;
    this.#go(wanted);
  }

  /** Someone turns to the facets: now they are worth their counts. */
  #narrow(): void {
    this.#narrowing = true;
    void this.#count(this.#run);
  }

  #datesChosen(): void {
    const [after, before] = this.#dates.map(({ value }) => (value === '' ? undefined : value));
    this.#go({ ...this.#wanted, after, before });
  }

  /** A new search is a step in the history; typing on is not. */
  #go(wanted: Wanted): void {
    const address = this.#addressOf(wanted);
    if (address !== location.href) {
      this.#remember({ scroll: scrollY });
      history.pushState(null, '', address);
    }
    this.#wanted = wanted;
    void this.#search({ now: true, shown: batch });
  }

  #typed(): void {
    this.#announcer?.typed();
    this.#session?.typing.typed(this.#input.value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#wanted = { ...this.#wanted, query: this.#input.value.trim(), verbatim: false };
      history.replaceState(null, '', this.#addressOf(this.#wanted));
      void this.#search({ now: false, shown: batch });
    }, pause);
  }

  #addressOf(wanted: Wanted): string {
    const url = new URL(location.href);
    url.search = writeWanted(wanted, url.searchParams).toString();
    return url.href;
  }

  #remember(more: Remembered): void {
    history.replaceState({ ...((history.state ?? {}) as Remembered), ...more }, '');
  }

  async #search({ now, shown }: { readonly now: boolean; readonly shown: number }): Promise<void> {
    const run = ++this.#run;
    const wanted = this.#wanted;
    if (now) this.#session?.typing.done(wanted.query);
    this.#shown = shown;
    this.#again.hidden = true;
    this.#list.ariaBusy = 'true';
    this.#outcome = undefined;
    this.toggleAttribute('data-asked', !isEmpty(wanted));
    this.#showDates(wanted);
    if (isEmpty(wanted)) {
      this.#found([], [], now);
      this.#more.hidden = true;
      await this.#facets?.show(wanted, {});
      return;
    }
    if (now && this.#list.childElementCount === 0)
      this.#status.textContent = fill(this.#words?.searching ?? '', {});
    try {
      const found = await this.#session?.search(wanted, async (outcome) => ({
        outcome,
        items: await this.#items(outcome, 0, shown),
      }));
      if (!found || run !== this.#run) return;
      const { outcome, items } = found;
      this.#found(items, say(wanted, outcome), now);
      this.#showNearest(outcome);
      this.#offer(outcome, shown);
      // The counts come after what was found is seen, and not for a search that has been typed over.
      await painted();
      // Counting takes the engine its time: whoever types on would wait for it.
      if (!now) await new Promise((resolve) => setTimeout(resolve, beforeCounts));
      if (run !== this.#run) return;
      this.#outcome = outcome;
      await this.#count(run);
    } catch (error) {
      if (run !== this.#run) return;
      console.debug(error);
      this.#found([], [], true);
      this.#more.hidden = true;
      this.#lack(lackOf(error));
    }
  }

  /** Say what could not be had, beside what could, and offer to try again. */
  #lack(name: Lack): void {
    if (this.#said.some((said) => said.type === 'text' && said.name === name)) return;
    this.#said = [...this.#said, { type: 'text', name, values: {} }];
    this.#again.hidden = false;
    this.#outdated = name === 'outdated';
    this.#announcer?.news(true);
  }

  #tryAgain(): void {
    // What was searched for stands in the address; a part of the page itself comes with the page.
    if (this.#outdated && navigator.onLine) location.reload();
    else void this.#retry().then(() => this.#again.hidden && this.#input.focus());
  }

  #retry(): Promise<void> {
    return this.#search({ now: true, shown: this.#shown });
  }

  /** Show the facets: with how many each value would find where someone looks at them, and it costs little or is asked for. */
  async #count(run: number): Promise<void> {
    const outcome = this.#outcome;
    if (!outcome) return;
    const few = Number(this.dataset['claims']) <= manyClaims;
    const chosen = facets.some((facet) => (this.#wanted.chosen[facet] ?? []).length > 0);
    const asked = this.#panel.open && (few || chosen || this.#narrowing);
    try {
      const counts = asked ? await outcome.counts() : undefined;
      if (run === this.#run) await this.#facets?.show(this.#wanted, counts);
    } catch (error) {
      if (run !== this.#run) return;
      console.debug(error);
      this.#outcome = undefined;
      this.#session?.renew();
      this.#lack('failedCounts');
      await this.#facets?.show(this.#wanted, undefined);
    }
  }

  #found(items: readonly HTMLElement[], said: readonly Said[], now: boolean): void {
    this.#list.replaceChildren(...items);
    this.#list.ariaBusy = 'false';
    this.#said = said;
    this.#nearest.hidden = true;
    this.#announcer?.news(now);
  }

  #speak(): void {
    const sentences = this.#said.map((said) => {
      if (said.type === 'text') return fill(this.#words?.[said.name] ?? '', said.values);
      const link = make('a', '', fill(this.#words?.instead ?? '', { query: said.query }));
      link.href = this.#addressOf({ ...this.#wanted, query: said.query, verbatim: true });
      return link;
    });
    const nodes = sentences.flatMap((sentence, at) => (at === 0 ? [sentence] : [' ', sentence]));
    const said = nodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('');
    // What stands there already was said.
    if (said !== this.#status.textContent) this.#status.replaceChildren(...nodes);
  }

  get #nearest(): HTMLElement {
    return part(this, '[data-nearest]', HTMLElement);
  }

  /** Where nothing was found, the names that look most like it. */
  #showNearest({ resolved, results }: Outcome): void {
    const names = results.length === 0 ? resolved.nearest : [];
    this.#nearest.hidden = names.length === 0;
    part(this.#nearest, 'ul', HTMLUListElement).replaceChildren(
      ...names.map(({ name }) => {
        const link = make('a', '', name);
        link.href = this.#addressOf({ ...this.#wanted, query: name, verbatim: false });
        return make('li', '', link);
      }),
    );
  }

  /** Draw some of the results; what holds only part of what was asked stands under a line of its own. */
  async #items(outcome: Outcome, from: number, to: number): Promise<HTMLElement[]> {
    const words = this.#words;
    if (!words) return [];
    const items = await Promise.all(
      outcome.results.slice(from, to).map(async ({ found, kind }: Result, at) => {
        const item = toItem(await found.load(), kind, outcome, words);
        if (from + at !== outcome.full) return [item];
        return [make('li', 'partial', fill(words.partialHere, {})), item];
      }),
    );
    return items.flat();
  }

  /** Offer what is left, a batch at a press. */
  #offer(outcome: Outcome, shown: number): void {
    const run = this.#run;
    this.#more.hidden = outcome.results.length <= shown;
    this.#more.onclick = async () => {
      const items = await this.#items(outcome, shown, shown + batch).catch(() => undefined);
      if (run !== this.#run) return;
      if (!items) {
        // The index may be another one by now: all of it is looked up anew.
        this.#session?.renew();
        await this.#search({ now: true, shown: shown + batch });
        return;
      }
      this.#list.append(...items);
      items[0]?.querySelector('a')?.focus();
      this.#remember({ shown: shown + batch });
      this.#offer(outcome, shown + batch);
    };
  }

  #showDates({ after, before }: Wanted): void {
    const [from, until] = this.#dates;
    if (from) from.value = after?.length === 10 ? after : '';
    if (until) until.value = before?.length === 10 ? before : '';
  }

  /** Beside the results the facets are open; on a phone they wait behind their heading. */
  #placeFacets(signal: AbortSignal): void {
    const wide = matchMedia('(width >= 56rem)');
    const place = (): void => {
      this.#panel.open = wide.matches;
    };
    wide.addEventListener('change', place, { signal });
    place();
    this.#panel.addEventListener(
      'toggle',
      () => {
        if (!this.#panel.open) return;
        this.#narrowing ||= !wide.matches;
        void this.#count(this.#run);
      },
      { signal },
    );
  }
}

const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

declare global {
  interface HTMLElementTagNameMap {
    'pl-site-search': SiteSearchElement;
  }
}
