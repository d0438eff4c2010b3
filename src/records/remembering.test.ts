import { expect, test, vi } from 'vitest';
import { remembering } from './remembering.ts';

test('is made once for the same things, and anew when one is another', () => {
  const make = vi.fn((thing: { of: number }, ...others: readonly unknown[]) => [thing.of, ...others]);
  const made = remembering(make);
  const [one, two] = [{ of: 1 }, { of: 2 }];
  const with_ = { names: 3 };
  expect(made(one, with_, 'en')).toBe(made(one, with_, 'en'));
  expect(made(two, with_, 'en')).toEqual([2, with_, 'en']);
  expect(make).toHaveBeenCalledTimes(2);
  expect(made(one, { ...with_ }, 'en')).toEqual([1, with_, 'en']);
  expect(made(one, with_)).toEqual([1, with_]);
  expect(make).toHaveBeenCalledTimes(4);
});
