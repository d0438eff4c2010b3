import type { Engine, Filters, Found } from '../../search/ranking/engine.ts';
import { findFirst, findStem, type Hit } from '../../search/ranking/find-first.ts';
import { fragmentName } from '../../search/indexed/fragment-names.ts';
import { readPart, type Entry, type PostingsDirectory } from '../../search/indexed/postings.ts';
import { isBound } from '../../letters/characters.ts';
import { wordsOfText } from '../../search/indexed/words-of-text.ts';
import { kindOf } from '../../search/indexed/result-kinds.ts';
import { fetchJson } from '../site/fetch-json.ts';
import { FoundText } from './found-text.ts';
import type { Fragments } from './fragments.ts';

/** What the parts of an index begin with. */
export const loadDirectory = (index: string): Promise<PostingsDirectory> =>
  fetchJson<PostingsDirectory>(`${index}first.json`);

/**
 * What finds words by a few small files. Phrases, filters and counts are left to the engine itself, which is loaded when the
 * first of them is wanted.
 *
 * @param index the address of the folder of the index.
 * @param mayFetch is waited for before more is fetched.
 */
export function firstEngine(
  index: string,
  directory: PostingsDirectory,
  fragments: Fragments,
  loadWhole: () => Promise<Engine>,
  mayFetch: () => Promise<void> = () => Promise.resolve(),
): Engine {
  const letters = directory.kinds.flatMap(([letter, count]) => Array.from({ length: count }, () => letter));
  const parts = new Map<number, Promise<ReadonlyMap<string, Entry>>>();
  const partAt = async (part: number): Promise<ReadonlyMap<string, Entry>> => {
    if (!parts.has(part)) await mayFetch();
    const known = parts.get(part);
    if (known) return known;
    const read = fetchJson<readonly string[]>(`${index}${directory.parts}${part}.json`).then(([lines = '']) =>
      readPart(lines),
    );
    parts.set(part, read);
    read.catch(() => parts.delete(part));
    return read;
  };
  const others = new Map(directory.others);
  const toFound = ({ page, score }: Hit): Found => {
    const name = others.get(page) ?? fragmentName(directory.naming, letters[page] ?? '', page);
    return new FoundText(name, score, fragments);
  };

  let whole: Promise<Engine> | undefined;
  const theWhole = (): Promise<Engine> =>
    (whole ??= loadWhole().catch((error: unknown) => {
      whole = undefined;
      throw error;
    }));
  return {
    async search(term, filters) {
      if (term === undefined || !isPlainSearch(term, filters))
        return (await theWhole()).search(term, filters);
      const [word = ''] = wordsOfText(term);
      const hits = term.startsWith('"')
        ? await findStem(word, directory, partAt)
        : await findFirst(term, directory, partAt);
      const found = hits.map(toFound);
      return filters.kind ? found.filter(({ id }) => filters.kind?.includes(kindOf(id) ?? '')) : found;
    },
    count: async (term, filters) => (await theWhole()).count(term, filters),
  };
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
