/**
 * `node --import tests/support/kill-at.ts …`: end this process as `kill -9` would, at the n-th step that changes files.
 * A step that takes away or copies a whole folder is stopped half-way.
 *
 * `KILL_AT`: the number of the step, from 1. `KILL_BELOW`: count only steps that touch a path with this in it.
 * `KILL_EXDEV`: the first folder that is renamed stands on another disk. `KILL_ERROR`: from that step on, all fail with this
 * code (`ENOSPC`), and nothing is killed. `KILL_COUNT`: write the number of steps there at the end.
 */
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const at = Number(process.env['KILL_AT'] ?? 0);
const below = process.env['KILL_BELOW'] ?? '';
let otherDisk = process.env['KILL_EXDEV'] !== undefined;
const error = process.env['KILL_ERROR'];
const count = process.env['KILL_COUNT'];
let steps = 0;

type Call = (...args: unknown[]) => unknown;
const real = { rm: fs.rmSync, copy: fs.copyFileSync, mkdir: fs.mkdirSync, read: fs.readdirSync };

/** Count a call; at its number, do half of it, and end. */
function step(name: string, args: readonly unknown[]): void {
  const paths = args.filter((value) => typeof value === 'string');
  if (!paths.some((path) => path.includes(below))) return;
  steps += 1;
  if (error !== undefined && at > 0 && steps >= at && !/^(?:rm|unlink)/.test(name))
    throw Object.assign(new Error(`${error}: it fails, ${name} '${paths[0] ?? ''}'`), {
      code: error,
      syscall: name.replace(/Sync$/, ''),
      path: paths[0],
    });
  if (steps !== at || error !== undefined) return;
  const [from = '', to = ''] = paths;
  if (/^(?:rm|cp)/.test(name) && fs.existsSync(from) && fs.statSync(from).isDirectory())
    halve(name, from, to);
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

function halve(name: string, from: string, to: string): void {
  const names = real.read(from).sort();
  for (const each of names.slice(0, Math.ceil(names.length / 2)))
    if (name.startsWith('rm')) real.rm(join(from, each), { recursive: true, force: true });
    else if (fs.statSync(join(from, each)).isDirectory()) real.mkdir(join(to, each), { recursive: true });
    else real.copy(join(from, each), join(to, each));
}

const names = [
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'mkdir',
  'writeFile',
  'appendFile',
  'cp',
  'copyFile',
  'link',
  'symlink',
];
for (const name of names) {
  for (const [holder, key] of [
    [fs.promises, name],
    [fs, `${name}Sync`],
  ] as unknown as [Record<string, Call>, string][]) {
    const original = holder[key];
    if (!original) continue;
    if (key.endsWith('Sync'))
      holder[key] = (...args) => {
        step(key, args);
        return original.apply(holder, args);
      };
    else
      holder[key] = async (...args) => {
        step(key, args);
        if (!otherDisk || key !== 'rename') return await original.apply(holder, args);
        otherDisk = false;
        throw Object.assign(new Error('EXDEV'), { code: 'EXDEV', path: args[0] });
      };
  }
}
// The exchange of two folders is made by a process of its own.
const spawnSync = childProcess.spawnSync as unknown as Call;
(childProcess as unknown as Record<string, Call>)['spawnSync'] = (...args) => {
  step('spawnSync', (args[1] as unknown[] | undefined) ?? []);
  return spawnSync.apply(childProcess, args);
};
syncBuiltinESMExports();
const { writeFileSync } = fs;
if (count !== undefined) process.on('exit', () => writeFileSync(count, String(steps)));
