import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { healPlace } from './heal-place.ts';
import { manifestName } from './manifest.ts';
import { putInPlace } from './put-in-place.ts';
import { returnSpare, takeSpare } from './spare.ts';

const deep = process.env['PLUMBLINE_DEEP'] === '1';

/** Two versions of a site: some files in both, some only in one. */
const sites = {
  old: { 'index.html': 'old', 'a/index.html': 'old', 'gone/index.html': 'old', '_astro/1.css': 'old' },
  new: { 'index.html': 'new', 'a/index.html': 'new', 'came/index.html': 'new', '_astro/2.css': 'new' },
};
const others = {
  CNAME: 'site.example',
  '.git/HEAD': 'ref',
  '.git/objects/ab/cd': 'object',
  '.well-known/security.txt': 'mail',
  'a/note.txt': 'beside a page',
  'gone/note.txt': 'beside a page that goes',
};

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function readAll(folder: string): Promise<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const read = await Promise.all(
    files.sort().map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const),
  );
  return Object.fromEntries(read.filter(([path]) => path !== manifestName));
}

/** A folder with the old site in its place, what others have put there, and the new site beside it. */
async function scene({ empty = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-place-'));
  const [place, made] = [join(folder, 'public/site'), join(folder, 'made')];
  if (!empty) {
    await write(made, sites.old);
    await putInPlace(place, made);
    await write(place, others);
  }
  await write(made, sites.new);
  return {
    place,
    made,
    beside: async () => (existsSync(dirname(place)) ? readdir(dirname(place)) : []),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

describe(putInPlace, () => {
  test('replaces what a build wrote, and nothing else', async () => {
    await using world = await scene();
    expect(await putInPlace(world.place, world.made)).toBeUndefined();
    expect(await readAll(world.place)).toEqual({ ...sites.new, ...others });
    expect(await world.beside()).toEqual(['site']);
    expect(existsSync(world.made)).toBe(false);
  });

  test('keeps the last site for the next build, without what others put into it', async () => {
    await using world = await scene();
    const spare = takeSpare(join(world.place, '../workshop'), world.place, world.made);
    expect(await putInPlace(world.place, world.made, spare)).toBeUndefined();
    expect(await readAll(world.place)).toEqual({ ...sites.new, ...others });
    expect(await readAll(spare.kept)).toEqual(sites.old);
    expect((await world.beside()).sort()).toEqual(['site', 'workshop']);
    // Only one build has it; who did not need it gives it back.
    const [one, other] = ['one', 'other'].map((name) =>
      takeSpare(join(world.place, '../workshop'), world.place, join(world.place, '..', name)),
    );
    expect([one, other].map((taken) => taken && existsSync(taken.inUse))).toEqual([true, false]);
    if (one) returnSpare(one);
    expect(await readAll(spare.kept)).toEqual(sites.old);
  });

  test('does the same where two folders cannot change names in one step', async () => {
    process.env['PLUMBLINE_NO_EXCHANGE'] = '1';
    try {
      await using world = await scene();
      expect(await putInPlace(world.place, world.made)).toBeUndefined();
      expect(await readAll(world.place)).toEqual({ ...sites.new, ...others });
      expect(await world.beside()).toEqual(['site']);
    } finally {
      delete process.env['PLUMBLINE_NO_EXCHANGE'];
    }
  });

  // In two steps as on Windows, where a file that somebody reads keeps its folder where it is.
  test.each([
    ['ENOSPC', 'in one step', {}],
    ['EROFS', 'in one step', {}],
    ['EACCES', 'in one step', {}],
    ['EPERM', 'in two steps', { PLUMBLINE_NO_EXCHANGE: '1' }],
    ['EBUSY', 'in two steps', { PLUMBLINE_NO_EXCHANGE: '1' }],
  ])('leaves the last site where it was when it meets %s, %s', async (code, _how, env) => {
    for (let at = 1; at <= 4; at += 1) {
      await using world = await scene();
      const before = await readAll(world.place);
      const how = { ...env, KILL_AT: String(at), KILL_ERROR: code };
      await expect(putKilled(world.place, world.made, how)).rejects.toThrow(code);
      expect(await readAll(world.place)).toEqual(before);
      if (!deep) break;
    }
  });

  test.each([
    ['a file of the same name', 'came/index.html'],
    ['a folder where a file goes', '_astro/2.css/deep.txt'],
    ['a file where a folder goes', 'came'],
  ])('refuses and names %s', async (_what, path) => {
    await using world = await scene();
    await write(world.place, { [path]: 'mine' });
    const before = await readAll(world.place);
    expect(await putInPlace(world.place, world.made)).toContain(
      `write over it: ${path.replace('/deep.txt', '')}.`,
    );
    expect(await readAll(world.place)).toEqual(before);
    expect(await world.beside()).toEqual(['site']);
  });
});

describe(healPlace, () => {
  const cases = [
    ['in one step', {}, {}],
    ['in two steps', {}, { PLUMBLINE_NO_EXCHANGE: '1' }],
    ['from another disk', {}, { KILL_EXDEV: '1' }],
    ['from another disk in two steps', {}, { KILL_EXDEV: '1', PLUMBLINE_NO_EXCHANGE: '1' }],
    ['for the first time', { empty: true }, {}],
    ['with a spare', {}, { SPARE: '1' }],
  ] as const;

  test.concurrent.each(cases)(
    'mends what a build leaves that is killed at any step: %s',
    async (how, start, env) => {
      // All in `npm run test:deep`, every fourth here.
      for (let at = 1; ; at += deep ? 1 : 4) {
        await using world = await scene(start);
        const before = await readAll(world.place);
        const ended = await putKilled(world.place, world.made, { ...env, KILL_AT: String(at) });
        if (ended === 'by itself') {
          expect(at).toBeGreaterThan(4);
          break;
        }
        // Whoever serves the place meanwhile meets a whole site.
        if (how === 'in one step')
          expect(['old', 'new']).toContain((await readAll(world.place))['index.html']);
        const place = resolve(world.place);
        await healPlace(place);
        const after = await readAll(place);
        const news = 'empty' in start ? sites.new : { ...sites.new, ...others };
        expect([before, news], `killed at step ${at}`).toContainEqual(after);
        expect(
          (await world.beside()).filter((name) => name !== 'site'),
          `killed at step ${at}`,
        ).toEqual([]);
        expect(await healPlace(place)).toEqual([]);
      }
    },
  );

  test('leaves alone what belongs to a build that runs', async () => {
    await using world = await scene();
    const other = `.site.plumbline-${process.ppid}.new`;
    await mkdir(join(dirname(world.place), other));
    await healPlace(world.place);
    expect(await world.beside()).toContain(other);
  });

  test('keeps both where someone has made a file anew meanwhile, and says so', async () => {
    await using world = await scene();
    const left = join(dirname(world.place), `.site.plumbline-${process.pid}.old`);
    await write(left, { CNAME: 'other.example' });
    expect(await healPlace(world.place)).toEqual([expect.stringContaining('other versions of CNAME')]);
    expect(await readAll(left)).toEqual({ CNAME: 'other.example' });
    expect(await readAll(world.place)).toMatchObject(others);
  });
});

async function putKilled(
  place: string,
  made: string,
  env: Record<string, string>,
): Promise<'by itself' | 'killed'> {
  const code = `
    import { putInPlace } from ${JSON.stringify(join(import.meta.dirname, 'put-in-place.ts'))};
    const spare = process.env.SPARE && ${JSON.stringify({ inUse: `${made}-spare`, kept: join(made, '../kept/one') })};
    await putInPlace(${JSON.stringify(place)}, ${JSON.stringify(made)}, spare || undefined);`;
  const child = spawn(
    process.execPath,
    ['--import', resolve('tests/support/kill-at.ts'), '--input-type=module', '-e', code],
    { env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let err = '';
  child.stderr.on('data', (text) => (err += String(text)));
  const [status, signal] = await new Promise<[number | null, string | null]>((done, reject) => {
    child.on('error', reject);
    child.on('close', (...ended) => done(ended));
  });
  if (status === 0) return 'by itself';
  if (signal !== 'SIGKILL') throw new Error(err);
  return 'killed';
}
