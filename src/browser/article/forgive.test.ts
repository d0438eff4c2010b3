import { describe, expect, test } from 'vitest';
import { forgive } from './forgive.ts';

const texts = ['boluarte opened the port of chancay', '13,000 police and soldiers, dina boluarte'];

describe(forgive, () => {
  test.each<[typed: string, words: string[], corrected: string[], unknown: string[]]>([
    ['boluarte port', ['boluarte', 'port'], [], []],
    ['bolaurte', ['boluarte'], ['boluarte'], []],
    ['chancai police', ['chancay', 'police'], ['chancay'], []],
    ['chanc', ['chanc'], [], []], // still being typed
    ['walrus port', ['port'], [], ['walrus']],
    ['13,001', [], [], ['13,001']],
    ['pert', ['port'], ['port'], []],
    ['xq', [], [], ['xq']],
  ])('%s', (typed, words, corrected, unknown) => {
    expect(forgive(typed.split(' '), texts)).toEqual({ words, corrected, unknown });
  });
});
