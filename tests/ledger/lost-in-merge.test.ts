/** A merge that takes one side of the ledger: git knows what the other had recorded, and `check` asks it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent, shell, temporary } from '../support/commands.ts';

test('check says what a merge dropped, and ledger -- status brings it back', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const git = (...args: string[]): void =>
    void execFileSync(
      'git',
      [
        '-c',
        'user.name=Plumbline',
        '-c',
        'user.email=editors@plumbline.example',
        '-c',
        'commit.gpgsign=false',
        ...args,
      ],
      { cwd: folder.path, stdio: 'ignore' },
    );
  const desk = shell({ CONTENT_DIR: content });
  const article = join(content, 'articles/lima/en.mdx');
  git('init', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--message=Published');
  git('switch', '--create', 'other');
  await writeFile(article, (await readFile(article, 'utf8')).replace('was the fourth', 'was the fifth'));
  expect(await desk.run('review', ['lima', '--reason', 'It was counted again.'])).toMatchObject({
    status: 0,
  });
  git('commit', '--all', '--message=Corrected');
  git('switch', 'main');
  git('commit', '--allow-empty', '--message=Something else');
  git('merge', '--strategy=ours', '--message=Merged', 'other');

  const checked = await desk.run('check', []);
  expect(checked.status).toBe(1);
  expect(checked.err).toMatch(
    /merge dropped .+\n {2}lima\/fourth-strike: a revision\n.+npm run ledger -- status/,
  );

  const status = await desk.run('ledger', ['status']);
  expect(status.out).toContain('It is brought back:\n  lima/fourth-strike: a revision');
  expect(readFileSync(join(content, 'ledger.json'), 'utf8')).toContain('"reason":"It was counted again."');
  // The correction is on record, and the article does not say it: that is the next thing to decide.
  expect(status.out).toContain('changed-claim');
  expect((await desk.run('check', [])).err).not.toContain('merge dropped');
});
