import type { Engine, Found } from '../../search/ranking/engine.ts';
import { isLarge } from '../../search/indexed/fragment-names.ts';
import type { PostingsDirectory } from '../../search/indexed/postings.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { byParts, firstEngine } from './first-engine.ts';
import { openIndex, type LoadWhole, type OpenIndex } from './open-index.ts';

/**
 * What finds words in an index and in those beside it: a language that lacks editions has what it has of its own, and the
 * index of the originals holds the rest.
 *
 * @param address of the folder of the index.
 * @param rested is waited for before more is fetched of a large index.
 */
export async function joinedEngine(
  address: string,
  loadWhole: LoadWhole,
  rested: () => Promise<void> = () => Promise.resolve(),
): Promise<{ readonly engine: Engine; readonly isLarge: boolean }> {
  const directory = await loadDirectory(address);
  const others = (directory.beside ?? []).map(async ({ folder, lack }) => {
    const there = addressFrom(address, folder);
    return openIndex(there, await loadDirectory(there), lack, loadWhole, rested);
  });
  const own = openIndex(address, directory, undefined, loadWhole, rested);
  const indices = [own, ...(await Promise.all(others))];
  return {
    engine: firstEngine(indices, indices.length === 1 ? own.whole : together(indices)),
    isLarge: indices.some((index) => isLarge(index.directory.naming)),
  };
}

/** What the parts of an index begin with. */
const loadDirectory = (index: string): Promise<PostingsDirectory> =>
  fetchJson<PostingsDirectory>(`${index}first.json`);

function addressFrom(address: string, folder: string): string {
  const { href, pathname } = new URL(folder, new URL(address, location.href));
  return address.startsWith('/') ? pathname : href;
}

/**
 * The engines of several indices as one. Each scores by what its own index holds, where a word may be common that is rare in
 * the other: what they find is put in the order of the parts, which are weighed together; what these do not find comes
 * last. Without words nothing is better than another, and the first index leads.
 */
const together = (indices: readonly OpenIndex[]): Engine => ({
  async search(term, filters) {
    const lists = await Promise.all(indices.map(({ whole }) => whole.search(term, filters)));
    const found = lists.flat().map((one): Found => ({ id: one.id, score: 0, load: () => one.load() }));
    if (term === undefined || found.length === 0) return found;
    const ids = new Set(found.map(({ id }) => id));
    const ranked = (await byParts(term, indices)).filter(({ id }) => ids.has(id));
    for (const { id } of ranked) ids.delete(id);
    return [...ranked, ...found.filter(({ id }) => ids.has(id))];
  },
  async count(term, filters) {
    const all = await Promise.all(indices.map(({ whole }) => whole.count(term, filters)));
    const sums = new Map<string, Map<string, number>>();
    for (const [facet, values] of all.flatMap((counts) => Object.entries(counts))) {
      const sum = sums.get(facet) ?? new Map<string, number>();
      for (const [value, count] of Object.entries(values)) sum.set(value, (sum.get(value) ?? 0) + count);
      sums.set(facet, sum);
    }
    return Object.fromEntries([...sums].map(([facet, sum]) => [facet, Object.fromEntries(sum)]));
  },
});
