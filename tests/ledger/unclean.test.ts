/** A ledger that holds what no text may hold, as an older version could write it: mended by a command, on record. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent, shell, temporary } from '../support/commands.ts';

test('is refused, left as it is by every other command, and mended by one', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const path = join(content, 'ledger.json');
  const ledger = () => readFile(path, 'utf8');
  const clean = await ledger();
  const unclean = clean.replace('Supreme decree', 'Supreme \u202edecree\u202c');
  await writeFile(path, unclean);
  const desk = shell({ CONTENT_DIR: content });
  const say = (name: string, ...args: string[]) => desk.run(name, args);
  const cleanse = 'npm run ledger -- cleanse --reason "…"';

  for (const ended of [
    await say('check'),
    await say('review', '--all', '--reason', 'It was counted again.'),
    await say('ledger', 'status'),
    await say('ledger', 'retire', 'sources/decree-2024-11-03', '--reason', 'It was none.'),
  ]) {
    expect(ended.status).toBe(1);
    expect(ended.out + ended.err).toContain(cleanse);
    expect(ended.out + ended.err).not.toMatch(/\u202e|\n {4}at /);
    expect(await ledger()).toBe(unclean);
  }
  expect(await say('ledger', 'cleanse')).toMatchObject({
    status: 1,
    err: expect.stringContaining('add --reason') as string,
  });
  const mended = await say(
    'ledger',
    'cleanse',
    '--reason',
    'A tool had put them there.',
    '--date',
    '2026-11-28',
  );
  expect(mended).toMatchObject({ status: 0, out: expect.stringContaining('U+202E') as string });
  const note = `"cleansed":{"on":"2026-11-28","reason":"A tool had put them there.","took":["U+202E (right-to-left override)","U+202C (pop directional formatting)"]}`;
  expect(await ledger()).toBe(
    clean.replace(/("title":"Supreme decree 122-2024","published":"[\d-]+")/, `$1,${note}`),
  );
  expect(await say('check')).toMatchObject({ status: 0 });
});
