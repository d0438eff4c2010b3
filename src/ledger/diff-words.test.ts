import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

/** As an editor would mark it: [-out-]{+in+}. */
const marked = (before: string, after: string): string =>
  diffWords(before, after)
    .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe(diffWords, () => {
  test.each([
    ['13,000 police and soldiers', '31,000 police and soldiers', '[-13,000-]{+31,000+} police and soldiers'],
    ['the strike was the fourth', 'the strike was not the fourth', 'the strike was {+not +}the fourth'],
    [
      'exports rose by 12 percent',
      'exports fell by 31 percent',
      'exports [-rose-]{+fell+} by [-12-]{+31+} percent',
    ],
    ['a b c', 'x y c', '[-a b-]{+x y+} c'],
    ['Peru’s Congress', "Peru's Congress", "Peru's Congress"],
    ['gone', '', '[-gone-]'],
    ['', 'new', '{+new+}'],
    ['', '', ''],
    ['same', 'same', 'same'],
  ])('marks %j as %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test('gives both texts back, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', '13,000', ' ', '  ', '.', '—', 'é', '👩‍👩‍👧', '<b>', '"'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = diffWords(before, after);
        const without = (type: string) =>
          stretches
            .filter((stretch) => stretch.type !== type)
            .map((stretch) => stretch.text)
            .join('');
        expect(without('removed')).toBe(after);
        // What reads the same is shown as it reads now.
        expect(without('added').replaceAll(/\s+/g, ' ')).toBe(before.replaceAll(/\s+/g, ' '));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
