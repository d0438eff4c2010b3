import { codeOf } from './system-error.ts';

/** Whether no process of this machine has that id. One that may not be asked (EPERM) lives. */
export function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
