import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from './lock.ts';
import { sweep } from './sweep.ts';
import { addFile, replaceFile } from './whole-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);
const text = (name: string): Promise<string> => readFile(at(name), 'utf8');

/** No process has it: the system gives none so high. */
const nobody = 4_194_304 * 4;
const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');

describe('a file that is written', () => {
  test('takes the place of what was there, and leaves nothing beside it', async () => {
    await replaceFile(at('a'), 'one');
    await replaceFile(at('a'), new TextEncoder().encode('two'));
    expect(await text('a')).toBe('two');
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('is added only where there is none', async () => {
    await addFile(at('a'), 'one');
    await expect(addFile(at('a'), 'two')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await text('a')).toBe('one');
    expect(await readdir(folder)).toEqual(['a']);
  });

  test('cannot be written into a folder that is not there, and says so', async () => {
    await expect(replaceFile(at('none/a'), 'one')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe(sweep, () => {
  const name = (pid: number, on = host): string => `.#a.yaml.${on}.${pid}.0a1b2c3d.next`;

  test('takes away what dead processes left, and nothing else', async () => {
    const kept = [
      'a.yaml',
      '.#a.yaml.lock',
      `.#a.yaml.lock.${process.pid}`,
      `.#a.yaml.${host}.${nobody}.next`,
      name(process.pid),
      name(nobody, 'elsewhere'),
    ];
    const left = [name(nobody), name(nobody, 'long-ago'), `.#b.yaml.lock.${nobody}`];
    for (const file of [...kept, ...left]) await writeFile(at(file), 'x');
    const held = {
      pid: process.pid,
      host: hostname(),
      since: new Date().toISOString(),
      command: 'npm run review',
    };
    await writeFile(at('.#a.yaml.lock'), JSON.stringify(held));
    await writeFile(at('.#b.yaml.lock'), JSON.stringify({ ...held, pid: nobody }));
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await utimes(at(name(nobody, 'long-ago')), yesterday, yesterday);
    await sweep(folder);
    expect((await readdir(folder)).toSorted()).toEqual(kept.toSorted());
  });

  test('has nothing to do in a folder that is not there', async () => {
    await expect(sweep(at('none'))).resolves.toBeUndefined();
  });
});

describe(withLock, () => {
  const lock = '.#ledger.json.lock';
  const holder = (more: object) =>
    JSON.stringify({
      pid: process.pid,
      host: hostname(),
      since: new Date().toISOString(),
      command: 'npm run review',
      ...more,
    });

  test('lets one work at a time, and lets go', async () => {
    const order: string[] = [];
    const work = (name: string) =>
      withLock(at('ledger.json'), async (isMine) => {
        order.push(`${name} begins`);
        expect(await isMine()).toBe(true);
        order.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([work('a'), work('b')])).toEqual([{ done: 'a' }, { done: 'b' }]);
    expect(order.map((step) => step.slice(2))).toEqual(['begins', 'ends', 'begins', 'ends']);
    expect(await readdir(folder)).toEqual([]);
  });

  test('lets go when the work fails', async () => {
    await expect(withLock(at('ledger.json'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ['a process that is dead', holder({ pid: nobody })],
    ['a process that has not let go for minutes', holder({ since: '2024-11-14T00:00:00Z' })],
    ['nobody that can be read', 'half a lo'],
    ['nobody that is one of ours', '{"pid":1}'],
  ])('takes a lock away from %s', async (_, held) => {
    await writeFile(at(lock), held);
    expect(await withLock(at('ledger.json'), () => Promise.resolve(1))).toEqual({ done: 1 });
    expect(await readdir(folder)).toEqual([]);
  });

  test('says to the work that the lock is another’s now, and leaves it to that one', async () => {
    const other = holder({ command: 'npm run ledger' });
    await withLock(at('ledger.json'), async (isMine) => {
      await rm(at(lock));
      await writeFile(at(lock), other);
      expect(await isMine()).toBe(false);
    });
    expect(await text(lock)).toBe(other);
  });
});
