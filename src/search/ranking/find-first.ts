/** What the parts of an index find: the things that hold every word, by its stem or begun, best first. */
import { isBound } from '../../letters/characters.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { sizeOf, type Taken } from '../indexed/lacking.ts';
import { compact, nameWords } from '../names/name-words.ts';
import { most, partOf, readPostings, type Entry, type PostingsDirectory } from '../indexed/postings.ts';
import { wordsOfText } from '../indexed/words-of-text.ts';

/** A part of an index, by its number. */
type PartAt = (part: number) => Promise<ReadonlyMap<string, Entry>>;

/** An index by its parts, and what is looked for of it. */
export interface PartedIndex {
  readonly directory: PostingsDirectory;
  readonly partAt: PartAt;
  readonly taken: Taken;
}

/** A thing that was found, by its number in one of the indices. */
export interface Hit<Index extends PartedIndex> {
  readonly index: Index;
  readonly page: number;
  readonly score: number;
}

/** What begins with a word is looked for in so many parts. */
const mostParts = 4;

/**
 * Find what holds every word of a term. What several indices hold is told apart by stems of their own, and weighed as if
 * all of it stood in one: a word is as rare as it is in all of them.
 */
export async function findFirst<Index extends PartedIndex>(
  term: string,
  indices: readonly Index[],
): Promise<Hit<Index>[]> {
  const pieces = [...new Set(term.split(' ').filter((piece) => piece !== ''))];
  return toHits(inAll(await Promise.all(pieces.map((piece) => hitsOfPiece(piece, indices)))), indices);
}

/** What blanks part: all of its words, or these as one: "co-operation" is "cooperation" too. */
async function hitsOfPiece(piece: string, indices: readonly PartedIndex[]): Promise<Scores> {
  const words = [...new Set(wordsOfText(piece))];
  const apart = inAll(await Promise.all(words.map((word) => hitsOf(word, indices))));
  if (words.length < 2 || isBound(piece)) return apart;
  const together = await hitsOf(compact(nameWords(piece)), indices);
  return new Map([...together, ...apart]);
}

/** How much each thing is about something, by its number: those of an index follow those of the one before. */
type Scores = ReadonlyMap<number, number>;

/** What is in every list, with the sum of its scores. */
function inAll(lists: readonly Scores[]): Scores {
  const [fewest = new Map<number, number>(), ...others] = lists.toSorted((a, b) => a.size - b.size);
  return new Map(
    [...fewest].flatMap(([page, score]): [number, number][] => {
      const more = others.map((list) => list.get(page));
      return more.includes(undefined)
        ? []
        : [[page, more.reduce<number>((sum, one) => sum + (one ?? 0), score)]];
    }),
  );
}

/** Find what holds each of some words in one of its forms, and not what begins with it. */
export async function findStems<Index extends PartedIndex>(
  words: readonly string[],
  indices: readonly Index[],
): Promise<Hit<Index>[]> {
  const lists = [...new Set(words.map(readerForm))].map((word) =>
    weighed(indices, async (index) => {
      const stem = await stemOf(word, index);
      return stem === undefined ? new Map() : inKeys(new Map([[stem, 1]]), index);
    }),
  );
  return toHits(inAll(await Promise.all(lists)), indices);
}

/** Best first; of what is as good the first index's. */
function toHits<Index extends PartedIndex>(list: Scores, indices: readonly Index[]): Hit<Index>[] {
  const starts = startsOf(indices);
  return [...list]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .flatMap(([number, score]): Hit<Index>[] => {
      const at = starts.findLastIndex((start) => start <= number);
      const index = indices[at];
      return index ? [{ index, page: number - (starts[at] ?? 0), score }] : [];
    });
}

/** The number of the first thing of each index, where all of them are counted on. */
function startsOf(indices: readonly PartedIndex[]): number[] {
  let next = 0;
  return indices.map(({ directory }) => {
    const start = next;
    next += sizeOf(directory);
    return start;
  });
}

/** Of each thing that holds a word how much it is about it. */
const hitsOf = (word: string, indices: readonly PartedIndex[]): Promise<Scores> =>
  weighed(indices, async (index) => inKeys(await keysNear(word, index), index));

/** What is found in each index, the rarer in all of them the more. */
async function weighed(
  indices: readonly PartedIndex[],
  findIn: (index: PartedIndex) => Promise<Scores>,
): Promise<Scores> {
  const starts = startsOf(indices);
  const lists = await Promise.all(indices.map(findIn));
  const found = lists.flatMap((list, at) =>
    [...list].map(([page, score]): [number, number] => [page + (starts[at] ?? 0), score]),
  );
  const all = indices.reduce((sum, { taken }) => sum + taken.count, 0);
  const rarity = Math.log(1 + (all - found.length + 0.5) / (found.length + 0.5));
  return new Map(found.map(([number, score]) => [number, score * rarity]));
}

/** The stems under which an index has a word and what begins with it, each with what it counts. */
async function keysNear(word: string, index: PartedIndex): Promise<ReadonlyMap<string, number>> {
  const { directory, partAt } = index;
  const stem = await stemOf(word, index);
  const near = new Map<string, number>();
  for (const begun of new Set([word, stem ?? word])) {
    const first = partOf(begun, directory.begins);
    const last = Math.min(partOf(`${begun}\uffff`, directory.begins), first + mostParts - 1);
    const parts = Array.from({ length: last - first + 1 }, (_, more) => partAt(first + more));
    for (const part of await Promise.all(parts)) {
      for (const [key, entry] of part) {
        if (!key.startsWith(begun)) continue;
        const worth = (begunWorth * begun.length) / key.length;
        const stems = [entry.stem, entry.postings === undefined ? undefined : key];
        for (const one of stems) if (one !== undefined) near.set(one, Math.max(near.get(one) ?? 0, worth));
      }
    }
  }
  if (stem !== undefined) near.set(stem, 1);
  return near;
}

/** What a longer word counts beside the word itself. */
const begunWorth = 0.5;

/** Of each thing that is looked for and holds one of several stems, how much it is about them. */
async function inKeys(
  stems: ReadonlyMap<string, number>,
  { directory, partAt, taken }: PartedIndex,
): Promise<Scores> {
  const found = new Map<number, number>();
  for (const [stem, worth] of stems) {
    const entry = (await partAt(partOf(stem, directory.begins))).get(stem);
    readPostings(entry?.postings ?? '', (page, weight) => {
      const score = (worth * (weight + 1)) / (most + 1);
      if (taken.has(page) && score > (found.get(page) ?? 0)) found.set(page, score);
    });
  }
  return found;
}

/** The stem of a word: its own line says it; of a word that stands nowhere, what is left without an ending, if that stands there. */
async function stemOf(word: string, { directory, partAt }: PartedIndex): Promise<string | undefined> {
  const entryOf = async (key: string): Promise<Entry | undefined> =>
    (await partAt(partOf(key, directory.begins))).get(key);
  const entry = await entryOf(word);
  if (entry) return entry.stem ?? word;
  for (const ending of directory.endings) {
    const [from = '', to = ''] = ending.split('>');
    const stem = word.slice(0, -from.length) + to;
    if (!word.endsWith(from) || stem.length < shortest) continue;
    if ((await entryOf(stem))?.postings !== undefined) return stem;
  }
  return undefined;
}

/** A stem that is left over has so many letters. */
const shortest = 3;
