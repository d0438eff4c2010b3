import { describe, expect, test } from 'vitest';
import { planEntities } from './plan-entities.ts';

const header = ['Name', 'type', 'aliases', 'sameas', 'coordinates'];
const plan = (...rows: string[][]) => planEntities([header, ...rows], new Map([['peru', 'Peru']]));

describe(planEntities, () => {
  test('makes a file of each row, and guesses a type that is not given', () => {
    const { files, refused, guessed } = plan(
      ['Port of Ilo', '', 'Ilo; Puerto de Ilo', 'https://www.wikidata.org/wiki/Q1', '-17.6, -71.3'],
      ['Christmas', '', '', '', ''],
      ['Ana Díaz', 'person'],
    );
    expect(refused).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      'entities/port-of-ilo.yaml',
      'entities/christmas.yaml',
      'entities/ana-diaz.yaml',
    ]);
    expect(files[0]?.text).toBe(
      'name: Port of Ilo\ntype: facility\naliases:\n  - Ilo\n  - Puerto de Ilo\ncoordinates:\n  - -17.6\n  - -71.3\nsameAs:\n  - https://www.wikidata.org/wiki/Q1\n',
    );
    expect(guessed).toEqual([
      ['Port of Ilo', 'facility'],
      ['Christmas', 'event'],
    ]);
  });

  test.each<[rows: string[][], says: string]>([
    [[['', 'place']], 'Row 2: it has no name.'],
    [[['秘鲁', 'place']], 'no id can be made of "秘鲁"'],
    [[['Ilo', 'plase']], 'Did you mean "place"?'],
    [[['Ilo'], ['ILO']], '"ilo" is the id of row 2 too'],
    [[['Ilo', 'place', '', '', 'south']], 'are no coordinates'],
  ])('refuses %j', (rows, says) => {
    expect(plan(...rows).refused.join('\n')).toContain(says);
  });

  test('says what is there already, and what columns there are', () => {
    expect(plan(['Peru', 'place']).there).toEqual(['Row 2: "peru" is there already: "Peru".']);
    expect(planEntities([['nam'], ['Ilo']], new Map()).refused[0]).toContain('Did you mean "name"?');
    expect(planEntities([['type'], ['place']], new Map()).refused[0]).toContain('one is "name"');
    expect(planEntities([], new Map()).refused).toHaveLength(1);
  });
});
