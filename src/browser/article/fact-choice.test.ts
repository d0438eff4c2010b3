import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choose,
  noChoice,
  readChoice,
  writeChoice,
  type Choice,
  type FactFacet,
  type Fact,
} from './fact-choice.ts';

const facts: Fact[] = ['corroborated', 'disputed', 'opinion'].flatMap((assessment, a) =>
  ['event', 'statistic'].flatMap((kind, k) =>
    [['peru'], ['peru', 'china'], []].map((entities, e) => ({
      id: `${a}${k}${e}`,
      assessment,
      kind,
      lead: (a + k + e) % 2 === 0,
      entities,
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

const valuesOf: Record<FactFacet, string[]> = {
  assessment: ['corroborated', 'disputed', 'opinion'],
  kind: ['event', 'statistic'],
  entity: ['peru', 'china'],
};

/** Whether a fact holds the words of a query; how that is told is another matter. */
const holds = ({ kind, entities }: Fact, query: string): boolean =>
  query.split(' ').every((word) => word === '' || kind === word || entities.includes(word));

/** The plain meaning of a choice, one fact at a time. */
const matches = (fact: Fact, choice: Choice): boolean =>
  holds(fact, choice.query) &&
  (!choice.lead || fact.lead) &&
  (choice.assessment.length === 0 || choice.assessment.includes(fact.assessment)) &&
  (choice.kind.length === 0 || choice.kind.includes(fact.kind)) &&
  (choice.entity.length === 0 || choice.entity.some((id) => fact.entities.includes(id)));

describe(choose, () => {
  test('shows and counts what one would by hand, for every combination of choices', () => {
    const subsets = <Value>(values: readonly Value[]): Value[][] =>
      values.reduce<Value[][]>((all, value) => [...all, ...all.map((some) => [...some, value])], [[]]);
    let combinations = 0;
    for (const query of ['', 'event', 'peru', 'event china', 'nothing'])
      for (const assessment of subsets(['corroborated', 'disputed', 'opinion', 'unheard']))
        for (const kind of subsets(['event', 'statistic']))
          for (const entity of subsets(['peru', 'china']))
            for (const lead of [false, true]) {
              const choice: Choice = { query, assessment, kind, entity, lead };
              const count = (other: Partial<Choice>): number =>
                facts.filter((fact) => matches(fact, { ...choice, ...other })).length;
              const { shown, counts, leads } = choose(
                facts,
                choice,
                facts.map((fact) => holds(fact, query)),
              );
              const byHand = facts.filter((fact) => matches(fact, choice)).map(({ id }) => id);
              expect([...shown], JSON.stringify(choice)).toEqual(byHand);
              expect(leads, JSON.stringify(choice)).toBe(count({ lead: true }));
              for (const [facet, values] of Object.entries(valuesOf) as [FactFacet, string[]][])
                expect(
                  values.map((value) => counts[facet].get(value) ?? 0),
                  `${facet} of ${JSON.stringify(choice)}`,
                ).toEqual(values.map((value) => count({ [facet]: [value] })));
              combinations += 1;
            }
    expect(combinations).toBe(5 * 16 * 4 * 4 * 2);
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
