import { describe, expect, test } from 'vitest';
import { parseLedger } from './parse-ledger.ts';
import { datesAfter, redate } from './redate.ts';
import { isClaim, type Ledger } from './schema.ts';
import { serializeLedger } from './serialize.ts';

const said = { passage: 'It rained', statement: 'It rained.', assessment: 'opinion' as const, evidence: [] };
const ledger: Ledger = new Map([
  ['lima', { title: 'Lima', published: '2024-11-18' }],
  [
    'lima/rained',
    {
      revisions: [
        { date: '2024-11-18', ...said },
        { date: '2099-01-01', reason: 'Again.', ...said },
      ],
    },
  ],
  ['sources/efe', { title: 'EFE', published: '2099-01-01' }],
]);
const today = { date: '2026-11-28', reason: 'The clock was wrong.', latest: '2026-11-29' };

describe(redate, () => {
  test('mends every date that is yet to come, and keeps on record what it was', () => {
    expect([...datesAfter(ledger, today.latest).keys()]).toEqual(['lima/rained', 'sources/efe']);
    const outcome = redate(ledger, [], today);
    if ('refused' in outcome) throw new Error(outcome.refused);
    const claim = outcome.ledger.get('lima/rained');
    expect(claim && isClaim(claim) && claim.revisions).toMatchObject([
      { date: '2024-11-18' },
      {
        date: '2026-11-28',
        redated: { from: '2099-01-01', on: '2026-11-28', reason: 'The clock was wrong.' },
      },
    ]);
    expect(datesAfter(outcome.ledger, today.latest).size).toBe(0);
    expect(parseLedger(serializeLedger(outcome.ledger))).toEqual({ ledger: outcome.ledger, version: 2 });
    expect(redate(outcome.ledger, [], today)).toEqual({
      refused: expect.stringContaining('yet to come') as string,
    });
  });

  test('mends the claims of an article with it, and nothing that was not named', () => {
    const outcome = redate(ledger, ['lima'], today);
    if ('refused' in outcome) throw new Error(outcome.refused);
    expect(outcome.done).toEqual(['lima/rained: 2099-01-01 was recorded, and is 2026-11-28 now.']);
  });

  test.each([
    ['without a reason', [], { ...today, reason: undefined }, 'add --reason'],
    ['to a day before what was recorded rightly', ['lima'], { ...today, date: '2024-01-01' }, 'is before'],
    ['of what was never published', ['lime'], today, 'Did you mean "lima"?'],
  ])('refuses to do it %s', (_, ids, occasion, why) => {
    expect(redate(ledger, ids, occasion)).toEqual({ refused: expect.stringContaining(why) as string });
  });
});
