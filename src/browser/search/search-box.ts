import type { Message } from '../../i18n/message.ts';
import { readerForm } from '../../letters/reader-form.ts';
import type { NameHit } from '../../search/names/match-names.ts';
import { Announcer } from '../site/announcer.ts';
import { fill, part } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { loadOnce } from '../site/load.ts';
import { make, marked } from '../site/nodes.ts';
import { SearchSession } from './search-session.ts';
import { own } from '../../issues/own.ts';

export { overSheet as ready } from '../site/over-sheet.ts';

/** Sentences of the search box in its language; `{…}` is filled in. */
export interface BoxWords {
  /** Where the module of the full-text engine lies. */
  readonly engine: string;
  readonly suggestions: string;
  readonly names: string;
  readonly claims: string;
  readonly all: Message;
  readonly suggested: Message;
  readonly noneSuggested: string;
  /** Said where names or claims could not be loaded. */
  readonly notSuggested: string;
  readonly claimCount: Message;
  readonly assessments: Readonly<Record<string, string>>;
  readonly entityTypes: Readonly<Record<string, string>>;
}

/** How many of each kind are suggested. */
const mostNames = 5;
const mostClaims = 4;
/** How long typing rests before claims are looked for; names come at once. */
const pause = 120;

/**
 * The search box of the header as a combobox: names as you type, then claims; arrows choose, Enter goes, Escape closes.
 * The focus stays in the box. Made when the box is first used.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #page: string;
  readonly #session: SearchSession;
  readonly #list: HTMLElement;
  readonly #status = make('p', 'visually-hidden');
  readonly #announcer: Announcer;
  #words: Promise<BoxWords> | undefined;
  /** Whether some of what was to be suggested could not be had. */
  #lacks = false;
  #names: readonly HTMLElement[] = [];
  #claims: readonly HTMLElement[] = [];
  #active: HTMLElement | undefined;
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
    this.#page = new URL(form.action).pathname;
    this.#session = new SearchSession(this.#page, async () => (await this.#loadWords()).engine);
    this.#announcer = new Announcer(() => void this.#speak());
    this.#list = part(form, '[role="listbox"]', HTMLElement);
    this.#status.setAttribute('role', 'status');
    form.append(this.#status);

    void this.#loadWords().catch(() => undefined);
    void this.#session.begin().catch(() => undefined);
    input.addEventListener('input', () => void this.#typed());
    input.addEventListener('keydown', (event) => this.#keyed(event));
    input.addEventListener('focus', () => void this.#suggest());
    form.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) this.#close();
    });
    // A press on a suggestion leaves the focus in the box, so that the list stays until it is followed.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    if (input.value !== '') void this.#typed();
  }

  /** The sentences of the box; what failed is asked for again the next time. Without them the form leads to the search. */
  #loadWords(): Promise<BoxWords> {
    return (this.#words ??= fetchJson<BoxWords>(`${this.#page}box.json`).then(
      (words) => {
        this.#list.setAttribute('aria-label', words.suggestions);
        return words;
      },
      (error: unknown) => {
        this.#words = undefined;
        throw error;
      },
    ));
  }

  async #typed(): Promise<void> {
    this.#announcer.typed();
    this.#session.typing.typed(this.#input.value);
    await this.#suggest();
  }

  /** Names at once, claims when typing rests. */
  async #suggest(): Promise<void> {
    const run = ++this.#run;
    const query = this.#input.value.trim();
    clearTimeout(this.#timer);
    if (query === '') {
      this.#claims = [];
      this.#close();
      return;
    }
    const words = await this.#loadWords().catch(() => undefined);
    const hits = await this.#session.names(query).catch((): undefined => undefined);
    if (run !== this.#run || !words) return;
    this.#lacks = hits === undefined;
    this.#names = (hits ?? []).slice(0, mostNames).map((hit) => this.#nameOption(hit, query, words));
    this.#show(query, words);
    if (Array.from(query).length < 2 || savesData()) return;
    this.#timer = setTimeout(() => void this.#suggestClaims(query, words, run), pause);
  }

  async #suggestClaims(query: string, words: BoxWords, run: number): Promise<void> {
    const wanted = {
      query,
      chosen: { kind: ['claim'] },
      before: undefined,
      after: undefined,
      verbatim: false,
    };
    try {
      const { fragments, sought } = await this.#session.search(wanted, async ({ results, sought }) => ({
        fragments: await Promise.all(results.slice(0, mostClaims).map(({ found }) => found.load())),
        sought,
      }));
      const { highlightAt } = await loadOnce(() => import('./search-result.ts'));
      if (run !== this.#run) return;
      this.#claims = fragments.map(({ url, meta, filters }) => {
        const [assessment = ''] = filters['assessment'] ?? [];
        const rating = make('span', 'rating', own(words.assessments, assessment) ?? '');
        rating.dataset['shape'] = assessment;
        const claim = option(url, make('span', 'title', ...marked(meta['title'] ?? '', sought)), rating);
        highlightAt(claim, query);
        return claim;
      });
    } catch {
      if (run !== this.#run) return;
      this.#claims = []; // names and the way to the search page are there all the same
      this.#lacks = true;
    }
    this.#show(query, words);
  }

  #nameOption({ thing, label }: NameHit, query: string, words: BoxWords): HTMLElement {
    const about = [
      readerForm(thing.name).includes(readerForm(label)) ? '' : label,
      words.entityTypes[thing.type] ?? '',
      fill(words.claimCount, { count: thing.claims }),
    ].filter((part) => part !== '');
    return option(
      new URL(`../entities/${thing.id}/`, this.#form.action).pathname,
      make('span', 'title', ...marked(thing.name, query.split(/\s+/u))),
      make('span', 'about', about.join(' · ')),
    );
  }

  #show(query: string, words: BoxWords): void {
    const chosen = this.#active?.getAttribute('href');
    const all = option(
      `${this.#page}?${new URLSearchParams({ q: query }).toString()}`,
      make('span', 'title', fill(words.all, { query })),
      ...(this.#lacks ? [make('span', 'about', words.notSuggested)] : []),
    );
    all.classList.add('all');
    this.#list.replaceChildren(
      ...group('names', words.names, this.#names),
      ...group('claims', words.claims, this.#claims),
      all,
    );
    for (const [at, one] of this.#options.entries()) one.id = `page--suggestion-${at}`;
    this.#list.hidden = false;
    this.#input.setAttribute('aria-expanded', 'true');
    this.#activate(this.#options.find((one) => chosen !== undefined && one.getAttribute('href') === chosen));
    this.#announcer.news(false);
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#run += 1;
    this.#list.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#activate(undefined);
  }

  #activate(one: HTMLElement | undefined): void {
    this.#active?.removeAttribute('aria-selected');
    this.#active = one;
    if (one) {
      one.setAttribute('aria-selected', 'true');
      one.scrollIntoView({ block: 'nearest' });
      this.#input.setAttribute('aria-activedescendant', one.id);
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  #keyed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const open = !this.#list.hidden;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        if (open) this.#step(event.key === 'ArrowDown' ? 1 : -1);
        else void this.#suggest();
        return;
      case 'Escape':
        // The first closes the list, the second empties the box, as browsers do.
        if (!open) return;
        event.preventDefault();
        this.#close();
        return;
      case 'Enter':
        if (!open || !this.#active) return;
        event.preventDefault();
        this.#active.click();
        return;
      default:
    }
  }

  /** Through the suggestions, and the box itself between the last and the first. */
  #step(by: 1 | -1): void {
    const places = [undefined, ...this.#options];
    const at = places.indexOf(this.#active);
    this.#activate(places[(at + by + places.length) % places.length]);
  }

  async #speak(): Promise<void> {
    const words = await this.#loadWords();
    const count = this.#names.length + this.#claims.length;
    const found = count === 0 ? words.noneSuggested : fill(words.suggested, { count });
    this.#status.textContent = this.#list.hidden ? '' : this.#lacks ? words.notSuggested : found;
  }
}

function option(href: string, ...children: readonly Node[]): HTMLAnchorElement {
  const link = make('a', 'suggestion', ...children);
  link.href = href;
  link.setAttribute('role', 'option');
  link.tabIndex = -1;
  return link;
}

function group(id: string, name: string, options: readonly HTMLElement[]): HTMLElement[] {
  if (options.length === 0) return [];
  const title = make('p', 'group', name);
  title.id = `page--suggested-${id}`;
  const box = make('div', '', title, ...options);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-labelledby', title.id);
  return [box];
}

/** Who saves data gets the names, and the full text on the search page. */
const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
