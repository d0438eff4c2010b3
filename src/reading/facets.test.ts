import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../search/fold.ts';
import { choose, facets, noChoice, readChoice, writeChoice, type Choice, type Fact } from './facets.ts';

const facts: Fact[] = ['corroborated', 'disputed', 'opinion'].flatMap((assessment, a) =>
  ['event', 'statistic'].flatMap((kind, k) =>
    [['peru'], ['peru', 'china'], []].map((entities, e) => ({
      id: `${a}${k}${e}`,
      assessment,
      kind,
      lead: (a + k + e) % 2 === 0,
      entities,
      text: fold(`Fáct ${assessment} ${kind} ${entities.join(' ')}`),
    })),
  ),
);

const some = (values: readonly string[]) => fc.subarray([...values]);
const choices: fc.Arbitrary<Choice> = fc.record({
  query: fc.constantFrom('', 'fact', 'PERU', 'event fáct', 'nothing'),
  assessment: some(['corroborated', 'disputed', 'opinion', 'unheard']),
  kind: some(['event', 'statistic']),
  entity: some(['peru', 'china']),
  lead: fc.boolean(),
});

/** The plain meaning of a choice, one fact at a time. */
const matches = (fact: Fact, choice: Choice): boolean =>
  fold(choice.query)
    .split(' ')
    .every((word) => fact.text.includes(word)) &&
  (!choice.lead || fact.lead) &&
  (choice.assessment.length === 0 || choice.assessment.includes(fact.assessment)) &&
  (choice.kind.length === 0 || choice.kind.includes(fact.kind)) &&
  (choice.entity.length === 0 || choice.entity.some((id) => fact.entities.includes(id)));

describe(choose, () => {
  test('shows and counts what one would by hand, for any choice', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { shown, counts, leads } = choose(facts, choice);
        expect([...shown]).toEqual(facts.filter((fact) => matches(fact, choice)).map(({ id }) => id));
        expect(leads).toBe(
          facts.filter((fact) => fact.lead && matches(fact, { ...choice, lead: false })).length,
        );
        for (const facet of facets) {
          const values =
            facet === 'entity' ? ['peru', 'china'] : [...new Set(facts.map((fact) => fact[facet]))];
          for (const value of values) {
            const alone = { ...choice, [facet]: [value] };
            expect(counts[facet].get(value) ?? 0).toBe(facts.filter((fact) => matches(fact, alone)).length);
          }
        }
      }),
      { seed: 20241118, numRuns: process.env['PLUMBLINE_DEEP'] ? 2000 : 200 },
    );
  });

  test('shows everything when nothing is chosen', () => {
    expect(choose(facts, noChoice).shown.size).toBe(facts.length);
  });
});

describe(writeChoice, () => {
  test('keeps a choice through the address, and leaves alone what is not its own', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const written = writeChoice(choice, new URLSearchParams('utm=1&kind=old'));
        expect(readChoice(new URLSearchParams(written.toString()))).toEqual(choice);
        expect(written.get('utm')).toBe('1');
      }),
      { seed: 20241118 },
    );
  });
});
