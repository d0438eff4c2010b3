/** Web servers as they are installed on this machine, each with the least configuration that takes over a recipe of ours. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverKind } from '../../src/exports/hosting/servers.ts';
import { freePort } from '../engines/free-port.ts';
import { lacksContainer, startContainer } from './container.ts';

/** Where Debian puts them. */
const programs: Readonly<Record<string, string>> = {
  nginx: '/usr/sbin/nginx',
  apache: '/usr/sbin/apache2',
  caddy: '/usr/bin/caddy',
  lighttpd: '/usr/sbin/lighttpd',
};
const packages: Readonly<Record<string, string>> = { nginx: 'nginx-light', apache: 'apache2' };

/** The name of the nginx in a container of its own. */
const container = 'a container';

export const serverNames = [...Object.keys(programs), container];

/** By what name `npm run hosting` knows the recipe of a server. */
export const recipeOf = (name: string): string => (name === container ? 'nginx' : name);

/** Why a server is not tried here, if it is not installed. */
export function lacksServer(name: string): string | undefined {
  if (name === container) return lacksContainer();
  return existsSync(programs[name] ?? '') ? undefined : `install ${packages[name] ?? name} (Debian)`;
}

export interface Running {
  readonly url: string;
  /** Whose rights it has, where our own files say so. */
  readonly user?: () => Promise<string>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/**
 * Start a server with a recipe of ours.
 *
 * @param files the folder that `npm run hosting` wrote. @param root the folder in which the site stands, under its base.
 */
export async function startServer(name: string, files: string, root: string, base: string): Promise<Running> {
  if (name === container) {
    const running = await startContainer(files, join(root, base), base);
    await untilAnswered(running.url, () => false, []);
    return running;
  }
  const port = await freePort();
  const work = join(files, 'run');
  await mkdir(work, { recursive: true, mode: 0o777 });
  // The lines that the guide shows, with our folders in them.
  const use = (serverKind(name)?.use ?? []).map((line) =>
    line.replaceAll('{files}', files).replaceAll('{root}', root),
  );
  const whole = wholes[name]?.(use, port, work) ?? '';
  const config = join(work, name === 'caddy' ? 'Caddyfile' : `${name}.conf`);
  await writeFile(config, whole);
  const server = spawn(programs[name] ?? '', args[name]?.(config, work) ?? [], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (part: Buffer) => said.push(String(part)));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  await untilAnswered(url, () => server.exitCode !== null, said);
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      server.kill();
      await ended;
    },
  };
}

const args: Readonly<Record<string, (config: string, work: string) => string[]>> = {
  nginx: (config, work) => ['-c', config, '-p', work, '-e', 'stderr'],
  apache: (config) => ['-D', 'FOREGROUND', '-f', config],
  caddy: (config) => ['run', '--config', config],
  lighttpd: (config) => ['-D', '-f', config],
};

type Whole = (use: readonly string[], port: number, work: string) => string;

const wholes: Readonly<Record<string, Whole>> = {
  nginx: ([maps = '', server = ''], port, work) => `
daemon off;
pid ${work}/pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { }
http {
  access_log off;
  client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
  ${maps}
  ${server.replace('listen 80;', `listen 127.0.0.1:${port};`)}
}
`,
  apache: (use, port, work) => `
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/error.log
Mutex file:${work}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
${['mpm_event', 'authz_core', 'dir', 'autoindex', 'mime', 'headers', 'alias', 'filter', 'deflate']
  .map((module) => `LoadModule ${module}_module /usr/lib/apache2/modules/mod_${module}.so`)
  .join('\n')}
TypesConfig /etc/mime.types
${use.join('\n')}
`,
  caddy: (use, port) => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
${use.join('\n')}
}
`,
  lighttpd: (use, port, work) => `
server.port = ${port}
server.bind = "127.0.0.1"
server.errorlog = "${work}/error.log"
server.upload-dirs = ( "${work}" )
${use.join('\n')}
`,
};

async function untilAnswered(url: string, hasEnded: () => boolean, said: readonly string[]): Promise<void> {
  for (let left = 300; ; left -= 1) {
    try {
      await fetch(url);
      return;
    } catch (cause) {
      if (left === 0 || hasEnded())
        throw new Error(`The server did not begin to answer.\n${said.join('')}`, { cause });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
