import { spelledOut } from '../../letters/latin.ts';
import type { Wanted } from '../../search/query/wanted.ts';
import {
  exactLabels,
  findNames,
  indexNames,
  type NameHit,
  type NameIndex,
} from '../../search/names/match-names.ts';
import { nameWords } from '../../search/names/name-words.ts';
import { readName } from '../../search/names/names.ts';
import type { Outcome } from '../../search/ranking/run-search.ts';
import type { FullText } from './full-text.ts';
import { ListStore } from './list-store.ts';
import { loadPart } from './part-lost.ts';
import { TypingRest } from './typing-rest.ts';

/** What a page of searching has fetched so far: names at once, the full text when it is asked for. */
export class SearchSession {
  readonly #page: string;
  readonly #names: ListStore;
  readonly #engineUrl: () => Promise<string>;
  /** Whether someone is typing: what full text costs is fetched when that rests. */
  readonly typing = new TypingRest();
  #fullText: Promise<FullText> | undefined;
  #failures = 0;
  #index: { readonly key: string; readonly index: NameIndex } | undefined;

  /** @param page the address of the search page, below which the lists lie. @param engine gives that of Pagefind's module. */
  constructor(page: string, engine: () => Promise<string>) {
    this.#page = page;
    this.#names = new ListStore(`${page}names.json`);
    this.#engineUrl = engine;
  }

  /** Fetch the names before the first letter is typed. */
  async begin(): Promise<void> {
    await this.#names.begin();
  }

  /** What a query names, best first. */
  async names(query: string): Promise<NameHit[]> {
    return findNames(query, await this.#indexFor([query]));
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
      const fullText = (this.#fullText ??= this.#loadFullText());
      try {
        return await make(await (await fullText).search(wanted));
      } catch (error) {
        if (this.#fullText === fullText) this.renew();
        throw error;
      }
    };
    return attempt().catch(attempt);
  }

  /** Let the engine be loaded anew by the next search: it may be left half made, and remembers what it lacks. */
  renew(): void {
    this.#fullText = undefined;
    this.#failures += 1;
  }

  async #loadFullText(): Promise<FullText> {
    // A module that failed once is remembered so: under another name it is asked for again.
    const again = this.#failures === 0 ? '' : `?again=${this.#failures}`;
    const [{ FullText }, url] = await Promise.all([
      loadPart(() => import('./full-text.ts')),
      this.#engineUrl(),
    ]);
    return new FullText(
      this.#page,
      `${url}${again}`,
      (words) => this.#indexFor(words),
      () => this.typing.rested(),
    );
  }

  /** Names like some words; where these are one as they stand, what looks like it is not fetched. */
  async #indexFor(typed: readonly string[]): Promise<NameIndex> {
    // As typed, and with special letters as two.
    const forms = [typed, typed.map(spelledOut)].map((words) => words.flatMap(nameWords));
    const same = this.#indexOf(await this.#names.linesOf(forms));
    return exactLabels(typed.join(' '), same).length > 0
      ? same
      : this.#indexOf(await this.#names.linesFor(forms.flat()));
  }

  #indexOf({ key, lines }: { readonly key: string; readonly lines: readonly string[] }): NameIndex {
    if (this.#index?.key !== key) this.#index = { key, index: indexNames(lines.map(readName)) };
    return this.#index.index;
  }
}
