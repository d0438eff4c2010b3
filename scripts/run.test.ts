import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Run a command through `scripts/run.mjs`, in a project of its own in which nothing is missing. */
async function runScript(code: string): Promise<{ status: number | null; err: string }> {
  const project = await mkdtemp(join(tmpdir(), 'plumbline-'));
  try {
    await Promise.all([
      mkdir(join(project, 'scripts')),
      mkdir(join(project, 'node_modules')),
      writeFile(join(project, 'package-lock.json'), '{}'),
    ]);
    const stamp = createHash('sha256').update('{}').digest('hex');
    await Promise.all([
      writeFile(join(project, 'node_modules/.install-stamp'), stamp),
      writeFile(join(project, 'scripts/it.ts'), code),
      ...['run.mjs', 'ensure-install.mjs'].map((name) =>
        copyFile(join(import.meta.dirname, name), join(project, 'scripts', name)),
      ),
    ]);
    const child = spawn(process.execPath, ['scripts/run.mjs', 'it'], {
      cwd: project,
      env: { PATH: process.env['PATH'], NODE_OPTIONS: '--max-old-space-size=24' },
    });
    return await new Promise((resolve, reject) => {
      let err = '';
      child.stderr.on('data', (text) => (err += String(text)));
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, err }));
    });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

test.concurrent('a command that ends well ends with 0, one that fails with its own status', async () => {
  expect(await runScript('')).toEqual({ status: 0, err: '' });
  expect(await runScript('process.exit(3)')).toEqual({ status: 3, err: '' });
  expect((await runScript('throw new Error("no")')).status).toBe(1);
});

test.concurrent.each(['SIGSEGV', 'SIGABRT', 'SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBUS'])(
  'a command that %s ends is a failure, and says so',
  async (signal) => {
    const { status, err } = await runScript(`process.kill(process.pid, '${signal}'); for (;;);`);
    expect(status).toBeGreaterThan(128);
    expect(err).toContain(`"it" did not end by itself; ${signal} ended it.`);
  },
);

test.concurrent('a command that runs out of memory is a failure', async () => {
  const { status, err } = await runScript('const all = []; for (;;) all.push(Array(1e5).fill({}));');
  expect(status).toBeGreaterThan(128);
  expect(err).toContain('It may have run out of memory.');
});
