import { spelledOut } from '../../letters/latin.ts';
import type { Engine } from '../../search/engine.ts';
import type { Wanted } from '../../search/wanted.ts';
import {
  exactLabels,
  findNames,
  indexNames,
  type NameHit,
  type NameIndex,
} from '../../search/match-names.ts';
import { nameWords } from '../../search/name-words.ts';
import { readName } from '../../search/names.ts';
import { parseQuery } from '../../search/parse-query.ts';
import type { Outcome } from '../../search/run-search.ts';
import { needsWords } from '../../search/needs-words.ts';
import { lengthen, readWord, wordsOfText, type WordFacts } from '../../search/word-list.ts';
import { ListStore } from './list-store.ts';
import { loadPart } from './part-lost.ts';

/** What a page of searching has fetched so far: names at once, the full text when it is asked for. */
export class SearchSession {
  readonly #names: ListStore;
  readonly #words: ListStore;
  readonly #engineUrl: () => Promise<string>;
  #engine: Promise<Engine> | undefined;
  #failures = 0;
  #index: { readonly key: string; readonly index: NameIndex } | undefined;
  #list: { readonly key: string; readonly list: ReadonlyMap<string, WordFacts> } | undefined;

  /** @param page the address of the search page, below which the lists lie. @param engine gives that of Pagefind's module. */
  constructor(page: string, engine: () => Promise<string>) {
    this.#names = new ListStore(`${page}names.json`);
    this.#words = new ListStore(`${page}words.json`, lengthen);
    this.#engineUrl = engine;
  }

  /** Fetch the names before the first letter is typed. */
  async begin(): Promise<void> {
    await this.#names.begin();
  }

  /** What a query names, best first. */
  async names(query: string): Promise<NameHit[]> {
    return findNames(query, await this.#indexFor(query, namesIn([query])));
  }

  /**
   * Search everything, and make something of what was found, which may fetch more of it.
   *
   * What could not be fetched is fetched anew at once, for it may only be another one since the last publication: the
   * engine, its index and the lists all begin again.
   *
   * @throws when it cannot be had a second time; the next search asks for it again.
   */
  async search<Made>(wanted: Wanted, make: (outcome: Outcome) => Promise<Made>): Promise<Made> {
    const attempt = async (): Promise<Made> => {
      const engine = this.engine();
      try {
        return await make(await this.#find(wanted, engine));
      } catch (error) {
        if (this.#engine === engine) this.renew();
        throw error;
      }
    };
    return attempt().catch(attempt);
  }

  /** Let the engine be loaded anew by the next search: it may be left half made, and remembers what it lacks. */
  renew(): void {
    this.#engine = undefined;
    this.#failures += 1;
  }

  async #find(wanted: Wanted, begun: Promise<Engine>): Promise<Outcome> {
    const { words, chosen } = parseQuery(wanted.query);
    const asked = [...words, ...(chosen.entity ?? [])];
    const naming = this.#indexFor(asked.join(' '), namesIn(asked));
    const [engine, names, list, { runSearch }] = await Promise.all([
      begun,
      naming,
      naming.then((names) =>
        needsWords(wanted.query, names) ? this.#listFor(asked.flatMap(wordsOfText)) : noWords,
      ),
      loadPart(() => import('../../search/run-search.ts')),
    ]);
    const hasStem = async (word: string): Promise<boolean> =>
      (await engine.search(`"${word}"`, {})).length > 0;
    return runSearch(wanted, engine, { names, words: list, hasStem });
  }

  engine(): Promise<Engine> {
    // A module that failed once is remembered so: under another name it is asked for again.
    const again = this.#failures === 0 ? '' : `?again=${this.#failures}`;
    return (this.#engine ??= Promise.all([loadPart(() => import('./pagefind.ts')), this.#engineUrl()]).then(
      ([{ loadEngine }, url]) => loadEngine(`${url}${again}`),
    ));
  }

  /** Names like a query; where it is one of them as it stands, what looks like it is not fetched. */
  async #indexFor(query: string, words: readonly string[]): Promise<NameIndex> {
    const same = this.#indexOf(await this.#names.linesOf(words));
    return exactLabels(query, same).length > 0 ? same : this.#indexOf(await this.#names.linesFor(words));
  }

  #indexOf({ key, lines }: { readonly key: string; readonly lines: readonly string[] }): NameIndex {
    if (this.#index?.key !== key) this.#index = { key, index: indexNames(lines.map(readName)) };
    return this.#index.index;
  }

  async #listFor(words: readonly string[]): Promise<ReadonlyMap<string, WordFacts>> {
    const { key, lines } = await this.#words.linesFor(words);
    if (this.#list?.key !== key) this.#list = { key, list: new Map(lines.map(readWord)) };
    return this.#list.list;
  }
}

const noWords: ReadonlyMap<string, WordFacts> = new Map();

/** The words by which names are looked up: as typed, and with special letters as two. */
const namesIn = (words: readonly string[]): string[] =>
  [...words, ...words.map(spelledOut)].flatMap(nameWords);
