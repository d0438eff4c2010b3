import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkOutOf } from './public-links.ts';

test('a link that leads out of a folder, or nowhere, is found wherever it stands; one that stays is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-'));
  const at = join(folder, 'public');
  try {
    expect(linkOutOf(at)).toBeUndefined();
    await mkdir(join(at, 'a/b'), { recursive: true });
    await writeFile(join(at, 'a/file'), 'x');
    await symlink('../file', join(at, 'a/b/inside'));
    expect(linkOutOf(at)).toBeUndefined();
    for (const target of ['/etc/hostname', '../../..', '../../../public-too', 'nowhere']) {
      await symlink(target, join(at, 'a/b/out'));
      expect(linkOutOf(at), target).toBe(join(at, 'a/b/out'));
      await rm(join(at, 'a/b/out'));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
