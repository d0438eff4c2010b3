/** Two branches, each with a history of its own: joined, the ledger has lost nothing that either recorded. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findConflict, joinSides } from '../../src/ledger/conflict.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { isClaim, isMoved, type Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { mend } from './editor.ts';
import { step, World } from './world.ts';

const work = fc.array(step, { minLength: 1, maxLength: 4 });

test('what either of two branches recorded is kept when a conflict is joined', () => {
  fc.assert(
    fc.property(work, work, work, (before, ours, theirs) => {
      const sides = [ours, theirs].map((edits, at) => {
        const world = new World();
        const publish = (last: Ledger, date: string): Ledger =>
          mend(world.files(), last, world.renamed, date).ledger;
        for (const edit of before) world.take(edit);
        const common = publish(new Map(), '2024-12-01');
        world.begin();
        for (let branch = 0; branch <= at; branch += 1) world.branch();
        for (const edit of edits) world.take(edit);
        return publish(common, `2024-12-0${at + 2}`);
      });
      const [a = new Map(), b = new Map()] = sides;
      const text = `<<<<<<< HEAD\n${serializeLedger(a)}=======\n${serializeLedger(b)}>>>>>>> other\n`;
      expect(findConflict(text)).toBe(0);
      const joined = joinSides(text)?.ledger ?? new Map<string, never>();

      expect(parseLedger(serializeLedger(joined))).toHaveProperty('ledger');
      for (const side of sides) {
        for (const [id, entry] of side) {
          const kept = joined.get(id);
          expect(kept, id).toBeDefined();
          // Who moved or withdrew it is heard, unless the other did too.
          if (isMoved(entry)) expect(kept && (isMoved(kept) || kept.retired), id).toBeTruthy();
          else if (entry.retired) expect(kept && (isMoved(kept) || kept.retired), id).toBeTruthy();
          if (!isClaim(entry) || !kept) continue;
          const end = isMoved(kept) ? joined.get(kept.moved) : kept;
          const told = end && isClaim(end) ? end.revisions : [];
          expect(told, id).toEqual(expect.arrayContaining([...entry.revisions]));
        }
      }
    }),
    process.env['PLUMBLINE_DEEP'] ? { numRuns: 500 } : { numRuns: 8, seed: 20_241_118 },
  );
});
