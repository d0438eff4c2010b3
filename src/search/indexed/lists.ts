/** The lists a search begins with: what can be named, and every word there is. */
import type { Corpus } from '../../corpus/corpus.ts';
import { remembering } from '../../records/remembering.ts';
import { withoutTokens } from './entity-token.ts';
import { compact, labelWords, nameWords, spellingsOf } from '../names/name-words.ts';
import { writeName, type Named } from '../names/names.ts';
import { toShards, type Shards } from './shards.ts';
import { toNames } from '../names/to-names.ts';
import { piecesOfText, type TextPieces } from './text-pieces.ts';
import { toSearchRecords, type RecordPaths, type SearchRecord } from './to-records.ts';
import { shorten, toWordList, writeWord, type WordKinds } from './word-list.ts';

/** The lists there are, by the name of their files. */
export const listNames = ['names', 'words'] as const;
export type ListName = (typeof listNames)[number];

/**
 * Make the lists of a language.
 *
 * @param original the language of the originals: what has no edition in `lang` is searched in it.
 */
export function toLists(
  corpus: Corpus,
  lang: string,
  kinds: WordKinds,
  original = lang,
): Record<ListName, Shards> {
  const records = toSearchRecords(corpus, nowhere, lang, { lang: original, path: nowhere });
  return listsOf(toNames(corpus, lang, original), records, kinds);
}

/** Make the lists of what can be named and of what is searched. */
export function listsOf(
  things: readonly Named[],
  records: readonly SearchRecord[],
  kinds: WordKinds,
): Record<ListName, Shards> {
  const names = new Set(things.flatMap(labelsOf).flatMap(spellingsOf).flatMap(labelWords));
  const words = toWordList(records.map(piecesOf), names, kinds);
  return {
    // What more claims are about matters more.
    names: toShards(
      things
        .toSorted((a, b) => b.claims - a.claims)
        .map((thing) => ({
          text: writeName(thing),
          words: labelsOf(thing).flatMap(spellingsOf).flatMap(wordsToFind),
        })),
    ),
    words: shortened(
      toShards([...words].map(([word, facts]) => ({ text: writeWord(word, facts), words: [word] }))),
    ),
  };
}

const piecesOf = ({ content, meta }: SearchRecord): TextPieces => piecesIn(meta, content);
/** Kept with what a record tells, which is the same for each language. */
const piecesIn = remembering((_: SearchRecord['meta'], content: string) =>
  piecesOfText(withoutTokens(content)),
);

const shortened = ({ directory, parts }: Shards): Shards => ({
  directory: 'lines' in directory ? { lines: shorten(directory.lines) } : directory,
  parts: new Map([...parts].map(([name, lines]) => [name, shorten(lines)])),
});

const labelsOf = ({ name, aliases }: Named): string[] => [name, ...aliases];

/** A short name of several words is also found as one. */
export function wordsToFind(label: string): string[] {
  const whole = compact(nameWords(label));
  return whole.length <= 8 ? [...labelWords(label), whole] : labelWords(label);
}

/** What is searched does not depend on where it stands. */
const nowhere: RecordPaths = { passage: () => '', entity: () => '', article: () => '', source: () => '' };
