import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { toClaimStates } from './to-claim-states.ts';

const article = 'articles/lima/en.mdx';
const text = new TextDecoder().decode(base.get(article));
const states = (change: (text: string) => string, without: readonly string[] = []) =>
  toClaimStates(
    check(
      new Map(
        [...base, [article, Buffer.from(change(text))] as const].filter(([path]) => !without.includes(path)),
      ),
    ),
    'lima',
  ).map(({ id, state, notes }) => `${id} ${state} ${notes.map(({ rule }) => rule).join()}`.trim());

describe(toClaimStates, () => {
  test('says of each claim what is wrong with it, in reading order', () => {
    expect(states((whole) => whole)).toEqual(['police-13000 fine', 'fourth-strike fine']);
    expect(states((whole) => whole.replace('"13000 persons"', '"12 persons"'))).toEqual([
      'police-13000 warning unrecorded-figure',
      'fourth-strike fine',
    ]);
    expect(states((whole) => whole.replace('speaker="wsws">', 'speaker="wsw">'))).toEqual([
      'police-13000 fine',
      'fourth-strike error unknown-entity',
    ]);
  });

  test('knows no claims of an article that is not there', () => {
    expect(toClaimStates(check(base), 'nowhere')).toEqual([]);
  });
});
