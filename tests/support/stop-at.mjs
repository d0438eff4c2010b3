// Preloaded into a command (`--import`): kill it at a step of its file work, as a power cut or `kill -9` would.
//
// STOP_AT=12:before kills before the twelfth step in STOP_IN, :after behind it, :half in the middle of what it writes.
// Without STOP_AT the number of steps is written to STOP_COUNT. Portable: nothing but Node's own modules is touched.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(process.env['STOP_IN'] ?? '.');
const [at, how] = (process.env['STOP_AT'] ?? '0:before').split(':');
const writeFile = fs.writeFileSync;
let step = 0;

const die = () => {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // nothing is done between the signal and the end
};
const isOurs = (path) => typeof path === 'string' && resolve(path).startsWith(folder);

async function around(work, half) {
  step += 1;
  if (process.env['STOP_COUNT']) writeFile(process.env['STOP_COUNT'], String(step));
  const now = step === Number(at);
  if (now && how === 'before') die();
  if (now && how === 'half' && half) {
    await half();
    die();
  }
  const result = await work();
  if (now) die();
  return result;
}

const { promises } = fs;
const wrapHandle = (handle) => {
  for (const name of ['writeFile', 'write', 'sync', 'close', 'truncate']) {
    const original = handle[name].bind(handle);
    handle[name] = (...args) =>
      around(
        () => original(...args),
        name === 'writeFile'
          ? () => original(String(args[0]).slice(0, String(args[0]).length / 2))
          : undefined,
      );
  }
  return handle;
};
const { open } = promises;
promises.open = async (path, flags, ...rest) =>
  isOurs(path) && /[wa+]/.test(String(flags ?? 'r'))
    ? wrapHandle(await around(() => open(path, flags, ...rest)))
    : open(path, flags, ...rest);
for (const name of ['link', 'rename', 'rm', 'unlink', 'mkdir', 'writeFile', 'copyFile', 'truncate']) {
  const original = promises[name];
  promises[name] = (path, ...rest) =>
    isOurs(path) ? around(() => original(path, ...rest)) : original(path, ...rest);
}
syncBuiltinESMExports();
