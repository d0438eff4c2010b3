import type { ListDirectory, ListRow } from '../../exports/list-row.ts';
import { spelledOut } from '../../letters/latin.ts';
import { partOf, readPart, readPostings, type Entry } from '../../search/indexed/postings.ts';
import { wordsOfText } from '../../search/indexed/words-of-text.ts';
import { fetchJson } from './fetch-json.ts';

/** So many parts of the words are looked through for one that is only begun, and so many files of rows are shown. */
const [mostParts, mostFiles] = [4, 16];

/** What a filter finds: the first rows of the list. */
export interface RowsFound {
  readonly rows: readonly ListRow[];
  readonly assessments: ListDirectory['assessments'];
}

/** The rows of a list that fits no page, of which a filter fetches what it shows and little more. */
export class PartedRows {
  readonly #folder: string;
  readonly #directory: Promise<ListDirectory>;
  readonly #parts = new Map<number, Promise<ReadonlyMap<string, Entry>>>();
  readonly #files = new Map<number, Promise<readonly ListRow[]>>();

  /** @param url of the directory. */
  constructor(url: string) {
    this.#folder = url.replace(/\.json$/, '/');
    this.#directory = fetchJson<ListDirectory>(url);
    // Who looks for something is told.
    this.#directory.catch(() => undefined);
  }

  /** The rows that hold every word, in any order; a word that no sign ends may be the beginning of one. */
  async find(query: string): Promise<RowsFound> {
    const { assessments, each } = await this.#directory;
    const pieces = query.split(/\s+/u).filter((piece) => wordsOfText(piece).length > 0);
    const sets = await Promise.all(pieces.map((piece) => this.#holding(piece)));
    const numbers = inAll(sets).sort((a, b) => a - b);
    const files = [...new Set(numbers.map((row) => Math.floor(row / each)))].slice(0, mostFiles);
    const rows = new Map(
      await Promise.all(files.map(async (file) => [file, await this.#rowsIn(file)] as const)),
    );
    const found = numbers.map((row) => rows.get(Math.floor(row / each))?.[row % each]);
    return { assessments, rows: found.filter((row) => row !== undefined) };
  }

  /** The rows that hold what stands between blanks, in either spelling. */
  async #holding(piece: string): Promise<ReadonlySet<number>> {
    const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(piece);
    const spellings = [...new Set([piece, spelledOut(piece)])].map(async (spelling) => {
      const words = wordsOfText(spelling);
      const sets = await Promise.all(
        words.map((word, at) => this.#rowsOf(word, isOpen && at === words.length - 1)),
      );
      return inAll(sets);
    });
    return new Set((await Promise.all(spellings)).flat());
  }

  async #rowsOf(word: string, isBegun: boolean): Promise<Set<number>> {
    const { begins } = await this.#directory;
    const first = partOf(word, begins);
    const last = isBegun ? Math.min(partOf(`${word}\uffff`, begins), first + mostParts - 1) : first;
    const parts = Array.from({ length: last - first + 1 }, (_, more) => this.#partAt(first + more));
    const rows = new Set<number>();
    for (const part of await Promise.all(parts))
      for (const [key, { postings = '' }] of part)
        if (isBegun ? key.startsWith(word) : key === word) readPostings(postings, (row) => rows.add(row));
    return rows;
  }

  #partAt(at: number): Promise<ReadonlyMap<string, Entry>> {
    return once(this.#parts, at, async () => {
      const [lines = ''] = await fetchJson<readonly string[]>(`${this.#folder}words-${at}.json`);
      return readPart(lines);
    });
  }

  #rowsIn(at: number): Promise<readonly ListRow[]> {
    return once(this.#files, at, () => fetchJson<readonly ListRow[]>(`${this.#folder}rows-${at}.json`));
  }
}

function inAll(sets: readonly ReadonlySet<number>[]): number[] {
  const [first = new Set<number>(), ...others] = sets;
  return [...first].filter((row) => others.every((set) => set.has(row)));
}

/** What could not be had is asked for again. */
function once<Made>(known: Map<number, Promise<Made>>, at: number, ask: () => Promise<Made>): Promise<Made> {
  const before = known.get(at);
  if (before) return before;
  const made = ask();
  known.set(at, made);
  made.catch(() => known.delete(at));
  return made;
}
