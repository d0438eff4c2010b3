import { textOfRow, type ListDirectory, type ListRow } from '../../exports/list-row.ts';
import { isInMany, partsOfBegun } from '../../search/indexed/begun-words.ts';
import { partOf, readPart, readPostings, type Entry } from '../../search/indexed/postings.ts';
import { isHeld, rowWords, soughtIn, type Sought, type SoughtWord } from '../../search/indexed/row-words.ts';
import { fetchJson } from './fetch-json.ts';

/** So many files a step fetches of the list, those of words among them, and so many of rows at least. */
const [mostFiles, fewFiles] = [16, 4];

/** So many rows a step shows. */
const mostRows = 200;

/** So much of a query is looked up at a time: few rows are left then as a rule, and are looked at themselves. */
const atOnce = 4;

/** What a filter finds. */
export interface RowsFound {
  /** How many rows hold what was looked for. */
  readonly count: number;
  /** Rows of the list. */
  readonly all: number;
  readonly assessments: ListDirectory['assessments'];
  /** The next of them, in the order of the list: each step fetches less than 60 kB. None when all were given. */
  readonly next: () => Promise<readonly ListRow[]>;
}

/** The rows of a list that fits no page, of which a filter fetches what it shows and little more. */
export class PartedRows {
  readonly #folder: string;
  readonly #directory: Promise<ListDirectory>;
  readonly #files = new Map<string, Promise<unknown>>();
  #fetched = 0;

  /** @param url of the directory. */
  constructor(url: string) {
    this.#folder = url.replace(/\.json$/, '/');
    // A browser may hold that of an earlier publication, and none of its files.
    this.#directory = fetchJson<ListDirectory>(url, { cache: 'no-cache' });
    // Who looks for something is told.
    this.#directory.catch(() => undefined);
  }

  /** The rows that hold every word, in any order; a word that no sign ends may be the beginning of one. */
  async find(query: string): Promise<RowsFound> {
    const { assessments, count: all } = await this.#directory;
    const before = this.#fetched;
    const numbers = await this.#numbers(query);
    let most = Math.max(fewFiles, mostFiles - (this.#fetched - before));
    let given = 0;
    return {
      count: numbers.length,
      all,
      assessments,
      next: async () => {
        const rows = await this.#rows(numbers.slice(given, given + mostRows), most);
        given += rows.length;
        most = mostFiles;
        return rows.map(([, row]) => row);
      },
    };
  }

  async #numbers(query: string): Promise<number[]> {
    const { each, assessments } = await this.#directory;
    // Long words are rare ones.
    const left = soughtIn(query).sort((a, b) => longest(b) - longest(a));
    let numbers: readonly number[] | undefined;
    while (left.length > 0) {
      if (numbers && new Set(numbers.map((row) => Math.floor(row / each))).size <= fewFiles) {
        const rows = await this.#rows(numbers, fewFiles);
        return rows.flatMap(([number, row]) => {
          const words = rowWords(textOfRow(row, assessments));
          return left.every((sought) => isHeld(sought, words)) ? [number] : [];
        });
      }
      const sets = await Promise.all(left.splice(0, atOnce).map((sought) => this.#holding(sought)));
      numbers = inAll(numbers ? [new Set(numbers), ...sets] : sets);
    }
    return [...(numbers ?? [])].sort((a, b) => a - b);
  }

  /** The rows that hold what stands between blanks, in either spelling. */
  async #holding(sought: Sought): Promise<ReadonlySet<number>> {
    const spellings = sought.map(async (words) =>
      inAll(await Promise.all(words.map((word) => this.#rowsOf(word)))),
    );
    return new Set((await Promise.all(spellings)).flat());
  }

  async #rowsOf({ word, isBegun }: SoughtWord): Promise<Set<number>> {
    const { words, begun } = await this.#directory;
    const rows = new Set<number>();
    const add = ({ postings = '' }: Entry = {}): void => readPostings(postings, (row) => rows.add(row));
    if (!isBegun) add((await this.#partAt('words', partOf(word, words))).get(word));
    else if (isInMany(word, words)) add((await this.#partAt('begun', partOf(word, begun))).get(word));
    else {
      const [first, last] = partsOfBegun(word, words);
      const parts = Array.from({ length: last - first + 1 }, (_, at) => this.#partAt('words', first + at));
      for (const part of await Promise.all(parts))
        for (const [key, entry] of part) if (key.startsWith(word)) add(entry);
    }
    return rows;
  }

  /** Rows by their numbers, as many as lie in so many files. */
  async #rows(numbers: readonly number[], most: number): Promise<(readonly [number, ListRow])[]> {
    const { each } = await this.#directory;
    const files = [...new Set(numbers.map((row) => Math.floor(row / each)))].slice(0, most);
    const rows = new Map(
      await Promise.all(
        files.map(async (at) => [at, await this.#ask<readonly ListRow[]>(`rows-${at}`)] as const),
      ),
    );
    return numbers.flatMap((number) => {
      const row = rows.get(Math.floor(number / each))?.[number % each];
      return row ? [[number, row] as const] : [];
    });
  }

  async #partAt(kind: 'words' | 'begun', at: number): Promise<ReadonlyMap<string, Entry>> {
    const [lines = ''] = await this.#ask<readonly string[]>(`${kind}-${at}`);
    return readPart(lines);
  }

  /** What could not be had is asked for again. */
  async #ask<Content>(name: string): Promise<Content> {
    const { named } = await this.#directory;
    const known = this.#files.get(name);
    if (known) return (await known) as Content;
    this.#fetched += 1;
    const asked = fetchJson<Content>(`${this.#folder}${named}-${name}.json`);
    this.#files.set(name, asked);
    asked.catch(() => this.#files.delete(name));
    return asked;
  }
}

const longest = (sought: Sought): number => Math.max(...sought.flat().map(({ word }) => word.length));

function inAll(sets: readonly ReadonlySet<number>[]): number[] {
  const [first = new Set<number>(), ...others] = sets;
  return [...first].filter((row) => others.every((set) => set.has(row)));
}
