/**
 * `npm run build` and what stands where it builds: it may be killed, and the disk may be full. Of `npm run test:deep`: what puts a
 * site in place, and mends what a killed build leaves, is killed beside its code (`scripts/lib/place/`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { baseContent, runAlone, temporary, type Ended } from '../support/commands.ts';

/** Build with something that befalls it; see kill-at.ts. */
const build = (env: Record<string, string>): Promise<Ended> =>
  runAlone('build', [], {
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/support/kill-at.ts')).href}`,
    KILL_BELOW: 'plumbline',
    ...env,
  });

/** The next start of any command that builds; what it builds is not there, so this is all it does. */
const heal = (out: string): Promise<Ended> =>
  runAlone('build', [], { OUT_DIR: out, CONTENT_DIR: 'no/such/folder' });

const workshop = (): string[] =>
  existsSync('node_modules/.plumbline')
    ? readdirSync('node_modules/.plumbline').filter((name) => name.startsWith('build-'))
    : [];

/** What stands in a built site: its title, and whether each file it lists is there. */
function read(out: string): { title: string; missing: string[]; others: string[] } {
  const files = readFileSync(join(out, '.plumbline-files'), 'utf8').trimEnd().split('\n');
  return {
    title:
      /<h1[^>]*>([^<]*)</.exec(readFileSync(join(out, 'articles/lima/index.html'), 'utf8'))?.[1]?.trim() ??
      '',
    missing: files.filter((file) => !existsSync(join(out, file))),
    others: [readFileSync(join(out, 'CNAME'), 'utf8'), readFileSync(join(out, '.git/HEAD'), 'utf8')],
  };
}

test.runIf(process.env['PLUMBLINE_DEEP'] === '1')(
  'a build that is killed or finds no space leaves the last good site or the new one, and nothing to clear away',
  { timeout: 1_800_000 },
  async () => {
    await using folder = await temporary();
    const content = await baseContent(folder.path);
    const out = join(folder.path, 'site');
    await mkdir(join(out, '.git'), { recursive: true });
    await writeFile(join(out, '.git/HEAD'), 'ref');
    await writeFile(join(out, 'CNAME'), 'site.example');
    const others = ['site.example', 'ref'];
    const counted = join(folder.path, 'count');
    const env = { CONTENT_DIR: content, OUT_DIR: out };
    const first = await build({ ...env, KILL_COUNT: counted });
    expect(first.status, first.err).toBe(0);
    const steps = Number(readFileSync(counted, 'utf8'));
    expect(steps).toBeGreaterThan(20);
    const { title, missing } = read(out);
    expect(missing).toEqual([]);

    const all = Array.from({ length: steps + 4 }, (_, index) => index + 1);
    const file = join(content, 'articles/lima/en.mdx');
    const inFolder = readdirSync(folder.path).sort();
    for (const at of all) {
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^title:.*$/m, `title: Edition ${at}`));
      const before = read(out).title;
      await build({ ...env, KILL_AT: String(at) });
      const healed = await heal(out);
      expect(healed.err, `killed at step ${at}`).toContain('There is no content folder');
      const after = read(out);
      expect([before, `Edition ${at}`]).toContain(after.title);
      expect(after, `killed at step ${at}`).toMatchObject({ missing: [], others });
      expect(readdirSync(folder.path).sort()).toEqual(inFolder);
    }
    for (const at of all) {
      const code = ['ENOSPC', 'EROFS', 'EACCES'][at % 3] ?? '';
      const { status, err } = await build({ ...env, KILL_AT: String(at), KILL_ERROR: code });
      if (status !== 0) {
        expect(err, `${code} from step ${at}`).toMatch(/ cannot be (?:written|read): /);
        expect(err).not.toMatch(/^\s+at /m);
      }
      const after = read(out);
      expect(after).toMatchObject({ missing: [], others });
      expect(readdirSync(folder.path).sort()).toEqual(inFolder);
    }
    expect(title).not.toBe('');
    expect(workshop()).toEqual([]);
  },
);
