import type { Engine, Filters, Found } from '../../search/ranking/engine.ts';
import { findFirst, findStems } from '../../search/ranking/find-first.ts';
import { isBound } from '../../letters/characters.ts';
import { wordsOfText } from '../../search/indexed/words-of-text.ts';
import { kindOf } from '../../search/indexed/result-kinds.ts';
import type { OpenIndex } from './open-index.ts';

/**
 * What finds words by a few small files of one index or several. Phrases, filters and counts are left to the engine itself,
 * which is loaded when the first of them is wanted.
 *
 * @param whole gives that engine.
 */
export const firstEngine = (indices: readonly OpenIndex[], whole: Engine): Engine => ({
  async search(term, filters) {
    if (term === undefined || !isPlainSearch(term, filters)) return whole.search(term, filters);
    const found = await byParts(term, indices);
    return filters.kind ? found.filter(({ id }) => filters.kind?.includes(kindOf(id) ?? '')) : found;
  },
  count: (term, filters) => whole.count(term, filters),
});

/** What the parts of indices find, best first: what holds each word or what begins with it; in quotes, the word itself. */
export async function byParts(term: string, indices: readonly OpenIndex[]): Promise<Found[]> {
  const hits = term.startsWith('"')
    ? await findStems(wordsOfText(term), indices)
    : await findFirst(term, indices);
  return hits.map(({ index, page, score }) => index.toFound(page, score));
}

/**
 * Words, or one in quotes; and nothing chosen but kinds, which names tell. What signs part ("U.S.", "dual-use", "13,000")
 * is a word and several to the engine, in a way of its own.
 */
const isPlainSearch = (term: string, filters: Filters): boolean =>
  (/^"[^\s"]+"$/.test(term) ? isOne(term) : !term.includes('"') && term.split(' ').every(isOne)) &&
  Object.entries(filters).every(([name, values]) => name === 'kind' || (values as unknown) === undefined);

const isOne = (piece: string): boolean =>
  isBound(piece) || (wordsOfText(piece).length === 1 && !parted.test(piece));
const parted = /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]/u;
