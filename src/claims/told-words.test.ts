import { describe, expect, test } from 'vitest';
import { toldWords } from './told-words.ts';

describe(toldWords, () => {
  test.each([
    ['Ada said that the port would open.', 'said'],
    ['General Ada Lovelace has claimed that fleets hope for it.', 'claimed'],
    ['Ada, head of the command, suggested another reading.', 'suggested'],
    ['The Financial Times reported that the plan was halted.', 'reported'],
    ['Ada said that the port “will open”.', undefined],
    ['Ada visited the port.', undefined],
    ['Adaline said so.', undefined],
    ['They say that Ada will come.', undefined],
  ])('“%s”', (statement, verb) => {
    expect(toldWords(statement, ['Ada Lovelace', 'Ada', 'Financial Times'])).toBe(verb);
  });

  test('takes a name as it is written, its points included', () => {
    expect(toldWords('I.B.M. said so.', ['I.B.M.'])).toBe('said');
    expect(toldWords('IxBxM. said so.', ['I.B.M.'])).toBeUndefined();
  });
});
