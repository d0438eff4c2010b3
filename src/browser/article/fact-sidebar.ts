import {
  choose,
  factFacets,
  readChoice,
  writeChoice,
  type Choice,
  type Chosen,
  type Fact,
} from './fact-choice.ts';
import type { FactWords } from './fact-words.ts';
import type { Forgiven } from './forgive.ts';
import type { FactNames } from '../../search/names/fact-names.ts';
import { notePrefix } from '../../articles/note-prefix.ts';
import { define, fill, part } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { FactsSheet } from './facts-sheet.ts';
import { goTo } from '../site/history-step.ts';
import { loadOnce } from '../site/load.ts';
import { ReadingPosition } from './reading-position.ts';
import { own } from '../../issues/own.ts';

/**
 * The fact sidebar: narrows its list at once, keeps what was chosen in the address, stays in step with the text; on a
 * phone it comes up as a sheet.
 */
export class FactSidebarElement extends HTMLElement {
  static define(tag = 'pl-fact-sidebar'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;
  #position: ReadingPosition | undefined;
  #sheet: FactsSheet | undefined;
  #facts: (Fact & { readonly item: HTMLElement })[] = [];
  #words: Promise<FactWords> | undefined;
  #ready: FactWords | undefined;
  #names: Promise<void> | undefined;
  /** Whether words and names were asked for and could not all be had. */
  #lacks = false;
  /** Whether the list still says what the page was built with: that nothing is chosen. */
  #asBuilt = true;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    this.#facts = [...this.querySelectorAll<HTMLElement>('[data-fact]')].map(readFact);
    this.#position = new ReadingPosition(part(this, 'ol', HTMLOListElement), signal);
    this.#sheet = new FactsSheet(this.#aside, signal);

    this.#tools.hidden = false;
    this.#tools.addEventListener('focusin', () => void this.#loadNames(), { signal });
    this.#tools.addEventListener('input', () => this.#chosen(), { signal });
    this.#button('clear').addEventListener('click', () => this.#showAll(), { signal });
    for (const [name, by] of [['previous', -1] as const, ['next', 1] as const]) {
      const button = this.#button(name);
      // Going to a fragment takes the focus along; the button keeps it, for the next press.
      button.addEventListener('click', () => (this.step(by), button.focus()), { signal });
    }
    window.addEventListener('popstate', () => this.#moved(), { signal });
    // Some browsers keep the page and empty its boxes.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#restore(), { signal });
    document.addEventListener('click', (event) => this.#followProfile(event), { signal });

    this.#restore();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  /** Go to the next fact of those shown (`1`) or to the one before (`-1`). */
  step(by: 1 | -1): void {
    const next = this.#position?.neighbour(by);
    if (next === undefined) return;
    if (this.#sheet?.isUp) this.#sheet.lead(`#${next}`);
    else goTo(`#${next}`);
  }

  /** Put the cursor into the search box, wherever the sidebar is. */
  focusSearch(): void {
    this.#sheet?.open();
    this.#search.focus();
  }

  get #aside(): HTMLElement {
    return part(this, 'aside', HTMLElement);
  }
  get #tools(): HTMLElement {
    return part(this, '[data-tools]', HTMLElement);
  }
  get #search(): HTMLInputElement {
    return part(this, 'input[type="search"]', HTMLInputElement);
  }
  get #lead(): HTMLInputElement {
    return part(this, '[name="lead"]', HTMLInputElement);
  }
  get #entity(): HTMLSelectElement {
    return part(this, 'select', HTMLSelectElement);
  }
  get #opener(): HTMLAnchorElement | null {
    return document.querySelector('a.facts-open');
  }
  #button(name: string): HTMLButtonElement {
    return part(this, `[data-${name}]`, HTMLButtonElement);
  }
  #boxes(facet: string): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`)];
  }

  /** What the controls say. */
  get #choice(): Choice {
    const checked = (facet: string): string[] =>
      this.#boxes(facet)
        .filter((box) => box.checked)
        .map(({ value }) => value);
    return {
      query: this.#search.value,
      assessment: checked('assessment'),
      kind: checked('kind'),
      entity: this.#entity.value === '' ? [] : [this.#entity.value],
      lead: this.#lead.checked,
    };
  }

  set #choice(choice: Choice) {
    // WebKit empties a box of a page it kept after all else is done; what it puts there is this.
    this.#search.defaultValue = this.#search.value = choice.query;
    for (const facet of ['assessment', 'kind'] as const) {
      for (const box of this.#boxes(facet)) box.checked = choice[facet].includes(box.value);
    }
    const [entity = ''] = choice.entity;
    this.#entity.value = entity;
    this.#lead.checked = choice.lead;
    if (choice.kind.length > 0 || entity !== '' || choice.lead)
      part(this, 'details', HTMLDetailsElement).open = true;
  }

  /** Someone changed a control. */
  #chosen(): void {
    void this.#loadNames();
    this.#apply();
    this.#remember();
  }

  #remember(): void {
    const url = new URL(location.href);
    url.search = writeChoice(this.#choice, url.searchParams).toString();
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }

  /** Back or Forward. What was chosen in a sheet stays chosen when Back closes it. */
  #moved(): void {
    if (this.#sheet?.goneBack()) {
      this.#remember();
      this.#sheet.settle();
    } else {
      this.#restore();
    }
  }

  /** Choose what the address says. Names of entities are only known once they are loaded. */
  #restore(): void {
    const choice = readChoice(new URLSearchParams(location.search));
    this.#choice = choice;
    // Most readers choose nothing, and a browser takes long over its first number in a language.
    if (!this.#asBuilt || !isFree(choice)) this.#apply();
    if (choice.query === '' && choice.entity.length === 0) return;
    void this.#loadNames().then(() => {
      // Meanwhile the reader may have chosen something else; it stands in the address.
      this.#choice = readChoice(new URLSearchParams(location.search));
      this.#apply();
    });
  }

  #apply(): void {
    this.#asBuilt = false;
    const choice = this.#choice;
    const { shown, counts, leads, meant } = this.#choose(choice);
    for (const { item, id } of this.#facts) item.hidden = !shown.has(id);
    for (const tally of this.querySelectorAll<HTMLElement>('[data-tally]')) {
      const facet = factFacets.find((name) => name === tally.dataset['of']);
      const count = facet ? counts[facet].get(tally.dataset['tally'] ?? '') : leads;
      tally.textContent = String(count ?? 0);
    }
    for (const option of this.#entity.options) {
      if (option.value === '') continue;
      const count = counts.entity.get(option.value) ?? 0;
      option.textContent = `${option.dataset['name'] ?? ''} (${count})`;
      option.hidden = count === 0 && !option.selected;
    }
    const all = this.#facts.length;
    const sentence = shown.size === 0 ? this.dataset['none'] : this.dataset['match'];
    const said = [
      fill(sentence ?? '', { shown: shown.size, all }),
      ...this.#sayOf('corrected', meant?.corrected),
      ...this.#sayOf('unknown', meant?.unknown),
      ...(this.#lacks && choice.query !== ''
        ? [this.dataset[this.#ready ? 'unnamed' : 'unsearched'] ?? '']
        : []),
    ];
    part(this, '[role="status"]', HTMLElement).textContent = said.join(' ');
    this.#offerSite(meant !== undefined || shown.size === 0 ? choice.query.trim() : '');
    const free = isFree(choice);
    this.#button('clear').hidden = free;
    if (this.#opener) {
      const { label, matching } = this.#opener.dataset;
      this.#opener.textContent = fill((free ? label : matching) ?? '', { count: shown.size });
    }
    for (const link of document.querySelectorAll<HTMLElement>('.profile a[data-choose]')) {
      const chosen = choice.assessment.includes(link.dataset['choose'] ?? '');
      if (chosen) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  /** Choose; what finds words comes when someone types one, and everything is shown until then. */
  #choose(choice: Choice): Chosen & { readonly meant?: Forgiven } {
    const { held, meant } = (choice.query.trim() === '' ? undefined : this.#ready?.find(choice.query)) ?? {};
    return { ...choose(this.#facts, choice, held), ...(meant && { meant }) };
  }

  #loadWords(): Promise<FactWords> {
    return (this.#words ??= loadOnce(() => import('./fact-words.ts')).then(
      ({ FactWords: Words }) => {
        this.#ready = new Words(this.#facts.map(({ id }) => textOf(id)));
        this.#apply();
        return this.#ready;
      },
      (error: unknown) => {
        this.#words = undefined;
        throw error;
      },
    ));
  }

  #sayOf(name: 'corrected' | 'unknown', words: readonly string[] = []): string[] {
    return words.length === 0 ? [] : [fill(this.dataset[name] ?? '', { words: words.join(' ') })];
  }

  /** Where the facts hold less than was asked for, the whole site may have it. */
  #offerSite(query: string): void {
    const link = part(this, '.facts-elsewhere', HTMLAnchorElement);
    link.hidden = query === '';
    const url = new URL(link.href);
    url.searchParams.set('q', query);
    link.href = url.href;
  }

  #showAll(): void {
    this.#choice = readChoice(new URLSearchParams());
    this.#chosen();
    this.#search.focus();
  }

  /** Names of the entities are not in the page: they are fetched when someone begins to choose. */
  #loadNames(): Promise<void> {
    return (this.#names ??= this.#fetchNames().catch(() => {
      // Without names the page's own words can be searched, without those nothing; the next key asks again.
      this.#names = undefined;
      this.#lacks = true;
      this.#apply();
    }));
  }

  async #fetchNames(): Promise<void> {
    const asked = fetchJson<FactNames>(this.dataset['names'] ?? '');
    asked.catch(() => undefined); // looked at below
    const words = await this.#loadWords();
    const { names, facts } = await asked;
    this.#facts = this.#facts.map((fact) => ({ ...fact, entities: own(facts, fact.id) ?? [] }));
    words.add(this.#facts.map(({ entities }) => entities.flatMap((id) => own(names, id) ?? id).join('\n')));
    const chosen = this.#entity.value;
    const options = Object.entries(names).map(([id, [name = id]]) => {
      const option = new Option(name, id);
      option.dataset['name'] = name;
      return option;
    });
    const { compare } = new Intl.Collator(document.documentElement.lang);
    options.sort((a, b) => compare(a.text, b.text));
    this.#lacks = false;
    this.#entity.append(...options);
    this.#entity.value = chosen;
    this.#apply();
  }

  /** A row of the evidence profile chooses its assessment, and nothing else changes. */
  #followProfile(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('.profile a[data-choose]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const box = this.#boxes('assessment').find(({ value }) => value === link.dataset['choose']);
    if (!box) return;
    box.checked = !box.checked;
    this.#chosen();
    this.#sheet?.open();
  }
}

const isFree = (choice: Choice): boolean => writeChoice(choice, new URLSearchParams()).size === 0;

/** A fact as the list shows it. */
const readFact = (item: HTMLElement): Fact & { readonly item: HTMLElement } => ({
  item,
  id: item.dataset['fact'] ?? '',
  assessment: item.dataset['assessmentOf'] ?? '',
  kind: item.dataset['kind'] ?? '',
  lead: 'lead' in item.dataset,
  entities: [],
});

/** All that the page says of a fact: its passage, and its annotation after the text. */
function textOf(id: string): string {
  const note = document.getElementById(notePrefix + id);
  return `${document.getElementById(id)?.textContent ?? ''}\n${note ? wordsIn(note, '.note > p:not([data-control]), .evidence li') : ''}`;
}

/** The words of parts of an element, without those of the interface between them. */
const wordsIn = (element: HTMLElement, parts: string): string =>
  [...element.querySelectorAll(parts)]
    .map((found) => found.textContent.slice(found.querySelector(':scope > b')?.textContent.length ?? 0))
    .join('\n');

declare global {
  interface HTMLElementTagNameMap {
    'pl-fact-sidebar': FactSidebarElement;
  }
}
