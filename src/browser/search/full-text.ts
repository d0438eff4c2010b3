import type { Engine } from '../../search/ranking/engine.ts';
import type { NameIndex } from '../../search/names/match-names.ts';
import { needsWords } from '../../search/query/needs-words.ts';
import { parseQuery } from '../../search/query/parse-query.ts';
import { runSearch, type Outcome } from '../../search/ranking/run-search.ts';
import type { Wanted } from '../../search/query/wanted.ts';
import { lengthen, readWord, type WordFacts } from '../../search/indexed/word-list.ts';
import { wordsOfText } from '../../search/indexed/words-of-text.ts';
import type { Fragments } from './fragments.ts';
import { joinedEngine } from './joined-engine.ts';
import { ListStore } from './list-store.ts';
import { loadPart } from './part-lost.ts';

/** Searching all texts: the list of words, first results, and the engine for what these cannot tell. */
export class FullText {
  readonly #words: ListStore;
  readonly #engine: Promise<Engine>;
  readonly #namesLike: (words: readonly string[]) => Promise<NameIndex>;
  #list: { readonly key: string; readonly list: ReadonlyMap<string, WordFacts> } | undefined;

  /**
   * @param page the address of the search page, below which the lists lie.
   * @param engine the address of Pagefind's module.
   * @param rested comes when typing rests: on a large site each key would fetch what the next one does not want.
   */
  constructor(
    page: string,
    engine: string,
    namesLike: (words: readonly string[]) => Promise<NameIndex>,
    rested: () => Promise<void>,
  ) {
    const index = engine.replace(/[^/]+$/, '');
    const module = engine.slice(index.length);
    const loadWhole = async (address: string, fragments: Fragments): Promise<Engine> => {
      const { loadEngine } = await loadPart(() => import('./pagefind.ts'));
      return loadEngine(`${address}${module}`, fragments);
    };
    const joined = joinedEngine(index, loadWhole, rested);
    this.#words = new ListStore(`${page}words.json`, lengthen, async () => {
      if ((await joined).isLarge) await rested();
    });
    this.#namesLike = namesLike;
    this.#engine = joined.then(({ engine }) => engine);
    // Who searches is told.
    this.#engine.catch(() => undefined);
  }

  async search(wanted: Wanted): Promise<Outcome> {
    const { words, chosen } = parseQuery(wanted.query);
    const asked = [...words, ...(chosen.entity ?? [])];
    const naming = this.#namesLike(asked);
    const [engine, names, list] = await Promise.all([
      this.#engine,
      naming,
      naming.then((names) =>
        needsWords(wanted.query, names) ? this.#listFor(asked.flatMap(wordsOfText)) : noWords,
      ),
    ]);
    const hasStem = async (word: string): Promise<boolean> =>
      (await engine.search(`"${word}"`, {})).length > 0;
    return runSearch(wanted, engine, { names, words: list, hasStem });
  }

  async #listFor(words: readonly string[]): Promise<ReadonlyMap<string, WordFacts>> {
    const { key, lines } = await this.#words.linesFor(words);
    if (this.#list?.key !== key) this.#list = { key, list: new Map(lines.map(readWord)) };
    return this.#list.list;
  }
}

const noWords: ReadonlyMap<string, WordFacts> = new Map();
