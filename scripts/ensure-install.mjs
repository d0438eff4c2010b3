// Install the packages of package-lock.json, unless exactly these are installed already.
// No dependencies, and nothing newer than Node 20: this runs before anything else is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.install-stamp', root);

/** Run `npm ci` when node_modules is absent or was installed from another lock file; exits on failure. */
export function ensureInstall() {
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  console.error('Installing packages (once) …');
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(error ? `npm could not be started: ${error.message}` : 'The packages were not installed.');
    process.exit(status || 1);
  }
  writeFileSync(stamp, lock);
}
