import { describe, expect, test } from 'vitest';
import { learn, listOpen, openOf, readChanges, toTable } from './changes.ts';

const source = 'const least = (a, b) =>\n  a < b ? a : b;\n';

const mutant = (line: number, from: number, to: number, status: string, replacement = 'x', end = line) => ({
  mutatorName: 'EqualityOperator',
  replacement,
  status,
  location: { start: { line, column: from }, end: { line: end, column: to } },
});
const reportOf = (...mutants: object[]) => JSON.stringify({ files: { 'src/a.ts': { source, mutants } } });

describe(readChanges, () => {
  test('knows what was noticed, what was not and what no test came to, and leaves out the rest', () => {
    const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored', 'Pending'];
    const changes = readChanges(
      reportOf(...statuses.map((status, at) => mutant(2, 3, 8, status, String(at)))),
    );
    expect([...changes.values()].map(({ status }) => status)).toEqual([
      'noticed',
      'noticed',
      'unnoticed',
      'never reached',
    ]);
  });

  test('says what stood there, and where', () => {
    const [one, two] = readChanges(
      reportOf(mutant(2, 3, 8, 'Survived', 'a <= b'), mutant(1, 24, 17, 'Survived', '', 2)),
    ).values();
    expect(one).toMatchObject({
      file: 'src/a.ts',
      range: '2:2-2:7',
      original: 'a < b',
      replacement: 'a <= b',
    });
    expect(two).toMatchObject({ range: '1:23-2:16', original: 'const least = (a, b) => …' });
  });
});

describe(learn, () => {
  test('takes over what a later round noticed, and forgets nothing that an earlier one did', () => {
    const at = (status: string) => readChanges(reportOf(mutant(2, 3, 8, status)));
    const after = (before: string, later: string) => {
      const known = at(before);
      learn(known, at(later));
      return [...known.values()].map(({ status }) => status);
    };
    expect(after('Survived', 'Killed')).toEqual(['noticed']);
    expect(after('NoCoverage', 'Survived')).toEqual(['unnoticed']);
    expect(after('Survived', 'NoCoverage')).toEqual(['unnoticed']);
    expect(after('Killed', 'Survived')).toEqual(['noticed']);
  });
});

test('what is open is listed by its place, and all is counted', () => {
  const changes = readChanges(
    reportOf(
      mutant(2, 3, 8, 'Survived', 'a <= b'),
      mutant(2, 3, 8, 'Killed'),
      mutant(2, 11, 12, 'NoCoverage', 'b'),
    ),
  );
  expect(openOf(changes)).toHaveLength(2);
  expect(listOpen(changes)).toBe(
    'src/a.ts:2:3  EqualityOperator  a < b → a <= b\nsrc/a.ts:2:11  EqualityOperator (never reached)  a → b\n',
  );
  const table = toTable(
    new Map([
      ['a', changes],
      ['b', new Map()],
    ]),
  );
  expect(table.split('\n').map((row) => row.trim().split(/\s{2,}/))).toEqual([
    ['folder', 'changes', 'noticed', 'unnoticed', 'never reached', 'score'],
    ['a', '3', '1', '1', '1', '33.3 %'],
    ['b', '0', '0', '0', '0', '–'],
    ['all', '3', '1', '1', '1', '33.3 %'],
  ]);
});
