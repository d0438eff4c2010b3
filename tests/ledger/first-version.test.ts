/** Ledgers of version 1, with histories: read as they are, kept whole, and joined with a branch that still writes them. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSides } from '../../src/ledger/conflict.ts';
import { keepWhole } from '../../src/ledger/keep-whole.ts';
import { lostFrom } from '../../src/ledger/lost.ts';
import { marksOf } from '../../src/ledger/marks.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { isClaim, isLive, isMoved, isWhole, type Ledger, type Revision } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { check, reviewedBase } from '../cases/support.ts';
import { checkWith, mend } from './editor.ts';
import { work, World } from './world.ts';

/** As version 1 wrote it: words, assessment, and a fingerprint of what each piece of evidence said. */
function serializeFirst(ledger: Ledger): string {
  const first = ({ date, reason, passage, statement, assessment, evidence }: Revision) => ({
    date,
    reason,
    passage,
    statement,
    assessment,
    evidence: marksOf(evidence)
      .map(({ source, stance, said }) => `${source} ${stance} ${said}`)
      .sort(),
  });
  const ids = [...ledger].map(([id, entry]) => [
    id,
    isClaim(entry) ? { ...entry, revisions: entry.revisions.map(first) } : entry,
  ]);
  return `${JSON.stringify({ version: 1, ids: Object.fromEntries(ids) as object }, undefined, 2)}\n`;
}

function read(text: string): Ledger {
  const parsed = parseLedger(text);
  if (!('ledger' in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed.ledger;
}

const said = (ledger: Ledger): unknown[] =>
  [...ledger].map(([id, entry]) =>
    isClaim(entry)
      ? [id, entry.retired, ...entry.revisions.map(({ date, reason, passage }) => [date, reason, passage])]
      : [id, entry],
  );

const runs = process.env['PLUMBLINE_DEEP'] ? { numRuns: 500 } : { numRuns: 12, seed: 20_241_118 };

test('a ledger of version 1 loses nothing, is kept whole, and is the same bytes when it is written again', () => {
  fc.assert(
    fc.property(work, work, (before, after) => {
      const world = new World();
      for (const edit of before) world.take(edit);
      const common = mend(world.files(), new Map(), world.renamed, '2024-12-01').ledger;
      world.begin();
      for (const edit of after) world.take(edit);
      const { ledger, parsed } = mend(world.files(), common, world.renamed, '2024-12-02');

      const old = read(serializeFirst(ledger));
      expect(said(old)).toEqual(said(ledger));
      // Content that agrees with it agrees with it in version 1 too, and each of its claims is kept whole.
      expect(checkWith(world.files(), old).issues).toEqual([]);
      const kept = keepWhole(subjectsOf(parsed), old, '2024-12-03');
      expect(said(kept)).toEqual(said(ledger));
      for (const entry of kept.values())
        if (isClaim(entry) && isLive(entry)) expect(entry.revisions.at(-1)).toSatisfy(isWhole);
      const text = serializeLedger(kept);
      expect(serializeLedger(read(text))).toBe(text);
      expect(keepWhole(subjectsOf(parsed), read(text), '2024-12-04')).toEqual(read(text));
      expect(checkWith(world.files(), read(text)).issues).toEqual([]);
    }),
    runs,
  );
});

test('an edition that came since keeps nobody from guarding what its original says', () => {
  const edition = readFileSync('tests/cases/ok--edition/articles/lima/es.mdx');
  const { parsed } = check(new Map([...reviewedBase, ['articles/lima/es.mdx', edition]]));
  const { ledger = new Map() as Ledger } = parsed.ledger;
  const kept = keepWhole(subjectsOf(parsed), read(serializeFirst(ledger)), '2024-12-03');
  const claims = [...kept.values()].filter(isClaim);
  expect(claims.length).toBeGreaterThan(1);
  for (const { revisions } of claims) {
    expect(revisions.at(-1)).toSatisfy(isWhole);
    // Its own words wait for a review.
    expect(revisions.at(-1)).not.toHaveProperty('translations');
  }
});

test('it is joined with a branch that still has version 1', () => {
  fc.assert(
    fc.property(work, work, work, (before, left, right) => {
      const sides = [left, right].map((edits, at) => {
        const world = new World();
        for (const edit of before) world.take(edit);
        const common = mend(world.files(), new Map(), world.renamed, '2024-12-01').ledger;
        world.begin();
        for (let branch = 0; branch <= at; branch += 1) world.branch();
        for (const edit of edits) world.take(edit);
        return mend(world.files(), common, world.renamed, `2024-12-0${at + 2}`).ledger;
      });
      const [ours, theirs] = sides;
      if (!ours || !theirs) return;
      const [whole, first] = [serializeLedger(ours), serializeFirst(theirs)];
      for (const text of [
        `<<<<<<< HEAD\n${whole}=======\n${first}>>>>>>> other\n`,
        // Both accepted: one file after the other.
        whole + first,
        first + whole,
      ]) {
        const joined = joinSides(text);
        expect(joined, text).toBeDefined();
        const ledger = read(serializeLedger(joined?.ledger ?? new Map()));
        expect(lostFrom(ledger, [ours, read(first)])).toEqual(new Map());
        // What our side kept whole stays whole.
        for (const [id, entry] of ours) {
          const now = ledger.get(id);
          if (isClaim(entry) && now && !isMoved(now))
            expect(isClaim(now) && now.revisions.some(isWhole)).toBe(true);
        }
      }
    }),
    runs,
  );
});
