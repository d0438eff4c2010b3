import { describe, expect, test } from 'vitest';
import { cleanse, refusedIn } from './cleanse.ts';
import { lostFrom } from './lost.ts';
import { parseLedger } from './parse-ledger.ts';
import { joinPieces, piecesOf } from './pieces.ts';
import { readLedger } from './read-ledger.ts';
import type { Ledger } from './schema.ts';
import { serializeLedger } from './serialize.ts';

const said = {
  passage: 'It \u202edeniar\u202c',
  statement: 'It rained.',
  kind: 'event' as const,
  assessment: 'opinion' as const,
  evidence: [
    'efe context 0123456789abcdef',
    { source: 'efe', stance: 'supports' as const, finding: 'Rain\u0007.' },
  ],
};
const retired = { date: '2024-12-01', reason: 'It did \u2067not\u2069.' };
const ledger: Ledger = new Map([
  ['lima', { title: 'Lima \u200f', published: '2024-11-18' }],
  [
    'lima/rained',
    {
      revisions: [
        { date: '2024-11-18', ...said },
        { date: '2024-11-19', reason: 'Again.', ...said, passage: 'It rained', evidence: [] },
      ],
      retired,
    },
  ],
  ['sources/efe', { title: 'EFE \ud800', published: '2024-11-18' }],
]);
const today = { date: '2026-11-28', reason: 'A tool had put them there.' };
const noted = (...took: string[]) => ({ on: today.date, reason: today.reason, took });

describe(cleanse, () => {
  test('takes out what no text may hold, and notes which it was where it stood', () => {
    const outcome = cleanse(ledger, today);
    if ('refused' in outcome) throw new Error(outcome.refused);
    expect(refusedIn(outcome.ledger).size).toBe(0);
    expect(outcome.ledger.get('lima')).toEqual(ledger.get('lima'));
    expect(outcome.ledger.get('sources/efe')).toEqual({
      title: 'EFE ',
      published: '2024-11-18',
      cleansed: noted('U+D800'),
    });
    expect(outcome.ledger.get('lima/rained')).toEqual({
      revisions: [
        {
          date: '2024-11-18',
          ...said,
          passage: 'It deniar',
          evidence: [said.evidence[0], { source: 'efe', stance: 'supports', finding: 'Rain.' }],
          cleansed: noted('U+202E (right-to-left override)', 'U+202C (pop directional formatting)', 'U+0007'),
        },
        { date: '2024-11-19', reason: 'Again.', ...said, passage: 'It rained', evidence: [] },
      ],
      retired: {
        date: '2024-12-01',
        reason: 'It did not.',
        cleansed: noted('U+2067 (right-to-left isolate)', 'U+2069 (pop directional isolate)'),
      },
    });
    expect(outcome.done).toHaveLength(2);
    expect(parseLedger(serializeLedger(outcome.ledger))).toEqual({ ledger: outcome.ledger, version: 2 });
    expect(cleanse(outcome.ledger, today)).toEqual({
      refused: 'No text in the ledger holds such a character; all stays as it is.',
    });
  });

  test('refuses to do it without a reason', () => {
    expect(cleanse(ledger, { ...today, reason: undefined })).toEqual({
      refused: expect.stringContaining('add --reason') as string,
    });
  });

  test('is the same revision to a branch that has it as it was', () => {
    const outcome = cleanse(ledger, today);
    if ('refused' in outcome) throw new Error(outcome.refused);
    expect(lostFrom(outcome.ledger, [ledger]).size).toBe(0);
    const [one, other] = [outcome.ledger, ledger].map(piecesOf);
    for (const pieces of [
      [...(one ?? []), ...(other ?? [])],
      [...(other ?? []), ...(one ?? [])],
    ]) {
      const revisions = joinPieces(pieces).ledger.get('lima/rained');
      expect(revisions).toMatchObject({ revisions: [{ passage: 'It deniar' }, { passage: 'It rained' }] });
    }
  });
});

describe(readLedger, () => {
  const line = (title: string) =>
    `{ "version": 2, "records": [\n{"id":"lima","title":"Lima","published":"2024-11-18"},\n{"id":"sources/efe","title":${title},"published":"2024-11-18"},\nnull] }\n`;

  test.each([
    ['as it stands', '"E\u202eFE"', 'U+202E (right-to-left override)'],
    ['as an escape', '"E\\u202eFE"', 'U+202E (right-to-left override)'],
    ['that JSON forbids', '"E\u0007FE"', 'U+0007'],
    ['of which there is half', '"E\\ud83dFE"', 'U+D83D'],
  ])('refuses a character %s, and leaves none out', (_, title, name) => {
    const { ledger: read, issues } = readLedger('ledger.json', line(title));
    expect(read).toBeUndefined();
    expect(issues.map(({ ruleId, line: at, reason }) => [ruleId, at, reason.includes(name)])).toEqual([
      ['unclean-ledger', 3, true],
    ]);
  });

  test('leaves alone the marks that languages need', () => {
    expect(readLedger('ledger.json', line('"E\u200fF\u061cE\u200d"')).issues).toEqual([]);
  });
});
