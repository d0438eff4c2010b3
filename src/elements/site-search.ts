import { define, fill, part } from './element.ts';
import type { PagefindModule, PagefindFragment } from './pagefind.ts';

/** Sentences of the search page in its language; `{…}` is filled in. */
interface SearchWords {
  readonly one: string;
  readonly many: string;
  readonly results: string;
  readonly none: string;
  readonly searching: string;
  readonly failed: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly assessments: Readonly<Record<string, string>>;
}

/** Results shown at a time: their texts are fetched one by one. */
const batch = 20;

/** How long typing rests before a search begins; a submit does not wait. */
const pause = 120;

/** The search page: the query stands in the address, the results in the page. */
export class SiteSearchElement extends HTMLElement {
  static define(tag = 'pl-site-search'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;
  #engine: Promise<PagefindModule> | undefined;
  #failures = 0;
  /** The search that is running; an earlier one that comes late is dropped. */
  #run = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#input.addEventListener('focus', () => void this.#load().catch(() => undefined), { signal });
    this.#input.addEventListener('input', () => this.#typed(), { signal });
    window.addEventListener('popstate', () => void this.#follow(), { signal });
    void this.#follow();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
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
  get #words(): SearchWords {
    return JSON.parse(this.dataset['words'] ?? '{}') as SearchWords;
  }

  #say(sentence: string): void {
    part(this, '[role="status"]', HTMLElement).textContent = sentence;
  }

  /** Search for what the address asks. */
  async #follow(): Promise<void> {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    this.#input.value = query;
    await this.#search(query);
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    const query = this.#input.value.trim();
    if (query !== (new URLSearchParams(location.search).get('q') ?? ''))
      history.pushState(null, '', toAddress(query));
    void this.#search(query);
  }

  #typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const query = this.#input.value.trim();
      history.replaceState(null, '', toAddress(query));
      void this.#search(query);
    }, pause);
  }

  #load(): Promise<PagefindModule> {
    // A module that failed once is remembered so: under another name it is asked for again.
    const again = this.#failures === 0 ? '' : `?again=${this.#failures}`;
    return (this.#engine ??= loadEngine(`${this.dataset['engine'] ?? ''}${again}`));
  }

  async #search(query: string): Promise<void> {
    const run = ++this.#run;
    if (query.trim() === '') {
      this.#say('');
      this.#show([], []);
      return;
    }
    const { searching, failed } = this.#words;
    if (!this.#engine) this.#say(searching);
    try {
      const engine = await this.#load();
      const { results } = await engine.search(query);
      if (run !== this.#run) return;
      const first = await Promise.all(results.slice(0, batch).map((result) => result.data()));
      if (run !== this.#run) return;
      this.#say(this.#summary(results.length, query));
      this.#show(first, results.slice(batch));
    } catch {
      // A part of the engine could not be fetched, and may have left it half made: the next search begins anew.
      this.#engine = undefined;
      this.#failures += 1;
      if (run !== this.#run) return;
      this.#say(failed);
      this.#show([], []);
    }
  }

  #summary(count: number, query: string): string {
    const { none, one, many, results } = this.#words;
    if (count === 0) return fill(none, { query });
    return fill(results, { count: count === 1 ? one : fill(many, { count }), query });
  }

  #show(
    fragments: readonly PagefindFragment[],
    rest: readonly { data: () => Promise<PagefindFragment> }[],
  ): void {
    this.#list.replaceChildren(...fragments.map((fragment) => this.#item(fragment)));
    this.#offer(rest);
  }

  /** Offer what is left, a batch at a press. */
  #offer(rest: readonly { data: () => Promise<PagefindFragment> }[]): void {
    const run = this.#run;
    this.#more.hidden = rest.length === 0;
    this.#more.onclick = async () => {
      const next = await Promise.all(rest.slice(0, batch).map((result) => result.data()));
      if (run !== this.#run) return;
      const items = next.map((fragment) => this.#item(fragment));
      this.#list.append(...items);
      items[0]?.querySelector('a')?.focus();
      this.#offer(rest.slice(batch));
    };
  }

  #item({ url, meta, excerpt }: PagefindFragment): HTMLLIElement {
    const { kinds, assessments } = this.#words;
    const kind = meta['kind'] ?? '';
    const assessment = meta['assessment'];
    const item = document.createElement('li');

    const label = document.createElement('p');
    label.className = 'kind';
    label.append(kinds[kind] ?? kind);
    if (assessment !== undefined) {
      const rating = document.createElement('span');
      rating.className = 'rating';
      rating.dataset['shape'] = assessment;
      rating.textContent = assessments[assessment] ?? assessment;
      label.append(rating);
    }

    const link = document.createElement('a');
    link.href = url;
    link.dataset['kind'] = kind;
    link.textContent = meta['title'] ?? url;

    const words = document.createElement('p');
    words.append(...marked(excerpt));
    item.append(label, link, words);
    return item;
  }
}

/** The address of this page with a query. */
function toAddress(query: string): string {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  return url.href;
}

async function loadEngine(url: string): Promise<PagefindModule> {
  const engine = (await import(/* @vite-ignore */ url)) as PagefindModule;
  // A worker would be made from a string, which the policy refuses.
  await engine.options({ noWorker: true });
  return engine;
}

/** Pagefind quotes with `<mark>` in escaped text: give the same as nodes, so that no text is ever read as HTML. */
function marked(excerpt: string): (Text | HTMLElement)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/gs).map((piece) => {
    const inside = /^<mark>(.*)<\/mark>$/s.exec(piece)?.[1];
    if (inside === undefined) return document.createTextNode(unescape(piece));
    const mark = document.createElement('mark');
    mark.textContent = unescape(inside);
    return mark;
  });
}

const escapes: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
};

const unescape = (text: string): string =>
  text.replaceAll(/&([\w#]+);/g, (whole, name: string) => escapes[name] ?? whole);

declare global {
  interface HTMLElementTagNameMap {
    'pl-site-search': SiteSearchElement;
  }
}
