/** A copy that we keep, of a page of the test's own that has scripts, frames and forms: kept, and shown. */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/lib/static-server.ts';
import { sha256Of } from '../../src/sources/archive/kept-name.ts';
import { baseContent, run, temporary } from '../support/commands.ts';
import { open } from '../support/site.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** A page that tries whatever a page can, and a server that knows what it was asked. */
async function hostilePage() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { 'Content-Type': type }).end(body);
    if (request.url === '/old') return void response.writeHead(302, { Location: '/page' }).end();
    if (request.url === '/page')
      return send(
        'text/html; charset=utf-8',
        `<!doctype html><html lang="es"><title>Tarifas del puerto</title>
<link rel="preconnect" href="http://127.0.0.1:${port()}/preconnect"><link rel="stylesheet" href="/style.css">
<script src="/script.js"></script><script>document.title = 'ran'; fetch('/fetched');</script>
<body onload="document.body.append('ran')"><main><h1>Tarifas <img src="/logo.png" alt="Puerto" onerror="alert(1)"></h1>
<p>Cuatrocientos dólares.</p><iframe src="/frame.html"></iframe><object data="/object"></object><video src="/film" autoplay></video>
<form action="/sent"><input name="a"><button>Enviar</button></form><img src="http://169.254.169.254/latest" alt="">
<meta http-equiv="refresh" content="0; url=/refreshed"></main>`,
      );
    if (request.url === '/style.css')
      return send('text/css', 'h1 { color: red } body { background: url(/background.png) }');
    if (request.url?.endsWith('.png')) return send('image/png', pixel);
    send('text/javascript', 'document.title = "ran"');
  });
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port()}/old`,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A content folder beside which a copy of a page is kept, and what that came to. */
async function keepCopy(folder: string, page: Awaited<ReturnType<typeof hostilePage>>) {
  const content = await baseContent(folder);
  const file = join(content, 'sources/efe-2024-11-14.yaml');
  const before = (await readFile(file, 'utf8')).replace(/^URL: .*$/m, `URL: ${page.url} # its own`);
  await writeFile(file, before);
  const env = { CONTENT_DIR: content, SITE_URL: 'https://tests.example' };
  const archive = () =>
    run('../tests/support/sources-beside', ['archive', '--local', '--pause', '0', 'efe-2024-11-14'], env);
  const kept = await archive();
  expect(kept, kept.err).toMatchObject({ status: 0 });
  expect(kept.out).toContain('1 kept by ourselves');
  return { env, file, before, archive };
}

test('a copy is kept without running anything', async () => {
  await using folder = await temporary();
  await using page = await hostilePage();
  const { file, before, archive } = await keepCopy(folder.path, page);
  // What was asked: the page and what belongs to how it looks; no script, frame, form, film or other place.
  expect([...page.asked].sort()).toEqual([
    'GET /background.png',
    'GET /logo.png',
    'GET /old',
    'GET /page',
    'GET /style.css',
  ]);
  const record = await readFile(file, 'utf8');
  const [, sha256 = ''] = /sha256: "([0-9a-f]{64})"/.exec(record) ?? [];
  expect(record.replace(/^archived:.*$/m, '').startsWith(before.replace(/^archived:[^]*/m, ''))).toBe(true);
  const warc = join(folder.path, 'archives', `efe-2024-11-14.${sha256.slice(0, 16)}.warc.gz`);
  expect(sha256Of(readFileSync(warc))).toBe(sha256);
  // Again: there is one.
  const count = page.asked.length;
  expect((await archive()).out).toMatch(/^0 found, 0 made, 0 have none/);
  expect(page.asked.length).toBe(count);
});

test.runIf(process.env['PLUMBLINE_DEEP'] === '1')(
  'it is shown so: words and a picture, no script, no request out',
  async () => {
    await using folder = await temporary();
    await using page = await hostilePage();
    const { env } = await keepCopy(folder.path, page);
    const count = page.asked.length;
    const out = join(folder.path, 'site');
    const built = await run('build', [], { ...env, OUT_DIR: out });
    expect(built, built.err).toMatchObject({ status: 0 });
    const verified = await run('verify', [], { ...env, OUT_DIR: out });
    expect(verified, verified.err).toMatchObject({ status: 0 });

    const { server, url } = await serve({ dir: out, base: '/', port: 0 });
    try {
      await using tab = await open();
      const shown = tab.page;
      const requests: string[] = [];
      const said: string[] = [];
      shown.on('request', (request) => requests.push(new URL(request.url()).host));
      shown.on('console', (message) => said.push(message.text()));
      await shown.goto(new URL('sources/efe-2024-11-14/copy/', url).href);
      expect(await shown.locator('main').textContent()).toContain('Cuatrocientos dólares.');
      expect(await shown.locator('main').textContent()).not.toMatch(/\bran\b/);
      expect(await shown.title()).toContain('Lima deploys 13,000 officers');
      const picture = shown.locator('img.kept-view');
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1280);
      expect(await shown.locator('script, iframe, form, object, video, [onload], [onerror]').count()).toBe(0);
      expect(new Set(requests)).toEqual(new Set([new URL(url).host]));
      expect(said).toEqual([]);
      // What slipped in would not run.
      const policy = await shown
        .locator('meta[http-equiv="Content-Security-Policy"]')
        .getAttribute('content');
      expect(policy).toMatch(/^default-src 'none';/);
      expect(policy).not.toContain('script-src');

      // From where the evidence is read it is one step.
      await shown.goto(new URL('articles/lima/claims/police-13000/', url).href);
      await shown.getByRole('link', { name: 'Open our own copy' }).first().click();
      await shown.waitForURL(/\/copy\/$/);
    } finally {
      server.close();
    }
    expect(page.asked.length).toBe(count);
  },
);
