/** The ledger has one writer at a time: what a command said it recorded is recorded. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent, run, temporary } from '../support/commands.ts';

test('of reviews at the same time none is lost: each is recorded, or says that it is not', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const article = join(content, 'articles/lima/en.mdx');
  const written = await readFile(article, 'utf8');
  await writeFile(
    article,
    written.replace('>was the fourth', '>was no fourth').replace('>13,000 p', '>14,000 p'),
  );

  const review = (claim: string) =>
    run('review', ['lima', claim, '--reason', 'It was counted again.'], { CONTENT_DIR: content });
  const waiting = new Set(['police-13000', 'fourth-strike']);
  while (waiting.size > 0) {
    const outcomes = await Promise.all(
      [...waiting].map(async (claim) => ({ claim, ...(await review(claim)) })),
    );
    for (const { claim, status, err } of outcomes) {
      if (status === 0) waiting.delete(claim);
      else expect(err).toContain('nothing was recorded. Run this again');
    }
    // Of those who write at once one comes through, and no more is asked of it.
    expect(outcomes.some(({ status }) => status === 0)).toBe(true);
  }
  expect(await run('check', [], { CONTENT_DIR: content })).toMatchObject({ status: 0 });
});
