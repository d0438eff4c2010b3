import { expect, test } from 'vitest';
import { en } from './en.ts';

test.each([
  [0, 0, 'No claim rests on it.'],
  [0, 1, 'The one claim that rests on it would keep its assessment.'],
  [1, 1, 'The one claim that rests on it would lose its assessment.'],
  [0, 3, 'None of the 3 claims that rest on it would lose its assessment.'],
  [1, 3, '1 of the 3 claims that rest on it would lose its assessment.'],
  [2, 3, '2 of the 3 claims that rest on it would lose their assessment.'],
])('of %i of %i claims that would fall it says: %s', (falls, all, said) => {
  expect(en.source.falls.summary(falls, all)).toBe(said);
});

test('what has moved stands in quotation marks, without its own full stop', () => {
  expect(en.history.moved('The strike was the fourth in two months.')).toBe(
    '“The strike was the fourth in two months” has moved',
  );
  expect(en.history.moved('Who struck?')).toBe('“Who struck?” has moved');
});
