/**
 * WebKit, as WebDriver drives it: Safari on a Mac that allows it, else WebKitGTK's `WebKitWebDriver` where it is installed.
 *
 * @see https://w3c.github.io/webdriver/
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { toSources, type Driver } from './tab.ts';
import { freePort } from './free-port.ts';
import { inTime } from './in-time.ts';
import { systemEnv } from './system-env.ts';

const onMac = process.platform === 'darwin';
const driverPath = onMac ? '/usr/bin/safaridriver' : '/usr/bin/WebKitWebDriver';

/** Where Debian puts the browser that its `webkit2gtk-driver` drives. */
const browserPath = (): string | undefined => globSync('/usr/lib/*/webkit*gtk-*/MiniBrowser').sort().at(-1);

/** Why there is no WebKit here, if there is none. */
export function lacksWebkit(): string | undefined {
  if (onMac)
    return existsSync(driverPath) ? undefined : 'install Safari, and allow it: sudo safaridriver --enable';
  if (!existsSync(driverPath) || browserPath() === undefined) return 'install webkit2gtk-driver (Debian)';
  if (process.env['DISPLAY'] === undefined && !existsSync('/usr/bin/xvfb-run'))
    return 'install xvfb (Debian): there is no display';
  return undefined;
}

export async function openWebkit(): Promise<Driver> {
  const port = await freePort();
  const command = onMac ? [driverPath, '-p', String(port)] : [driverPath, `--port=${port}`];
  const [program = '', ...args] =
    onMac || process.env['DISPLAY'] !== undefined
      ? command
      : ['xvfb-run', '-a', '-s', '-screen 0 1600x1400x24', ...command];
  const server = spawn(program, args, { stdio: 'ignore', detached: true, env: systemEnv() });
  const send = sender(`http://127.0.0.1:${port}`);
  const asked = {
    capabilities: {
      alwaysMatch: {
        ...(onMac
          ? { browserName: 'safari' }
          : { 'webkitgtk:browserOptions': { binary: browserPath(), args: ['--automation'] } }),
        timeouts: { script: 60_000, pageLoad: 240_000 },
      },
    },
  };
  const { sessionId, capabilities } = (await untilUp(() => send('POST', '/session', asked), server)) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const answered = inTime('WebKit');
  const ask = (method: string, path: string, body?: object): Promise<unknown> =>
    answered(`${method} ${path}`, () => send(method, `/session/${sessionId}${path}`, body));

  return {
    name: 'WebKit',
    version: capabilities.browserVersion,
    goTo: async (url) => {
      await ask('POST', '/url', { url });
    },
    back: async () => {
      await ask('POST', '/back', {});
    },
    reload: async () => {
      await ask('POST', '/refresh', {});
    },
    resize: async (width, height) => {
      // The window has a frame; what is inside is to be of that size. How large it is may not be told at once: the frame is.
      const frame = (await ask('POST', '/execute/sync', {
        script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]',
        args: [],
      })) as [number, number];
      await ask('POST', '/window/rect', { width: width + frame[0], height: height + frame[1] });
    },
    run: async (code, args_) => {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve((${code})(...JSON.parse(arguments[0]))).then(
          (seen) => done(JSON.stringify({ seen })), (error) => done(JSON.stringify({ failed: String(error) })));`;
      const said = (await ask('POST', '/execute/async', { script, args: [JSON.stringify(args_)] })) as string;
      const { seen, failed } = JSON.parse(said) as { seen?: unknown; failed?: string };
      if (failed !== undefined) throw new Error(failed);
      return seen;
    },
    perform: async (actions) => {
      await ask('POST', '/actions', { actions: toSources(actions) });
    },
    print: async () => {
      try {
        return Buffer.from((await ask('POST', '/print', {})) as string, 'base64');
      } catch (error) {
        // 2026-11-28: WebKitGTK 2.50 and Safari 26 have none yet (https://w3c.github.io/webdriver/#print-page).
        if (String(error).includes('unknown command')) return undefined;
        throw error;
      }
    },
    close: async () => {
      const ended = inTime('WebKit', 10_000);
      await ended('DELETE', () => send('DELETE', `/session/${sessionId}`)).catch(() => undefined);
      // It and the display it was given.
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    },
  };
}

function sender(root: string) {
  return async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(root + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

/** Ask until the driver listens. */
async function untilUp<Answer>(ask: () => Promise<Answer>, server: ChildProcess): Promise<Answer> {
  for (let left = 600; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      const refused = error instanceof TypeError; // no one listens yet
      if (!refused || left === 0 || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
