/** Two branches, merged by git: however the ledger is resolved, no published correction is lost without a word. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { joinSides } from '../../src/ledger/conflict.ts';
import { lostFrom, withAll } from '../../src/ledger/lost.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { isClaim, leadsTo, type Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { mend } from './editor.ts';
import { work, World } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const resolutions = ['ours', 'theirs', 'both', 'by hand'] as const;
type Resolution = (typeof resolutions)[number];

/** As `git merge` and who resolves its conflicts leave the file. */
function merged(base: Ledger, ours: Ledger, theirs: Ledger, resolution: Resolution): string {
  const paths = [ours, base, theirs].map((ledger, at) => {
    const path = join(folder, `${at}.json`);
    writeFileSync(path, serializeLedger(ledger));
    return path;
  });
  const flags = { ours: ['--ours'], theirs: ['--theirs'], both: ['--union'], 'by hand': ['--diff3'] };
  try {
    return execFileSync('git', ['merge-file', '-p', ...flags[resolution], ...paths], { encoding: 'utf8' });
  } catch (error) {
    // It exits with the number of conflicts, and has written them down.
    return String((error as { stdout: unknown }).stdout);
  }
}

/** The reason of each correction, by the id that it was recorded under. */
const correctionsOf = (ledger: Ledger): [string, string][] =>
  [...ledger].flatMap(([id, entry]) =>
    isClaim(entry) ? entry.revisions.map(({ reason = 'published' }): [string, string] => [id, reason]) : [],
  );

describe.each(resolutions)('a merge that is resolved: %s', (resolution) => {
  test('loses no correction without a word, and none when the ledger is mended', () => {
    fc.assert(
      fc.property(work, work, work, (before, left, right) => {
        const history = [left, right].map((edits, at) => {
          const world = new World();
          for (const edit of before) world.take(edit);
          const common = mend(world.files(), new Map(), world.renamed, '2024-12-01').ledger;
          world.begin();
          for (let branch = 0; branch <= at; branch += 1) world.branch();
          for (const edit of edits) world.take(edit);
          return { common, own: mend(world.files(), common, world.renamed, `2024-12-0${at + 2}`).ledger };
        });
        const [ours, theirs] = history.map(({ own }) => own);
        const [base] = history.map(({ common }) => common);
        if (!base || !ours || !theirs) return;
        const text = merged(base, ours, theirs, resolution);
        const read = parseLedger(text);

        // What can be used as it stands says what it lacks; what cannot says that, and can be joined.
        const joined =
          'ledger' in read
            ? read.ledger
            : (joinSides(text) ?? joinSides(text, [ours, theirs].map(serializeLedger)))?.ledger;
        expect(joined, text).toBeDefined();
        if (!joined) return;
        const lost = lostFrom(joined, [ours, theirs]);
        const has = (ledger: Ledger, id: string, reason: string): boolean => {
          const entry = ledger.get(leadsTo(ledger, id));
          return (
            entry !== undefined &&
            isClaim(entry) &&
            entry.revisions.some((each) => (each.reason ?? 'published') === reason)
          );
        };
        const all = [ours, theirs].flatMap(correctionsOf);
        for (const [id, reason] of all)
          expect(has(joined, id, reason) || lost.has(id), `${id}: ${reason}\n${text}`).toBe(true);
        if (resolution === 'both' || resolution === 'by hand') expect([...lost]).toEqual([]);

        const mended = withAll(joined, [ours, theirs]).ledger;
        const again = parseLedger(serializeLedger(mended));
        expect(again).toHaveProperty('ledger');
        expect(lostFrom(mended, [ours, theirs]).size).toBe(0);
        for (const [id, reason] of all) expect(has(mended, id, reason), `${id}: ${reason}`).toBe(true);
      }),
      process.env['PLUMBLINE_DEEP'] ? { numRuns: 100 } : { numRuns: 5, seed: 20_241_118 },
    );
  });
});
