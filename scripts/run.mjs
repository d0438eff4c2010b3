// `node scripts/run.mjs NAME [args]`: install what is missing, then run scripts/NAME.ts.
//
// This file and ensure-install.mjs must run on any Node >= 20, before anything is installed. All other
// scripts are TypeScript that the Node in node_modules (see optionalDependencies) runs as it is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
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
  env: {
    // What was compiled once need not be again: a command is there in half the time.
    NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.plumbline/compiled', import.meta.url)),
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
// Who stops this stops the script.
const asked = new Set();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    asked.add(signal);
    child.kill(signal);
  });
// npm does not pass a signal on; when it is gone, so is whoever asked for this.
const { ppid } = process;
setInterval(() => {
  if (process.ppid === ppid) return;
  asked.add('SIGTERM');
  child.kill('SIGTERM');
}, 500).unref();
child.on('error', (error) => {
  console.error(`${node} could not be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('close', (status, signal) => {
  if (status !== null) {
    process.exitCode = status;
    return;
  }
  // Nothing but a clean end is a success: whoever asks for the exit status would go on with half of a thing.
  process.exitCode = 128 + (constants.signals[signal] ?? 0);
  if (asked.has(signal)) return;
  const memory = signal === 'SIGABRT' || signal === 'SIGKILL' ? ' It may have run out of memory.' : '';
  console.error(`"${name}" did not end by itself; ${signal} ended it.${memory}`);
});
