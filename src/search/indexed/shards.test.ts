import { brotliCompressSync, constants } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { numbersFrom, pickFrom, slipFrom, thingsFrom } from '../fixtures/generated.ts';
import { wordsToFind } from './lists.ts';
import { findNames, indexNames } from '../names/match-names.ts';
import { nameWords } from '../names/name-words.ts';
import { readName, writeName, type Named } from '../names/names.ts';
import { partsFor, partsOfWords, toShards, type Shards } from './shards.ts';

/** A longer run for `npm run test:deep`. */
const rounds = process.env['PLUMBLINE_DEEP'] ? 1000 : 20;

const next = numbersFrom(5000);
const things = thingsFrom(next, 5000).toSorted((a, b) => b.claims - a.claims);
let shards: Shards;
beforeAll(() => {
  shards = toShards(
    things.map((thing) => ({
      text: writeName(thing),
      words: [thing.name, ...thing.aliases].flatMap(wordsToFind),
    })),
  );
});

const sizes = new Map<string, number>();
/** Bytes as sent: each part once, and the directory. */
function costOf(parts: readonly string[]): number {
  const size = (name: string, content: unknown): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const sent = brotliCompressSync(JSON.stringify(content), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
    }).length;
    sizes.set(name, sent);
    return sent;
  };
  return parts.reduce((sum, name) => sum + size(name, shards.parts.get(name)), size('', shards.directory));
}

const search = (query: string, parts: readonly string[]): Named[] => {
  const lines = new Set(parts.flatMap((name) => shards.parts.get(name) ?? []));
  return findNames(query, indexNames([...lines].map(readName))).map(({ thing }) => thing);
};

describe('5,000 entities of four aliases each', () => {
  test('cost under 60 kB a query, whatever is typed, and a name with a slip is found', () => {
    const pick = pickFrom(next);
    const missed: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const meant = pick(things);
      // Every third in the first letter.
      const query = slipFrom(next, meant.name, round % 3 === 0 ? 0 : undefined);
      const parts = partsFor(nameWords(query), shards.directory);
      expect(costOf(parts), query).toBeLessThan(60_000);
      if (
        !search(query, parts)
          .slice(0, 3)
          .some(({ name }) => name === meant.name)
      )
        missed.push(`${query} < ${meant.name}`);
    }
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(rounds * 0.02);
  });

  test.each([
    'b',
    'ma',
    'mar',
    'bank of',
    'President',
    'the ministry of bank and party council agency fund union',
  ])('cost under 60 kB for %j too', (query) => {
    expect(costOf(partsFor(nameWords(query), shards.directory))).toBeLessThan(60_000);
  });

  test('are found by every alias as it is written', () => {
    const pick = pickFrom(next);
    for (let round = 0; round < rounds; round += 1) {
      const meant = pick(things);
      const label = pick([meant.name, ...meant.aliases]);
      const [first] = search(label, partsFor(nameWords(label), shards.directory));
      expect([first?.name, ...(first?.aliases ?? [])], label).toContain(label);
    }
  });

  test('are all found by a name they have, by the part of one of its words', () => {
    const owners = Map.groupBy(
      things.flatMap(({ id, name, aliases }) => [name, ...aliases].map((label) => ({ id, label }))),
      ({ label }) => nameWords(label).join(' '),
    );
    const pick = pickFrom(next);
    const labels = [...owners.keys()];
    // Many of a name, too.
    const shared = labels.filter((label) => (owners.get(label)?.length ?? 0) > 1).slice(0, rounds);
    for (const label of [...shared, ...Array.from({ length: 5 * rounds }, () => pick(labels))]) {
      const parts = partsOfWords(nameWords(label), shards.directory);
      const lines = new Set(parts.flatMap((name) => shards.parts.get(name) ?? []));
      for (const { id } of owners.get(label) ?? []) {
        const thing = things.find((one) => one.id === id);
        expect([label, thing && lines.has(writeName(thing))]).toEqual([label, true]);
      }
      expect(parts.length).toBe(1);
    }
  });

  test('are found while their names are typed', () => {
    const pick = pickFrom(next);
    let found = 0;
    for (let round = 0; round < rounds / 2; round += 1) {
      const { name } = pick(things);
      const typed = name.slice(0, Math.ceil(name.length * 0.7));
      const hits = search(typed, partsFor(nameWords(typed), shards.directory));
      if (hits.slice(0, 10).some((hit) => hit.name === name)) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual((rounds / 2) * 0.9);
  });
});

test('a small list is one part', () => {
  const { directory, parts } = toShards([{ text: 'Peru', words: ['peru'] }]);
  expect(directory).toEqual({ lines: ['Peru'] });
  expect(parts.size).toBe(0);
  expect(partsFor(['peru'], directory)).toEqual([]);
});
