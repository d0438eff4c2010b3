/** A fork with nothing in it yet: it builds, says so, and nothing in it is broken. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/lib/static-server.ts';
import { run, temporary } from '../support/commands.ts';
import { open, pagesOf } from '../support/site.ts';

test('a site without an analysis says so on every page that would list one', async () => {
  await using folder = await temporary();
  const [content, dir] = [join(folder.path, 'content'), join(folder.path, 'dist')];
  await mkdir(content);
  const built = await run('build', [], {
    CONTENT_DIR: content,
    OUT_DIR: dir,
    SITE_URL: 'https://tests.example',
  });
  expect(built.status, built.err).toBe(0);
  expect(JSON.parse(await readFile(join(dir, 'claims.json'), 'utf8'))).toEqual({ version: 1, claims: [] });

  const { server, url } = await serve({ dir, base: '/', port: 0 });
  try {
    await using site = await open();
    const { page, complaints } = site;
    for (const path of pagesOf({ dir, base: '/', url }).filter((one) => !one.startsWith('guide/'))) {
      await page.goto(url + path);
      expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
      expect((await page.getByRole('main').innerText()).trim().length, path).toBeGreaterThan(40);
    }
    await page.goto(url);
    expect(await page.getByRole('main').innerText()).toContain('Nothing has been published yet');
    await page.goto(`${url}search/?q=peru`);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Nothing was found for “peru”');
    expect(complaints).toEqual([]);
  } finally {
    server.close();
  }
});
