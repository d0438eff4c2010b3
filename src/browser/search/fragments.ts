import type { Fragment } from '../../search/ranking/engine.ts';
import { placeOfFragment } from '../../search/indexed/fragment-names.ts';
import { TextLost } from './part-lost.ts';

/** The texts of results, each fetched once, when it is asked for. Several lie in a file, see build/number-fragments.ts. */
export class Fragments {
  /** The folder of the index, and the one it lies in: addresses are below that. */
  readonly #index: string;
  readonly #site: string;
  readonly #files = new Map<string, Promise<readonly string[]>>();
  readonly #loaded = new Map<string, Promise<Fragment>>();
  readonly #mayFetch: () => Promise<void>;

  /** @param index the address of its folder. @param mayFetch is waited for before more is fetched. */
  constructor(index: string, mayFetch: () => Promise<void> = () => Promise.resolve()) {
    this.#index = index;
    this.#mayFetch = mayFetch;
    this.#site = index.replace(/[^/]+\/$/, '');
  }

  /** @throws TextLost */
  async load(name: string): Promise<Fragment> {
    if (!this.#loaded.has(name) && !this.#files.has(placeOfFragment(name).file)) await this.#mayFetch();
    const known = this.#loaded.get(name);
    if (known) return known;
    const fragment = this.#read(name).catch((cause: unknown) => {
      this.#loaded.delete(name);
      throw new TextLost(`The text of ${name} could not be had.`, { cause });
    });
    this.#loaded.set(name, fragment);
    return fragment;
  }

  async #read(name: string): Promise<Fragment> {
    const { file, line } = placeOfFragment(name);
    const text = (await this.#linesOf(file))[line] ?? '';
    const { url, content, meta, filters } = JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
    return { url: `${this.#site}${url}`.replaceAll(/(?<!:)\/+/g, '/'), content, meta, filters };
  }

  #linesOf(file: string): Promise<readonly string[]> {
    const known = this.#files.get(file);
    if (known) return known;
    const address = `${this.#index}fragment/${file}.pf_fragment`;
    // A request that fails is made once more.
    const lines = linesAt(address).catch(() => linesAt(address));
    this.#files.set(file, lines);
    lines.catch(() => this.#files.delete(file));
    return lines;
  }
}

async function linesAt(address: string): Promise<readonly string[]> {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${address} gave ${answer.status}.`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).text()).split('\n');
}
