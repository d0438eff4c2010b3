import { partsFor, type Directory } from '../search/shards.ts';

/** A list of the site, of which as much is fetched as a query needs, once. */
export class ListStore {
  readonly #url: string;
  #directory: Promise<Directory> | undefined;
  readonly #parts = new Map<string, Promise<readonly string[]>>();

  /** @param url of its directory; its parts lie in a folder of that name. */
  constructor(url: string) {
    this.#url = url;
  }

  /** The lines that may hold the words. The same words give the same object, as long as no more is needed. */
  async linesFor(
    words: readonly string[],
  ): Promise<{ readonly key: string; readonly lines: readonly string[] }> {
    const directory = await this.begin();
    if ('lines' in directory) return { key: '', lines: directory.lines };
    const names = partsFor(words, directory).sort();
    const parts = await Promise.all(names.map((name) => this.#part(name)));
    return { key: names.join(' '), lines: [...new Set(parts.flat())] };
  }

  /** Fetch what every query needs. A fetch that failed is tried again the next time. */
  begin(): Promise<Directory> {
    return (this.#directory ??= read<Directory>(this.#url).catch((error: unknown) => {
      this.#directory = undefined;
      throw error;
    }));
  }

  #part(name: string): Promise<readonly string[]> {
    const known = this.#parts.get(name);
    if (known) return known;
    const part = read<readonly string[]>(this.#url.replace(/\.json$/, `/${name}.json`));
    this.#parts.set(name, part);
    part.catch(() => this.#parts.delete(name));
    return part;
  }
}

async function read<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} gave ${response.status}.`);
  return (await response.json()) as Content;
}
