/** Whether sources still answer, asked of a server of the test's own; and what falls with one. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { baseContent, run, shell, temporary } from '../support/commands.ts';
import { claimsOf, documentOf, root } from '../support/site.ts';

const statusesIn = (content: string): Record<string, Record<string, unknown>> =>
  (
    JSON.parse(readFileSync(join(content, 'sources-status.json'), 'utf8')) as {
      sources: Record<string, Record<string, unknown>>;
    }
  ).sources;

/** Give a source of the base another address, and more. */
async function setAddress(content: string, id: string, url: string, more = ''): Promise<void> {
  const file = join(content, 'sources', `${id}.yaml`);
  const text = (await readFile(file, 'utf8')).replace(/^URL:.*\n/m, '');
  await writeFile(file, `${text.trimEnd()}\nURL: ${url}\n${more}`);
}

test('each address is asked, one at a time; its page and those of claims that cite it say what it answered', async () => {
  await using folder = await temporary();
  await using server = await localServer();
  const content = await baseContent(folder.path);
  const at = (path: string) => `${server.url}${path}`;
  const copy = 'https://web.archive.org/web/2024/https://efe.com/lima';
  await setAddress(content, 'efe-2024-11-14', at('gone'), 'language: es\n');
  await setAddress(content, 'andina-2024-11-10', at('alive'));
  await setAddress(content, 'decree-2024-11-03', at('moved'));
  await setAddress(content, 'wsws-2024-11-14', at('silent'));
  const env = { CONTENT_DIR: content, SITE_URL: 'https://tests.example' };
  const check = (...args: string[]) =>
    run(
      '../tests/support/sources-beside',
      ['check', '--timeout', '15', '--pause', '0', '--date', '2026-11-25', ...args],
      env,
    );

  const first = await check();
  expect(first).toMatchObject({ status: 0, err: '' });
  expect(first.out).toContain('1 alive, 1 moved, 1 gone, 1 without a clear answer');
  expect(statusesIn(content)).toEqual({
    'andina-2024-11-10': { url: at('alive'), status: 'alive', date: '2026-11-25' },
    'decree-2024-11-03': { url: at('moved'), status: 'moved', date: '2026-11-25', movedTo: at('new') },
    'efe-2024-11-14': { url: at('gone'), status: 'gone', date: '2026-11-25' },
    'wsws-2024-11-14': { url: at('silent'), unclear: { date: '2026-11-25', problem: 'no answer in time' } },
  });
  expect(server.most()).toBe(1);
  expect(server.agents().every((agent) => agent.includes('https://tests.example'))).toBe(true);

  // An address that was just asked is not asked again, and a source alone may be.
  const asked = server.count();
  expect((await check('--older', '7')).out).toContain('Asking 0 addresses');
  expect(server.count()).toBe(asked);
  const text = readFileSync(join(content, 'sources-status.json'), 'utf8');
  expect((await check('efe-2024-11-14')).out).toContain('Asking 1 address');
  expect(readFileSync(join(content, 'sources-status.json'), 'utf8')).toBe(text);

  const out = join(folder.path, 'site');
  expect(await run('build', [], { ...env, OUT_DIR: out })).toMatchObject({ status: 0 });
  const htmlOf = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
  const page = (path: string) => parseHTML(htmlOf(path)).document;
  const said = (id: string) =>
    page(`sources/${id}`).querySelector('.source-status')?.textContent.replaceAll(/\s+/g, ' ').trim();
  expect(said('andina-2024-11-10')).toBe('The address answered on 25 November 2026.');
  expect(said('decree-2024-11-03')).toBe(`On 25 November 2026 the address led on to ${at('new')}.`);
  expect(said('efe-2024-11-14')).toContain('The archived copy shows what it said.');
  expect(said('wsws-2024-11-14')).toContain('gave no clear answer: no answer in time.');

  // What is gone is no way in: its archived copy comes first, and each link knows the other.
  const knowEachOther = (links: readonly Element[]): void => {
    for (const link of links) {
      expect(link.getAttribute('data-originalurl')).toBe(at('gone'));
      expect(link.getAttribute('data-versionurl')).toBe(copy);
      expect(link.getAttribute('data-versiondate')).toBe('2024-11-16');
    }
  };
  const links = [...page('sources/efe-2024-11-14').querySelectorAll('.actions a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([copy, at('gone')]);
  knowEachOther(links);

  const [efe, andina] = [...page('articles/lima/claims/police-13000').querySelectorAll('.evidence li')];
  const ways = [...(efe?.querySelectorAll('[data-originalurl]') ?? [])];
  expect(ways.map((link) => link.textContent.trim())).toEqual([
    'EFE',
    'Open the copy of 16 November 2024',
    'Open it at 127.0.0.1',
  ]);
  expect(ways.map((link) => link.getAttribute('href'))).toEqual([copy, copy, at('gone')]);
  knowEachOther(ways);
  for (const link of ways) expect(link.getAttribute('hreflang')).toBe('es');
  expect(efe?.querySelector('.source-status')?.textContent).toContain(
    'The archived copy shows what it said.',
  );
  // Of one that answers, has no copy and is in the page's language there is nothing to say.
  expect(andina?.querySelectorAll('a')).toHaveLength(2);
  expect(andina?.querySelector('.ways, .source-status, [data-originalurl], [hreflang]')).toBeNull();
  // The article, whose weight counts, leaves it to the claim's page.
  expect(htmlOf('articles/lima')).not.toMatch(/data-originalurl|source-status/);
});

test('what stands on this machine or in its network is never asked, however it is written', async () => {
  await using folder = await temporary();
  await using server = await localServer();
  const content = await baseContent(folder.path);
  const { port } = new URL(server.url);
  await setAddress(content, 'efe-2024-11-14', `http://127.0.0.1:${port}/alive`);
  await setAddress(content, 'andina-2024-11-10', `http://0x7f.1:${port}/alive`);
  await setAddress(content, 'decree-2024-11-03', `http://[::ffff:127.0.0.1]:${port}/alive`);
  await setAddress(content, 'wsws-2024-11-14', `http://localhost:${port}/alive`);
  const args = ['check', '--pause', '0'];
  const { status, out } = await run('sources', args, { CONTENT_DIR: content });
  expect(status).toBe(0);
  expect(out).toContain('0 alive, 0 moved, 0 gone, 4 without a clear answer');
  expect(out).toContain('it stands in a private network, which is not asked');
  expect(server.connections()).toBe(0);
});

test('a source that is not there is not asked, and nothing is written', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const { status, err } = await run('sources', ['check', 'efe-2024-11-15'], { CONTENT_DIR: content });
  expect(status).toBe(1);
  expect(err).toContain('Did you mean "efe-2024-11-14"?');
  expect(existsSync(join(content, 'sources-status.json'))).toBe(false);
  expect((await run('sources', [], { CONTENT_DIR: content })).status).toBe(2);
});

test('without a source, the claims that would fall are named', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const desk = shell({ CONTENT_DIR: content });
  const { status, out } = await desk.run('sources', ['without', 'efe-2024-11-14']);
  expect(status).toBe(0);
  expect(out).toContain('The one claim that rests on it would lose its assessment.');
  expect(out).toContain('lima/police-13000: corroborated');
  expect(out).toMatch(/What is left would bear out: .*opinion\./);

  // By its id as the ledger writes it, and by one that it had before.
  const whole = await desk.run('sources', ['without', 'sources/efe-2024-11-14']);
  expect(whole).toEqual({ status: 0, out, err: '' });
  await rename(join(content, 'sources/efe-2024-11-14.yaml'), join(content, 'sources/efe.yaml'));
  const article = join(content, 'articles/lima/en.mdx');
  await writeFile(article, (await readFile(article, 'utf8')).replaceAll('efe-2024-11-14', 'efe'));
  await desk.run('ledger', ['move', 'sources/efe-2024-11-14', 'sources/efe']);
  const moved = await desk.run('sources', ['without', 'efe-2024-11-14']);
  expect(moved).toEqual({ status: 0, out, err: '' });
});

/** A server that answers in every way there is, and knows how it was asked. */
async function localServer() {
  const seen = { now: 0, most: 0, count: 0, connections: 0, agents: [] as string[] };
  const server: Server = createServer((request: IncomingMessage, response) => {
    seen.now += 1;
    seen.count += 1;
    seen.most = Math.max(seen.most, seen.now);
    seen.agents.push(request.headers['user-agent'] ?? '');
    response.on('close', () => (seen.now -= 1));
    switch (request.url) {
      case '/alive':
        return void response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
      case '/moved':
        return void response.writeHead(301, { Location: '/new' }).end();
      case '/new':
        return void response.writeHead(200).end('here');
      case '/gone':
        return void response.writeHead(410).end();
      default:
        return undefined; // silence
    }
  });
  server.on('connection', () => (seen.connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    most: () => seen.most,
    count: () => seen.count,
    connections: () => seen.connections,
    agents: () => seen.agents,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

test('where evidence is read, it says how near its source is, where it stands there, and in whose words', () => {
  const names = { primary: 'primary record', secondary: 'secondary source', anonymous: 'anonymous source' };
  for (const claim of claimsOf(root)) {
    const page = documentOf(root, new URL(claim.url).pathname.slice(1));
    const items = [...page.querySelectorAll('.evidence > li')].map(({ textContent }) => textContent);
    for (const { access, locator, quote } of claim.evidence) {
      const holds = [names[access], locator, quote].filter((part) => part !== null);
      expect(
        items.some((item) => holds.every((part) => item.includes(part))),
        `${claim.id}: ${holds.join(' | ')}`,
      ).toBe(true);
    }
  }
});
