import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lineReader, readFolder } from './read-folder.ts';

let folder: string;
const out = 'it is a link that leads out of the content folder.';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-folder-'));
  await mkdir(join(folder, 'entities'));
  await writeFile(join(folder, 'entities/peru.yaml'), 'name: Peru\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const read = async (as = folder) =>
  (await readFolder(as)).map(({ path, parts, bytes, unreadable }) => ({
    path: path.replace(as.replace(/\/+$/, ''), ''),
    parts: parts.join('/'),
    said: unreadable ?? new TextDecoder().decode(bytes),
  }));

describe(readFolder, () => {
  test('gives each file below the folder, however the folder is written', async () => {
    const file = { path: '/entities/peru.yaml', parts: 'entities/peru.yaml', said: 'name: Peru\n' };
    expect(await read()).toEqual([file]);
    expect(await read(`${folder}//`)).toEqual([file]);
  });

  test('says that a folder in the place of a file is none, and what is in it is not looked at', async () => {
    await mkdir(join(folder, 'ledger.json'));
    await writeFile(join(folder, 'ledger.json/inside.yaml'), 'name: Inside\n');
    const [, ledger, ...more] = await read();
    expect(ledger).toMatchObject({ parts: 'ledger.json', said: 'it is not a file with text.' });
    expect(more).toEqual([]);
  });

  test('reads the ledger of an archive, and no other file of its size', async () => {
    // Of 40,000 claims it has 62 MB.
    for (const name of ['ledger.json', 'entities/large.yaml']) {
      await writeFile(join(folder, name), '');
      await truncate(join(folder, name), 62_000_000);
    }
    const files = await readFolder(folder);
    expect(files.map(({ parts, unreadable }) => [parts.at(-1), unreadable])).toEqual([
      ['large.yaml', 'it has 62 MB, and at most 50 MB are read.'],
      ['peru.yaml', undefined],
      ['ledger.json', undefined],
    ]);
  });

  test('leaves out what systems and editors leave about', async () => {
    await mkdir(join(folder, '.git/refs'), { recursive: true });
    for (const name of [
      '.git/HEAD',
      '.DS_Store',
      'entities/.peru.yaml.swp',
      'entities/peru.yaml~',
      '.#ledger.json.4711',
    ]) {
      await writeFile(join(folder, name), '');
    }
    expect((await read()).map(({ parts }) => parts)).toEqual(['entities/peru.yaml']);
  });

  test('follows a link to a folder, but not one that leads back to where it stands', async () => {
    await symlink(join(folder, 'entities'), join(folder, 'sources'), 'dir');
    await symlink(folder, join(folder, 'entities/again'), 'dir');
    expect((await read()).map(({ parts, said }) => [parts, said])).toEqual([
      ['entities/again', 'it is not a file with text.'],
      ['entities/peru.yaml', 'name: Peru\n'],
      ['sources/again', 'it is not a file with text.'],
      ['sources/peru.yaml', 'name: Peru\n'],
    ]);
  });

  test('reads nothing that stands elsewhere, and shows no line of it', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'plumbline-folder-'));
    try {
      await writeFile(join(elsewhere, 'secret.yaml'), 'the secret\n');
      await symlink(join(elsewhere, 'secret.yaml'), join(folder, 'entities/a.yaml'));
      await symlink(elsewhere, join(folder, 'sources'), 'dir');
      await symlink(join('..', 'entities', 'a.yaml'), join(folder, 'entities/b.yaml'));
      await symlink('/proc/self/environ', join(folder, 'entities/c.yaml'));
      await symlink(join(folder, 'entities/peru.yaml'), join(folder, 'entities/d.yaml'));
      expect((await read()).map(({ parts, said }) => [parts, said])).toEqual([
        ['entities/a.yaml', out],
        ['entities/b.yaml', out],
        ['entities/c.yaml', process.platform === 'linux' ? out : expect.any(String)],
        ['entities/d.yaml', 'name: Peru\n'],
        ['entities/peru.yaml', 'name: Peru\n'],
        ['sources', out],
      ]);
      const lineOf = lineReader(folder);
      expect(lineOf(join(folder, 'entities/a.yaml'), 1)).toBeUndefined();
      expect(lineOf(join(folder, 'sources/secret.yaml'), 1)).toBeUndefined();
      expect(lineOf(join(folder, 'entities/d.yaml'), 1)).toBe('name: Peru');
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });

  test.skipIf(process.platform === 'win32')('says why a file cannot be read', async () => {
    await symlink(join(folder, 'gone.yaml'), join(folder, 'entities/gone.yaml'));
    await symlink(join(folder, 'entities/round.yaml'), join(folder, 'entities/round.yaml'));
    await symlink(devNull, join(folder, 'entities/null.yaml'));
    // A pipe has no end to read to.
    execFileSync('mkfifo', [join(folder, 'entities/pipe.yaml')]);
    expect((await read()).map(({ parts, said }) => [parts, said])).toEqual([
      ['entities/gone.yaml', 'it is a link that leads nowhere.'],
      ['entities/null.yaml', out],
      ['entities/peru.yaml', 'name: Peru\n'],
      ['entities/pipe.yaml', 'it is not a file with text.'],
      ['entities/round.yaml', 'it is a link that leads in a circle.'],
    ]);
  });
});
