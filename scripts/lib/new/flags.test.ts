import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { idFor, isGoodId, isOneLine } from './flags.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(() => said.mockClear());
afterAll(() => said.mockRestore());
const sentences = (): string[] => said.mock.calls.map(([text]) => String(text));

test('a title is one line', () => {
  expect(isOneLine('A title', 'A port, and its price')).toBe(true);
  expect(sentences()).toEqual([]);
  for (const end of ['\n', '\r', '\u2028', '\u2029']) expect(isOneLine('A title', `a${end}b`)).toBe(false);
  expect(sentences()[0]).toBe('A title is one line; this one has a line break.');
});

describe('an id', () => {
  test.each([undefined, 'port', 'port-2024', '2024-11-14'])('may be %s', (id) => {
    expect(isGoodId(id)).toBe(true);
    expect(sentences()).toEqual([]);
  });

  test.each([
    ['Port of Lima', ' Call it "port-of-lima".'],
    ['a--b', ' Call it "a-b".'],
    ['—', ''],
  ])('may not be %s', (id, better) => {
    expect(isGoodId(id)).toBe(false);
    expect(sentences()).toEqual([
      `The id "${id}" is not in kebab-case (lower-case letters, digits, single hyphens).${better}`,
    ]);
  });

  test.each<[{ id?: string }, string, string | undefined]>([
    [{}, 'Port of Lima', 'port-of-lima'],
    [{ id: 'port' }, 'Port of Lima', 'port'],
    [{}, '2024', '2024'],
    [{ id: 'x-1' }, '中国', 'x-1'],
    [{ id: 'X 1' }, 'Port', undefined],
    // Of these letters none would be left, or only the number.
    [{}, '中国', undefined],
    [{}, '中国 2024', undefined],
    [{}, '…', undefined],
  ])('of flags %j and the name %s is %s', (flags, name, id) => {
    expect(idFor(flags, name)).toBe(id);
    expect(sentences()).toHaveLength(id === undefined ? 1 : 0);
  });
});
