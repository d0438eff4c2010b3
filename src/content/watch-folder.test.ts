import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFolder } from './watch-folder.ts';

test('tells of every change, however files and folders are moved about', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-watch-'));
  const file = join(folder, 'articles', 'lima', 'en.mdx');
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, 'first');
  const told = new Set<string>();
  watchFolder(folder, (path) => told.add(path));
  const toldOf = async (path: string, act: () => Promise<void>): Promise<void> => {
    told.clear();
    await act();
    await expect.poll(() => [...told]).toContain(path);
  };

  for (let round = 0; round < 20; round += 1) {
    await rename(file, `${file}~`);
    await rename(`${file}~`, file);
    await toldOf(file, () => writeFile(file, `round ${round}`));
  }
  const folderOfIts = join(folder, 'articles', 'lima');
  await toldOf(folderOfIts, () => rm(folderOfIts, { recursive: true }));
  await toldOf(folderOfIts, () => mkdir(folderOfIts).then(() => undefined));
  await toldOf(file, () => writeFile(file, 'again'));
  await rm(folder, { recursive: true });
});
