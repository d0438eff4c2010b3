import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Let two folders change names in one step, where the system can: at no time is one of them missing. Node has no such
 * call, so a second one makes it (`node:ffi` needs a flag, and the flag a process of its own).
 *
 * @returns whether they did. If not, nothing has changed.
 */
export function exchange(one: string, other: string): boolean {
  if (process.env['PLUMBLINE_NO_EXCHANGE'] !== undefined) return false;
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-ffi',
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'exchange-call.ts'),
      one,
      other,
    ],
    { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return status === 0;
}
