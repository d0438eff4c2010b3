/** Whatever content went through, the site that is built of it holds together. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { mend } from '../ledger/editor.ts';
import { step, World } from '../ledger/world.ts';
import { run, temporary } from '../support/commands.ts';

/** Histories that share one build, each a small newsroom with names of its own: 500 in all. */
const [builds, together] = [20, 25];
const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20_241_118);

const history = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });

// For `npm run test:deep`. In `npm test` `permanence.test.ts` builds and verifies one history that somebody thought of, and
// `tests/ledger/permanence.test.ts` goes through random ones without a site.
test.runIf(process.env['PLUMBLINE_DEEP'])(
  'random histories pass npm run verify',
  { timeout: 3_600_000 },
  async () => {
    for (let build = 0; build < builds; build += 1) {
      await using folder = await temporary();
      const histories = fc.sample(history, { numRuns: together, seed: seed + build });
      let ledger: Ledger = new Map();
      const files = new Map<string, Uint8Array | undefined>();
      for (const [index, publications] of histories.entries()) {
        const world = new World(`w${index}-`);
        let own: Ledger = new Map();
        for (const [day, edits] of [[], ...publications].entries()) {
          world.begin();
          for (const edit of edits) world.take(edit);
          own = mend(world.files(), own, world.renamed, `2024-12-${String(day + 1).padStart(2, '0')}`).ledger;
        }
        for (const [path, bytes] of world.files()) files.set(path, bytes);
        ledger = new Map([...ledger, ...own]);
      }
      files.set('ledger.json', new TextEncoder().encode(serializeLedger(ledger)));
      const content = join(folder.path, 'content');
      for (const [path, bytes] of files) {
        await mkdir(dirname(join(content, path)), { recursive: true });
        await writeFile(join(content, path), bytes ?? '');
      }
      const env = {
        CONTENT_DIR: content,
        OUT_DIR: join(folder.path, 'site'),
        BASE_PATH: build % 2 === 0 ? '/' : '/a/b/',
      };
      const built = await run('build', [], env);
      expect(built.status, built.err).toBe(0);
      const verified = await run('verify', [], env);
      expect(verified.err, `seed ${seed + build}`).toBe('');
      expect(verified.status).toBe(0);
    }
  },
);
