/** Firefox as it is installed, driven by WebDriver BiDi, which it speaks itself. @see https://w3c.github.io/webdriver-bidi/ */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { given } from '../../src/site/address.ts';
import { inTime } from './in-time.ts';
import { systemEnv } from './system-env.ts';
import { toSources, type Driver } from './tab.ts';

const firefoxPath = (): string | undefined =>
  given(process.env['FIREFOX_PATH']) ??
  ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/Applications/Firefox.app/Contents/MacOS/firefox'].find(
    (path) => existsSync(path),
  );

/** Why there is no Firefox here, if there is none. */
export const lacksFirefox = (): string | undefined =>
  firefoxPath() === undefined ? 'install firefox-esr (Debian) or name one in FIREFOX_PATH' : undefined;

export async function openFirefox(): Promise<Driver> {
  const home = await mkdtemp(join(tmpdir(), 'plumbline-firefox-'));
  const browser = spawn(
    firefoxPath() ?? 'firefox',
    ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...systemEnv(), HOME: home } },
  );
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(browser.stderr).on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    void gone.then(() => reject(new Error('Firefox ended before it listened.')));
  });
  const { send, end } = await connect(`${address}/session`);
  const { capabilities } = (await send('session.new', { capabilities: {} })) as {
    capabilities: { browserVersion: string };
  };
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: [{ context: string }] };
  const [{ context }] = contexts;

  return {
    name: 'Firefox',
    version: capabilities.browserVersion,
    goTo: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    reload: async () => {
      await send('browsingContext.reload', { context, wait: 'complete' });
    },
    resize: async (width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    run: async (code, args) => {
      const { result, exceptionDetails } = (await send('script.callFunction', {
        target: { context },
        functionDeclaration: `async (args) => JSON.stringify({ seen: await (${code})(...JSON.parse(args)) })`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        awaitPromise: true,
      })) as { result?: { value: string }; exceptionDetails?: { text: string } };
      if (!result) throw new Error(exceptionDetails?.text);
      return (JSON.parse(result.value) as { seen?: unknown }).seen;
    },
    perform: async (actions) => {
      await send('input.performActions', { context, actions: toSources(actions) });
    },
    print: async () => {
      const { data } = (await send('browsingContext.print', { context })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      await send('browser.close', {}).catch(() => undefined);
      end();
      browser.kill();
      await gone;
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

/** Commands and their answers over one socket. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`${address} does not answer.`)));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.(answer);
    waiting.delete(answer.id ?? -1);
  });
  socket.addEventListener('close', () => {
    for (const answer of waiting.values()) answer({ error: 'closed', message: 'Firefox is gone.' });
  });
  const answered = inTime('Firefox');
  let last = 0;
  return {
    end: () => socket.close(),
    send: async (method: string, params: object): Promise<unknown> => {
      const id = ++last;
      const asked = () =>
        new Promise<Answer>((resolve) => {
          waiting.set(id, resolve);
          socket.send(JSON.stringify({ id, method, params }));
        });
      const answer = await answered(method, asked);
      if (answer.error !== undefined) throw new Error(`${method}: ${answer.error} ${answer.message ?? ''}`);
      return answer.result;
    },
  };
}
