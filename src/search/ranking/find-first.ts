/** What the parts of an index find: the things that hold every word, by its stem or begun, best first. */
import { isBound } from '../../letters/characters.ts';
import { readerForm } from '../../letters/reader-form.ts';
import { compact, nameWords } from '../names/name-words.ts';
import { most, partOf, readPostings, type Entry, type PostingsDirectory } from '../indexed/postings.ts';
import { wordsOfText } from '../indexed/words-of-text.ts';

/** A part of the index, by its number. */
export type PartAt = (part: number) => Promise<ReadonlyMap<string, Entry>>;

/** A thing that was found, by its number. */
export interface Hit {
  readonly page: number;
  readonly score: number;
}

/** What begins with a word is looked for in so many parts. */
const mostParts = 4;

/** Find what holds every word of a term. */
export async function findFirst(term: string, directory: PostingsDirectory, partAt: PartAt): Promise<Hit[]> {
  const pieces = [...new Set(term.split(' ').filter((piece) => piece !== ''))];
  return toHits(inAll(await Promise.all(pieces.map((piece) => hitsOfPiece(piece, directory, partAt)))));
}

/** What blanks part: all of its words, or these as one: "co-operation" is "cooperation" too. */
async function hitsOfPiece(piece: string, directory: PostingsDirectory, partAt: PartAt): Promise<Scores> {
  const words = [...new Set(wordsOfText(piece))];
  const apart = inAll(await Promise.all(words.map((word) => hitsOf(word, directory, partAt))));
  if (words.length < 2 || isBound(piece)) return apart;
  const together = await hitsOf(compact(nameWords(piece)), directory, partAt);
  return new Map([...together, ...apart]);
}

/** How much each thing is about something, by its number. */
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

/** Find what holds a word in one of its forms, and not what begins with it. */
export async function findStem(word: string, directory: PostingsDirectory, partAt: PartAt): Promise<Hit[]> {
  const stem = await stemOf(readerForm(word), directory, partAt);
  return stem === undefined ? [] : toHits(await hitsOfKeys(new Map([[stem, 1]]), directory, partAt));
}

const toHits = (list: Scores): Hit[] =>
  [...list].map(([page, score]) => ({ page, score })).sort((a, b) => b.score - a.score || a.page - b.page);

/** Of each thing that holds a word how much it is about it. */
async function hitsOf(word: string, directory: PostingsDirectory, partAt: PartAt): Promise<Scores> {
  const stem = await stemOf(word, directory, partAt);
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
  return hitsOfKeys(near, directory, partAt);
}

/** What a longer word counts beside the word itself. */
const begunWorth = 0.5;

/** Of each thing that holds one of several stems how much it is about them, the rarer the more. */
async function hitsOfKeys(
  stems: ReadonlyMap<string, number>,
  directory: PostingsDirectory,
  partAt: PartAt,
): Promise<Scores> {
  const found = new Map<number, number>();
  for (const [stem, worth] of stems) {
    const entry = (await partAt(partOf(stem, directory.begins))).get(stem);
    readPostings(entry?.postings ?? '', (page, weight) => {
      const score = (worth * (weight + 1)) / (most + 1);
      if (score > (found.get(page) ?? 0)) found.set(page, score);
    });
  }
  const all = directory.kinds.reduce((sum, [, count]) => sum + count, 0);
  const rarity = Math.log(1 + (all - found.size + 0.5) / (found.size + 0.5));
  for (const [page, score] of found) found.set(page, score * rarity);
  return found;
}

/** The stem of a word: its own line says it; of a word that stands nowhere, what is left without an ending, if that stands there. */
async function stemOf(
  word: string,
  directory: PostingsDirectory,
  partAt: PartAt,
): Promise<string | undefined> {
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
