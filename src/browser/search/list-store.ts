import { partsFor, partsOfWords, type Directory } from '../../search/indexed/shards.ts';
import { fetchJson } from '../site/fetch-json.ts';

/** A part of a list, and what tells it from another part. */
interface Lines {
  readonly key: string;
  readonly lines: readonly string[];
}

/** A list of the site, of which as much is fetched as a query needs, once. */
export class ListStore {
  readonly #url: string;
  readonly #written: (lines: readonly string[]) => readonly string[];
  #directory: Promise<Directory> | undefined;
  readonly #parts = new Map<string, Promise<readonly string[]>>();
  readonly #mayFetch: () => Promise<void>;

  /**
   * @param url of its directory; its parts lie in a folder of that name.
   * @param written gives the lines as they were before they were written.
   * @param mayFetch is waited for before more is fetched.
   */
  constructor(
    url: string,
    written = (lines: readonly string[]): readonly string[] => lines,
    mayFetch: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#url = url;
    this.#written = written;
    this.#mayFetch = mayFetch;
  }

  /** The lines that may hold the words, a slip in them forgiven. The key is the same as long as the lines are. */
  linesFor(words: readonly string[]): Promise<Lines> {
    return this.#lines((directory) => partsFor(words, directory));
  }

  /** The lines that hold all words of one of several groups as they stand: a third of that on a large site. */
  linesOf(groups: readonly (readonly string[])[]): Promise<Lines> {
    return this.#lines((directory) => [
      ...new Set(groups.flatMap((words) => partsOfWords(words, directory))),
    ]);
  }

  async #lines(partsIn: (directory: Directory) => string[]): Promise<Lines> {
    const directory = await this.begin();
    if ('lines' in directory) return { key: '', lines: directory.lines };
    const names = partsIn(directory).sort();
    const parts = await Promise.all(names.map((name) => this.#part(name)));
    return { key: names.join(' '), lines: [...new Set(parts.flat())] };
  }

  /** Fetch what every query needs. A fetch that failed is tried again the next time. */
  begin(): Promise<Directory> {
    return (this.#directory ??= fetchJson<Directory>(this.#url)
      .then((directory) => ('lines' in directory ? { lines: this.#written(directory.lines) } : directory))
      .catch((error: unknown) => {
        this.#directory = undefined;
        throw error;
      }));
  }

  async #part(name: string): Promise<readonly string[]> {
    if (!this.#parts.has(name)) await this.#mayFetch();
    const known = this.#parts.get(name);
    if (known) return known;
    const part = fetchJson<readonly string[]>(this.#url.replace(/\.json$/, `/${name}.json`)).then(
      this.#written,
    );
    this.#parts.set(name, part);
    part.catch(() => {
      // After a new publication the directory is another one too.
      this.#parts.delete(name);
      this.#directory = undefined;
    });
    return part;
  }
}
