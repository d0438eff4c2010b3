/** Every request is answered, and none ends a server: that of `npm start` here, that of `npm run dev` in `writing.test.ts`. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/lib/static-server.ts';
import { temporary } from '../support/commands.ts';
import { ask, generator, rawRequests, unanswered } from '../support/raw-requests.ts';
import { nested, root, small } from '../support/site.ts';
import { startWriting } from '../support/start-writing.ts';

const seed = Number(process.env['PLUMBLINE_SEED'] ?? 20261128);
const deep = process.env['PLUMBLINE_DEEP'] === '1';

const portOf = (url: string): number => Number(new URL(url).port);

test.each([root, nested])('the site at $base answers 300 raw requests', async ({ url, base }) => {
  expect(await unanswered(portOf(url), rawRequests(deep ? 3_000 : 300, seed, base))).toEqual([]);
  expect((await fetch(url)).status).toBe(200);
});

test('an answer is right, not only there', async () => {
  const port = portOf(root.url);
  const first = async (target: string, ...headers: string[]): Promise<string> =>
    ask(
      port,
      Buffer.from(
        [`GET ${target} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n'),
      ),
    );
  expect(await first('/index.html')).toContain(' 200 ');
  expect(await first('http://any.example/index.html')).toContain(' 200 ');
  expect(await first('//')).toContain(' 404 ');
  expect(await first('//evil.example/articles')).toContain(' 404 ');
  expect(await first('/articles')).toContain(' 301 ');
  expect(await first('/index.html', 'Range: bytes=0-9')).toContain(' 206 ');
  expect(await first('/index.html', 'Range: bytes=0-99999999999999999999')).toContain(' 206 ');
  expect(await first('/index.html', 'Range: bytes=5-1')).toContain(' 416 ');
  expect(await first('/index.html', 'Range: bytes=99999999999999999999-')).toContain(' 416 ');
});

test('what is hidden is not served, but for what the web expects there', async () => {
  await using folder = await temporary();
  const dir = join(folder.path, 'site');
  await cp(small, dir, { recursive: true });
  await cp('package.json', join(dir, '.git/config'));
  await cp('package.json', join(dir, '.well-known/security.txt'));
  const { server, url } = await serve({ dir, base: '/', port: 0 });
  try {
    expect((await fetch(`${url}.git/config`)).status).toBe(404);
    expect((await fetch(`${url}.well-known/security.txt`)).status).toBe(200);
  } finally {
    server.close();
  }
});

test.runIf(deep)(
  '200 connections for 20 seconds are borne by both, and let go',
  { timeout: 1_200_000 },
  async () => {
    await using writing = await startWriting('src/guide/rules/base');
    const random = generator(seed);
    for (const port of [portOf(root.url), writing.port]) {
      const requests = rawRequests(300, seed);
      const until = Date.now() + 20_000;
      const silent: string[] = [];
      await Promise.all(
        Array.from({ length: 200 }, async () => {
          while (Date.now() < until) {
            const request = requests[Math.floor(random() * requests.length)] ?? Buffer.alloc(0);
            if ((await ask(port, request)) === '') silent.push(request.toString('latin1', 0, 200));
          }
        }),
      );
      expect(silent).toEqual([]);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    }
    expect(process.memoryUsage().rss).toBeLessThan(1_000_000_000);
  },
);
