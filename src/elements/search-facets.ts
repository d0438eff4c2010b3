import type { Counts } from '../search/engine.ts';
import { facets, toggle, type Facet, type Wanted } from '../search/facets.ts';
import { fill } from './element.ts';
import { make } from './nodes.ts';
import type { SearchWords } from './search-words.ts';

/** How many values of a facet are shown before someone asks for all. */
const first = 8;

/** The facets beside the results: values with their counts, and what was chosen as a row above. */
export class SearchFacets {
  readonly #root: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #words: SearchWords;
  readonly #page: string;
  readonly #choose: (wanted: Wanted) => void;
  readonly #ask: () => void;
  readonly #labels = new Map<Facet, Promise<Readonly<Record<string, string>>>>();
  readonly #open = new Set<Facet>(['kind', 'assessment', 'claim']);
  readonly #all = new Set<Facet>();

  /**
   * @param page the address of the search page.
   * @param choose is called with what was newly chosen.
   * @param ask is called when counts are wanted that are not there.
   */
  constructor(
    root: HTMLElement,
    chosen: HTMLElement,
    words: SearchWords,
    page: string,
    choose: (wanted: Wanted) => void,
    ask: () => void,
  ) {
    this.#root = root;
    this.#chosen = chosen;
    this.#words = words;
    this.#page = page;
    this.#choose = choose;
    this.#ask = ask;
  }

  /** Show what can be chosen, and what is. Before anything is counted, the values that every site has, without a number. */
  async show(wanted: Wanted, counts: Counts | undefined): Promise<void> {
    const labels = new Map<Facet, Readonly<Record<string, string>>>();
    for (const facet of facets) {
      if (this.#isShown(facet, wanted)) labels.set(facet, await this.#labelsOf(facet));
    }
    const focused = document.activeElement?.id;
    this.#root.replaceChildren(
      ...facets.flatMap((facet) => this.#facet(facet, wanted, counts, labels.get(facet) ?? {})),
    );
    this.#chosen.replaceChildren(...this.#chips(wanted, labels));
    this.#chosen.hidden = this.#chosen.childElementCount === 0;
    if (focused !== undefined && focused !== '')
      document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #isShown(facet: Facet, wanted: Wanted): boolean {
    return this.#open.has(facet) || (wanted.chosen[facet] ?? []).length > 0;
  }

  #facet(
    facet: Facet,
    wanted: Wanted,
    counts: Counts | undefined,
    labels: Readonly<Record<string, string>>,
  ): HTMLElement[] {
    const chosen = wanted.chosen[facet] ?? [];
    const order = orders[facet];
    const values: [value: string, count: number | undefined][] = counts
      ? Object.entries(counts[facet] ?? {}).filter(([value, count]) => count > 0 || chosen.includes(value))
      : (order?.(this.#words) ?? []).map((value) => [value, undefined]);
    for (const value of chosen) {
      if (!values.some(([known]) => known === value)) values.push([value, counts ? 0 : undefined]);
    }
    if (counts && values.length === 0) return [];
    if (facet === 'lang' && (counts ? values : Object.keys(this.#words.languages)).length < 2) return [];
    values.sort(
      order
        ? ([a], [b]) => order(this.#words).indexOf(a) - order(this.#words).indexOf(b)
        : ([a, count = 0], [b, other = 0]) => other - count || (labels[a] ?? a).localeCompare(labels[b] ?? b),
    );

    const summary = make('summary', '', this.#words.facets[facet]);
    summary.id = idOf(facet);
    const list = make('ul', 'plain');
    if (values.length === 0) list.append(make('li', '', this.#words.searching));
    const box = make('details', 'facet', summary, list);
    box.open = this.#isShown(facet, wanted);
    const shown =
      this.#all.has(facet) || order
        ? values
        : values.filter(([value], at) => at < first || chosen.includes(value));
    list.append(...shown.map(([value, count]) => this.#value(facet, value, count, wanted, labels)));
    if (shown.length < values.length) {
      const all = make('button', 'quiet', fill(this.#words.allValues, { count: values.length }));
      all.type = 'button';
      all.addEventListener('click', () => {
        this.#all.add(facet);
        void this.show(wanted, counts).then(() =>
          this.#root.querySelector<HTMLElement>(`#${idOf(facet, values[first]?.[0] ?? '')}`)?.focus(),
        );
      });
      list.append(make('li', '', all));
    }
    box.addEventListener('toggle', () => {
      if (box.open === this.#open.has(facet)) return;
      if (box.open) this.#open.add(facet);
      else this.#open.delete(facet);
      if (box.open && counts) void this.show(wanted, counts);
      else if (box.open) this.#ask();
    });
    return [box];
  }

  #value(
    facet: Facet,
    value: string,
    count: number | undefined,
    wanted: Wanted,
    labels: Readonly<Record<string, string>>,
  ): HTMLLIElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.id = idOf(facet, value);
    box.name = facet;
    box.value = value;
    box.checked = (wanted.chosen[facet] ?? []).includes(value);
    box.addEventListener('change', () => this.#choose(toggle(wanted, facet, value)));
    const name = make('span', facet === 'assessment' ? 'rating' : 'name', this.#nameOf(facet, value, labels));
    if (facet === 'assessment') name.dataset['shape'] = value;
    const tally = count === undefined ? [] : [make('span', 'tally', String(count))];
    return make('li', '', make('label', '', box, name, ...tally));
  }

  #chips(wanted: Wanted, labels: ReadonlyMap<Facet, Readonly<Record<string, string>>>): HTMLElement[] {
    const chips = facets.flatMap((facet) =>
      (wanted.chosen[facet] ?? []).map((value) =>
        this.#chip(this.#nameOf(facet, value, labels.get(facet) ?? {}), toggle(wanted, facet, value)),
      ),
    );
    for (const limit of ['after', 'before'] as const) {
      const date = wanted[limit];
      if (date !== undefined)
        chips.push(this.#chip(`${this.#words[limit]} ${date}`, { ...wanted, [limit]: undefined }));
    }
    return chips;
  }

  #chip(name: string, without: Wanted): HTMLElement {
    const button = make('button', 'chip', name);
    button.type = 'button';
    button.setAttribute('aria-label', fill(this.#words.remove, { choice: name }));
    button.addEventListener('click', () => this.#choose(without));
    return make('li', '', button);
  }

  #nameOf(facet: Facet, value: string, labels: Readonly<Record<string, string>>): string {
    const { kinds, assessments, claimKinds, languages } = this.#words;
    const known: Readonly<Record<string, string>> = {
      kind: kinds,
      assessment: assessments,
      claim: claimKinds,
      lang: languages,
      entity: labels,
      source: labels,
      article: labels,
    }[facet];
    return known[value] ?? value;
  }

  /** Names of content are fetched when a facet that needs them is looked into. */
  #labelsOf(facet: Facet): Promise<Readonly<Record<string, string>>> {
    if (facet !== 'entity' && facet !== 'source' && facet !== 'article') return Promise.resolve({});
    const known = this.#labels.get(facet);
    if (known) return known;
    const labels = fetch(`${this.#page}labels/${facet}.json`)
      .then((response) => response.json() as Promise<Readonly<Record<string, string>>>)
      .catch(() => {
        this.#labels.delete(facet); // the ids stand there until it can be had
        return {};
      });
    this.#labels.set(facet, labels);
    return labels;
  }
}

/** Values that have an order of their own; the others are sorted by count. */
const orders: Readonly<Partial<Record<Facet, (words: SearchWords) => string[]>>> = {
  kind: ({ kinds }) => Object.keys(kinds),
  assessment: ({ assessments }) => Object.keys(assessments),
  claim: ({ claimKinds }) => Object.keys(claimKinds),
};

const idOf = (facet: Facet, ...value: readonly string[]): string =>
  ['facet', facet, ...value].join('--').replaceAll(/[^\w-]/g, '-');
