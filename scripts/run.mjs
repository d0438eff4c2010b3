// `node scripts/run.mjs NAME [args]`: install what is missing, then run scripts/NAME.ts.
//
// This file and ensure-install.mjs must run on any Node >= 20, before anything is installed. All other
// scripts are TypeScript that the Node in node_modules (see optionalDependencies) runs as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstall } from './ensure-install.mjs';

const [name, ...args] = process.argv.slice(2);
const script = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
if (!name || !existsSync(script)) {
  console.error(`There is no script called "${name}".`);
  process.exit(2);
}

ensureInstall();

const installed = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const node = [installed, `${installed}.exe`].find((path) => existsSync(path)) ?? process.execPath;
const child = spawn(node, [script, ...args], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
// Who stops this stops the script.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm does not pass a signal on; when it is gone, so is whoever asked for this.
const { ppid } = process;
setInterval(() => process.ppid !== ppid && child.kill('SIGTERM'), 500).unref();
child.on('error', (error) => {
  throw error;
});
child.on('close', (status, signal) => {
  process.exitCode = status ?? (signal === 'SIGKILL' ? 1 : 0);
});
