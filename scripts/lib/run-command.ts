import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a command ended. */
export interface Ended {
  /** Whether it ended by itself, with 0. Anything else has shown nothing. */
  readonly ok: boolean;
  /** What it said, if that was collected, and how it was ended, if it did not end by itself. */
  readonly said: string;
}

const bin = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/**
 * Run a command of the installed packages to its end; it cannot fail to answer.
 *
 * @param options `output`: show what it says as it says it, or collect it.
 */
export function runCommand(
  [command, ...args]: readonly [string, ...string[]],
  {
    output,
    env = {},
    cwd = '.',
  }: { readonly output: 'collect' | 'show'; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string },
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: {
        ...process.env,
        PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`,
        ASTRO_TELEMETRY_DISABLED: '1',
        ...env,
      },
      shell: process.platform === 'win32',
      stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (text) => (said += String(text)));
    child.stderr?.on('data', (text) => (said += String(text)));
    child.on('error', (error) => {
      resolve({ ok: false, said: `${said}${command} could not be started: ${error.message}\n` });
    });
    child.on('close', (status, signal) => {
      const broken = signal === null ? '' : `${command} did not end by itself; ${signal} ended it.\n`;
      resolve({ ok: status === 0, said: said + broken });
    });
  });
}
