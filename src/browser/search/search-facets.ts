import type { Counts } from '../../search/ranking/engine.ts';
import { facets, type Facet } from '../../search/query/facets.ts';
import { readWanted, toggle, type Wanted } from '../../search/query/wanted.ts';
import { fill, part } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { make } from '../site/nodes.ts';
import type { SearchWords } from './search-words.ts';
import { own } from '../../issues/own.ts';

const openAtFirst: ReadonlySet<Facet> = new Set(['kind', 'assessment', 'claim']);

/** How many values of a facet are shown before someone asks for all. */
const first = 8;

/** Where a facet stands: its values, the offer of all of them, and what stands there before any is known. */
interface Box {
  readonly box: HTMLDetailsElement;
  readonly list: HTMLUListElement;
  readonly all: HTMLLIElement;
  readonly waiting: HTMLLIElement;
}

/** A value that can be chosen. */
interface Row {
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly name: HTMLElement;
  readonly tally: HTMLElement;
}

/** The facets beside the results: values with their counts, and what was chosen as a row above. */
export class SearchFacets {
  readonly #root: HTMLElement;
  readonly #chosen: HTMLElement;
  readonly #words: SearchWords;
  readonly #page: string;
  readonly #choose: (wanted: Wanted) => void;
  readonly #ask: () => void;
  readonly #lack: () => void;
  readonly #labels = new Map<Facet, Promise<Readonly<Record<string, string>>>>();
  /** Those that were drawn open, with the names of their values. */
  readonly #drawn = new Set<Facet>();
  readonly #all = new Set<Facet>();
  readonly #boxes = new Map<Facet, Box>();
  readonly #rows = new Map<string, Row>();
  #wanted: Wanted = readWanted(new URLSearchParams());
  #counts: Counts | undefined;

  /**
   * @param page the address of the search page.
   * @param choose is called with what was newly chosen.
   * @param ask is called when counts are wanted that are not there.
   * @param lack is called when the names of values could not be had.
   */
  constructor(
    root: HTMLElement,
    chosen: HTMLElement,
    words: SearchWords,
    page: string,
    choose: (wanted: Wanted) => void,
    ask: () => void,
    lack: () => void,
  ) {
    this.#root = root;
    this.#chosen = chosen;
    this.#words = words;
    this.#page = page;
    this.#choose = choose;
    this.#ask = ask;
    this.#lack = lack;
  }

  /** Show what can be chosen, and what is. Before anything is counted, the values that every site has, without a number. */
  async show(wanted: Wanted, counts: Counts | undefined): Promise<void> {
    const labels = new Map<Facet, Readonly<Record<string, string>>>();
    for (const facet of facets) {
      if (this.#isShown(facet, wanted)) labels.set(facet, await this.#labelsOf(facet));
    }
    const focused = document.activeElement?.id;
    this.#wanted = wanted;
    this.#counts = counts;
    arrange(
      this.#root,
      facets.flatMap((facet) => this.#facet(facet, wanted, counts, labels.get(facet) ?? {})),
    );
    this.#chosen.replaceChildren(...this.#chips(wanted, labels));
    this.#chosen.hidden = this.#chosen.childElementCount === 0;
    if (focused !== undefined && focused !== '')
      document.getElementById(focused)?.focus({ preventScroll: true });
  }

  #isShown(facet: Facet, wanted: Wanted): boolean {
    if ((wanted.chosen[facet] ?? []).length > 0) return true;
    return this.#boxes.get(facet)?.box.open ?? openAtFirst.has(facet);
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
        : ([a, count = 0], [b, other = 0]) =>
            other - count || (own(labels, a) ?? a).localeCompare(own(labels, b) ?? b),
    );

    const isShown = this.#isShown(facet, wanted);
    if (isShown) this.#drawn.add(facet);
    else this.#drawn.delete(facet);
    const { box, list, all, waiting } = this.#boxOf(facet);
    box.open = isShown;
    const shown =
      this.#all.has(facet) || order
        ? values
        : values.filter(([value], at) => at < first || chosen.includes(value));
    const rows = shown.map(([value, count]) => this.#value(facet, value, count, chosen, labels));
    if (shown.length < values.length) {
      part(all, 'button', HTMLButtonElement).textContent = fill(this.#words.allValues, {
        count: values.length,
      });
      rows.push(all);
    }
    if (values.length === 0) rows.push(waiting);
    arrange(list, rows);
    return [box];
  }

  /** A facet's place on the page: made once, so that what someone is pressing never goes from under the finger. */
  #boxOf(facet: Facet): Box {
    const known = this.#boxes.get(facet);
    if (known) return known;
    const summary = make('summary', '', this.#words.facets[facet]);
    summary.id = idOf(facet);
    const list = make('ul', 'plain');
    const button = make('button', 'quiet');
    button.type = 'button';
    const made: Box = {
      box: make('details', 'facet', summary, list),
      list,
      all: make('li', '', button),
      waiting: make('li', '', fill(this.#words.searching, {})),
    };
    made.box.addEventListener('toggle', () => {
      if (!made.box.open || this.#drawn.has(facet)) return;
      if (this.#counts) void this.show(this.#wanted, this.#counts);
      else this.#ask();
    });
    button.addEventListener('click', () => {
      // Whoever asks for the rest goes on at the first of it.
      const before = [...list.children];
      this.#all.add(facet);
      void this.show(this.#wanted, this.#counts).then(() =>
        [...list.children]
          .find((row) => !before.includes(row))
          ?.querySelector('input')
          ?.focus(),
      );
    });
    this.#boxes.set(facet, made);
    return made;
  }

  #value(
    facet: Facet,
    value: string,
    count: number | undefined,
    chosen: readonly string[],
    labels: Readonly<Record<string, string>>,
  ): HTMLLIElement {
    const { item, box, name, tally } = this.#rowOf(facet, value);
    box.checked = chosen.includes(value);
    name.textContent = this.#nameOf(facet, value, labels);
    tally.textContent = String(count);
    if (count === undefined) tally.remove();
    else name.after(tally);
    return item;
  }

  #rowOf(facet: Facet, value: string): Row {
    const key = `${facet} ${value}`;
    const known = this.#rows.get(key);
    if (known) return known;
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.id = idOf(facet, value);
    box.name = facet;
    box.value = value;
    box.addEventListener('change', () => this.#choose(toggle(this.#wanted, facet, value)));
    const name = make('span', facet === 'assessment' ? 'rating' : 'name');
    if (facet === 'assessment') name.dataset['shape'] = value;
    const row = {
      item: make('li', '', make('label', '', box, name)),
      box,
      name,
      tally: make('span', 'tally'),
    };
    this.#rows.set(key, row);
    return row;
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
      speaker: labels,
      source: labels,
      article: labels,
    }[facet];
    return own(known, value) ?? value;
  }

  /** Names of content are fetched when a facet that needs them is looked into. */
  #labelsOf(facet: Facet): Promise<Readonly<Record<string, string>>> {
    if (facet !== 'entity' && facet !== 'speaker' && facet !== 'source' && facet !== 'article')
      return Promise.resolve({});
    const known = this.#labels.get(facet);
    if (known) return known;
    const labels = fetchJson<Readonly<Record<string, string>>>(`${this.#page}labels/${facet}.json`).catch(
      () => {
        this.#labels.delete(facet); // the ids stand there until it can be had
        this.#lack();
        return {};
      },
    );
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

/** Put elements in their order, and leave them alone where they stand in it already. */
function arrange(parent: HTMLElement, wanted: readonly HTMLElement[]): void {
  const { children } = parent;
  if (children.length === wanted.length && wanted.every((element, at) => children[at] === element)) return;
  parent.replaceChildren(...wanted);
}

const idOf = (facet: Facet, ...value: readonly string[]): string =>
  ['facet', facet, ...value].join('--').replaceAll(/[^\w-]/g, '-');
