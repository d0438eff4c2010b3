/** What the branches of a merge recorded: git knows it even where the merge took one side and dropped the other. */
import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The texts of a file in each branch of the merge that is going on or was the last thing committed; none where there is
 * no merge, no git, or nothing kept of the branches (a clone of the last commit only).
 */
export async function mergedTexts(path: string): Promise<string[]> {
  const cwd = resolve(dirname(path));
  const git = async (...args: string[]): Promise<string | undefined> => {
    try {
      const { stdout } = await run('git', args, {
        cwd,
        maxBuffer: 1 << 30,
        env: { ...process.env, LC_ALL: 'C' },
      });
      return stdout;
    } catch {
      return undefined;
    }
  };
  const merging = await git('rev-parse', '--verify', '--quiet', 'MERGE_HEAD');
  const heads =
    merging === undefined
      ? ((await git('rev-list', '--parents', '-n', '1', 'HEAD'))?.trim().split(' ').slice(1) ?? [])
      : ['HEAD', ...merging.trim().split('\n')];
  if (heads.length < 2) return [];
  const texts = await Promise.all(heads.map((head) => git('show', `${head}:./${basename(path)}`)));
  return texts.filter((text) => text !== undefined);
}
