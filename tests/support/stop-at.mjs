// Preloaded into a command (`--import`): kill it at a step of its file work, as a power cut or `kill -9` would.
//
// STOP_AT=12:before kills before the twelfth step in STOP_IN, :after behind it, :half in the middle of what it writes.
// With STOP_ERROR nothing is killed: from that step on, whatever would need room on the disk fails with that code (ENOSPC).
// Without STOP_AT all that STOP_AT can be is written to STOP_COUNT. Portable: nothing but Node's own modules is touched.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

const folder = resolve(process.env['STOP_IN'] ?? '.');
const [at, how] = (process.env['STOP_AT'] ?? '0:before').split(':');
const writeFile = fs.writeFileSync;
const error = process.env['STOP_ERROR'];
let step = 0;
const steps = [];

const die = () => {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); // nothing is done between the signal and the end
};
const isOurs = (path) => typeof path === 'string' && resolve(path).startsWith(folder);

/** @param of the path that the system's error would name; of an open file it names none. */
async function around(work, { name, of, half }) {
  step += 1;
  steps.push(half ? `${step}:half` : '', `${step}:before`, `${step}:after`);
  if (process.env['STOP_COUNT']) writeFile(process.env['STOP_COUNT'], steps.filter(Boolean).join(' '));
  if (error && step >= Number(at) && !/^(?:rm|unlink|close)$/.test(name)) {
    const fields = { code: error, syscall: name === 'writeFile' ? 'write' : name, ...(of && { path: of }) };
    throw Object.assign(new Error(`${error}: it fails, ${name}`), fields);
  }
  const now = !error && step === Number(at);
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
      around(() => original(...args), {
        name,
        half: name === 'writeFile' && (() => original(String(args[0]).slice(0, String(args[0]).length / 2))),
      });
  }
  return handle;
};
const { open } = promises;
promises.open = async (path, flags, ...rest) =>
  isOurs(path) && /[wa+]/.test(String(flags ?? 'r'))
    ? wrapHandle(await around(() => open(path, flags, ...rest), { name: 'open', of: path }))
    : open(path, flags, ...rest);
for (const name of ['link', 'rename', 'rm', 'unlink', 'mkdir', 'writeFile', 'copyFile', 'truncate']) {
  const original = promises[name];
  promises[name] = (path, ...rest) =>
    isOurs(path) ? around(() => original(path, ...rest), { name, of: path }) : original(path, ...rest);
}
syncBuiltinESMExports();
