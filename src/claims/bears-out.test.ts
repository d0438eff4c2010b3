import { describe, expect, test } from 'vitest';
import { bearsOut, summarise, type Weight } from './bears-out.ts';
import { assessments, type Assessment } from './vocabulary.ts';

/** `+a` supports, `-a` contradicts, `~a` qualifies, `.a` context, from publisher a; a capital is a primary record. */
const read = (evidence: string): Weight[] =>
  evidence
    .split(' ')
    .filter((piece) => piece !== '')
    .map((piece) => ({
      stance: ({ '+': 'supports', '-': 'contradicts', '~': 'qualifies', '.': 'context' } as const)[
        piece.charAt(0) as '+' | '-' | '~' | '.'
      ],
      publisher: piece.charAt(1).toLowerCase(),
      access: /[A-Z]/.test(piece) ? 'primary' : 'secondary',
    }));

/** Which assessments evidence bears out: CONTRACT.md, Words. */
const borneOut: Readonly<Record<string, readonly Assessment[]>> = {
  '': ['unverified', 'opinion'],
  '.a .B': ['unverified', 'opinion'],
  '~a': ['partly-corroborated', 'unverified', 'opinion'],
  '~A': ['partly-corroborated', 'unverified', 'opinion'],
  '+a': ['partly-corroborated', 'attributed', 'opinion'],
  '+a +a': ['partly-corroborated', 'attributed', 'opinion'],
  '+a ~b': ['partly-corroborated', 'attributed', 'opinion'],
  '+a +b': ['corroborated', 'partly-corroborated', 'attributed', 'opinion'],
  '+A': ['corroborated', 'partly-corroborated', 'attributed', 'opinion'],
  '+A ~b': ['corroborated', 'partly-corroborated', 'attributed', 'opinion'],
  '-a': ['contradicted', 'opinion'],
  '-A .b': ['contradicted', 'opinion'],
  '-a ~b': ['disputed', 'contradicted', 'opinion'],
  '-a +b': ['disputed', 'attributed', 'opinion'],
  '-a +B +c': ['disputed', 'attributed', 'opinion'],
  '-a +a': ['disputed', 'attributed', 'opinion'],
};

describe(bearsOut, () => {
  test.each(Object.entries(borneOut))('%j bears out exactly %j', (evidence, expected) => {
    expect(assessments.filter((assessment) => bearsOut(assessment, read(evidence)))).toEqual(expected);
  });
});

describe(summarise, () => {
  test.each([
    ['', 'none that supports, qualifies or contradicts'],
    ['.a', 'none that supports, qualifies or contradicts'],
    ['+a +a ~b', '2 supports (1 publisher), 1 qualifies (1 publisher)'],
    ['+a +b -c', '2 supports (2 publishers), 1 contradicts (1 publisher)'],
  ])('of %j is %j', (evidence, words) => {
    expect(summarise(read(evidence))).toBe(words);
  });
});
