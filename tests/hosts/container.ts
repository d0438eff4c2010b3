/** The site in a container, as the Containerfile makes it: with podman, where the image that it builds on is at hand. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../engines/free-port.ts';

const podman = '/usr/bin/podman';
const image = /^FROM (\S+)$/m.exec(readFileSync('Containerfile', 'utf8'))?.[1] ?? '';

/** Why no container is tried here, if none is. Nothing is fetched for a test. */
export function lacksContainer(): string | undefined {
  if (!existsSync(podman)) return 'install podman (Debian)';
  return spawnSync(podman, ['image', 'exists', image]).status === 0 ? undefined : `podman pull ${image}`;
}

/**
 * Build the container and start it.
 *
 * @param files the folder that `npm run hosting -- nginx` wrote. @param site the built site.
 */
export async function startContainer(files: string, site: string, base: string) {
  const [port, context] = [await freePort(), join(files, 'context')];
  const name = `plumbline-test-${port}`;
  mkdirSync(context);
  cpSync('Containerfile', join(context, 'Containerfile'));
  cpSync(site, join(context, 'dist'), { recursive: true });
  for (const file of ['maps.conf', 'site.conf', 'server.conf'])
    cpSync(join(files, file), join(context, 'hosting/nginx', file));
  const run = async (...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)(podman, args)).stdout.trim();
  await run('build', '--pull=never', '--build-arg', `BASE_PATH=${base}`, '-t', name, context);
  await run('run', '--detach', '--rm', '--name', name, '-p', `127.0.0.1:${port}:8080`, name);
  return {
    url: `http://127.0.0.1:${port}`,
    /** Whose rights the server has, in the container. */
    user: () => run('exec', name, 'id', '-u'),
    [Symbol.asyncDispose]: async () => {
      await run('stop', '--time', '5', name);
      await run('image', 'rm', name);
    },
  };
}
