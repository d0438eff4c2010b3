/** The content there is, damaged at random, through the commands: it passes, or is refused with file and line. */
import { readdirSync, readFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { readFolder } from '../../src/content/read-folder.ts';
import { Memory } from '../../src/content/memory.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { formatReport } from '../../src/issues/report.ts';
import { apply, change } from '../cases/damage.ts';
import { run, temporary } from '../support/commands.ts';
import { small } from '../support/site.ts';

const deep = Boolean(process.env['PLUMBLINE_DEEP']);
/** The issue of authoring asks for 2,000 and 20; a run of every day takes a sample, always the same, and builds small content. */
const [checks, builds] = deep ? [2000, 20] : [4, 1];
const seed = 20_241_114;

const content = await readFolder('content');
/** Articles as often as all records together. */
function weightedOf(files: typeof content): typeof content {
  const texts = files.filter(({ path }) => /\.(?:mdx|yaml)$/.test(path));
  const articles = texts.filter(({ path }) => path.endsWith('.mdx'));
  return [...texts, ...articles.flatMap((file) => Array<typeof file>(texts.length).fill(file))];
}
const weighted = weightedOf(content);

const damage = fc.record({
  file: fc.nat({ max: Math.max(weighted.length - 1, 0) }),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  encoding: fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'utf8', 'latin1'),
});
const damaged = (
  bytes: Uint8Array,
  { changes, encoding }: { changes: Parameters<typeof apply>[1][]; encoding: BufferEncoding },
): Buffer => Buffer.from(changes.reduce(apply, new TextDecoder().decode(bytes)), encoding);

describe.skipIf(weighted.length === 0)('the content, damaged at random', () => {
  test(`is checked to the end, ${checks} times`, { timeout: 3_600_000 }, () => {
    const memory = new Memory();
    fc.assert(
      fc.property(damage, ({ file: index, ...how }) => {
        const file = weighted[index];
        if (!file) return;
        const bytes = damaged(file.bytes, how);
        const { parsed, issues } = checkFolder(
          'content',
          content.map((other) => (other.path === file.path ? { ...other, bytes } : other)),
          siteWords(),
          memory,
        );
        for (const { file: path, line, column, reason, note } of issues) {
          const lines = new TextDecoder()
            .decode(path === file.path ? bytes : readFileSync(path))
            .split(/\r\n|\r|\n/);
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(`${reason} ${note}`).not.toMatch(/undefined|\[object|NaN/);
        }
        if (errorsOf(issues).length > 0) {
          expect(formatReport(errorsOf(issues), 'text')).toMatch(/^content\/\S.*:\d+:\d+ {2}error {2}/);
          return;
        }
        // What passes has dropped nothing: every claim that is marked is there.
        for (const { file: path, passages } of parsed.articles) {
          const source = new TextDecoder().decode(path === file.path ? bytes : readFileSync(path));
          if (/[`\\]|~~~/.test(source)) continue;
          expect(passages.map(({ id }) => id)).toEqual(
            [...source.matchAll(/<Claim\s+id="([^"]*)"/g)].map(([, id]) => id),
          );
        }
      }),
      { numRuns: checks, seed },
    );
  });

  test(
    `is built or refused, ${builds} times, and a refused build leaves the last site as it was`,
    { timeout: 3_600_000 },
    async () => {
      await using folder = await temporary();
      const place = join(folder.path, 'content');
      const out = join(folder.path, 'site');
      const env = { CONTENT_DIR: place, OUT_DIR: out };
      const built = deep ? weighted : weightedOf(await readFolder('src/guide/rules/base'));
      await cp(deep ? 'content' : 'src/guide/rules/base', place, { recursive: true });
      // Whichever site was there last.
      await cp(small, out, { recursive: true });
      const snapshot = (): string[] =>
        readdirSync(out, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(
            ({ parentPath, name }) =>
              `${join(parentPath, name)} ${readFileSync(join(parentPath, name), 'base64')}`,
          )
          .sort();
      let last = snapshot();

      for (const { file: index, ...how } of fc.sample(damage, { numRuns: builds, seed })) {
        const file = built[index % built.length];
        if (!file) continue;
        const path = join(place, ...file.parts);
        await writeFile(path, damaged(file.bytes, how));
        const { status, err } = await run('build', [], env);
        expect(err).not.toMatch(/^\s+at /m);
        if (status === 0) {
          const marked = (await readFile(path, 'utf8')).matchAll(/<Claim\s+id="([^"]*)"/g);
          const claims = await readFile(join(out, 'claims.json'), 'utf8');
          for (const [, id = ''] of file.path.endsWith('.mdx') ? marked : [])
            expect(claims).toContain(`"${id}"`);
          last = snapshot();
        } else {
          expect(status).toBe(1);
          expect(err).toMatch(/:\d+:\d+ {2}error {2}/);
          expect(snapshot()).toEqual(last);
        }
        await writeFile(path, file.bytes);
      }
    },
  );
});
