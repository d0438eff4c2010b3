/**
 * A built site behind the servers that its readers will meet, each with the recipe that `npm run hosting` writes and the
 * two lines that the guide shows: `npm run test:deep`. What is not installed is said at its end.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHosted } from '../../scripts/lib/hosted-site.ts';
import { serverKind } from '../../src/exports/hosting/servers.ts';
import { isHashed, typeOf } from '../../src/site/file-types.ts';
import { headersFor, readHeaders } from '../../src/site/read-headers.ts';
import { filesOf, nested, root, sample } from '../support/site.ts';
import type { BuiltSite } from '../support/global-setup.ts';
import { ask } from './ask.ts';
import { lacksServer, recipeOf, serverNames, startServer, type Running } from './servers.ts';

const deep = process.env['PLUMBLINE_DEEP'] === '1';

/** Of each kind of file some, so that 40 are asked for. */
function addressesOf(site: BuiltSite): string[] {
  const kinds = Map.groupBy(
    filesOf(site).filter((file) => file !== '_headers' && !file.startsWith('.')),
    (file) =>
      `${file.split('/').length > 1 ? file.split('/')[0] : file} ${file.slice(file.lastIndexOf('.'))}`,
  );
  const some = [...kinds.values()].flatMap((files) => sample(files, 1, (file) => file));
  const more = sample(
    filesOf(site).filter((file) => file.endsWith('/index.html')),
    12,
    (file) => file,
  );
  return [...new Set([...some, ...more])];
}

describe.skipIf(!deep).each(serverNames)('behind %s', (name) => {
  describe.skipIf(lacksServer(name) !== undefined).each([
    ['at /', root],
    ['under a base path', nested],
  ] as const)('%s', (_, site) => {
    let folder = '';
    let server: Running;
    let hosted: ReturnType<typeof readHosted>;
    const pageAt = (file: string): string =>
      `${server.url}${site.base}${file.replace(/(^|\/)index\.html$/, '$1')}`;

    beforeAll(async () => {
      // Servers may run as somebody who cannot look into a folder of ours.
      folder = await mkdtemp(join(tmpdir(), 'plumbline-hosts-'));
      const [www, files] = [join(folder, 'www'), join(folder, 'hosting')];
      await mkdir(files, { mode: 0o755 });
      await cp(site.dir, join(www, site.base), { recursive: true });
      hosted = readHosted(filesOf(site), (file) => readFileSync(join(site.dir, file), 'utf8'));
      for (const { name: file, text } of serverKind(recipeOf(name))?.toFiles(hosted) ?? [])
        await writeFile(join(files, file), text);
      const { chmod } = await import('node:fs/promises');
      await chmod(folder, 0o755);
      server = await startServer(name, files, www, site.base);
    });
    afterAll(async () => {
      await (server as Running | undefined)?.[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    });

    test('gives every kind of address its headers, its type and its bytes', async () => {
      const rules = readHeaders(await readFile(join(site.dir, '_headers'), 'utf8'));
      const from = new Set(hosted.moved.map((one) => one.from));
      const addresses = addressesOf(site).filter((file) => !from.has(new URL(pageAt(file)).pathname));
      expect(addresses.length).toBeGreaterThanOrEqual(40);
      const wrong: unknown[] = [];
      for (const file of addresses) {
        const url = pageAt(file);
        const { status, headers, body } = await ask(url);
        const wanted: Record<string, string | undefined> = {
          'cache-control': 'no-cache',
          'access-control-allow-origin': undefined,
          ...Object.fromEntries(
            headersFor(rules, new URL(url).pathname).map(([header, value]) => [header.toLowerCase(), value]),
          ),
          'content-type': typeOf(file),
        };
        for (const [header, value] of Object.entries(wanted))
          if (headers[header] !== value) wrong.push([file, header, headers[header], value]);
        if (status !== 200) wrong.push([file, status]);
        if (!body.equals(await readFile(join(site.dir, file)))) wrong.push([file, 'other bytes']);
        if (isHashed(file) !== headers['cache-control']?.includes('immutable')) wrong.push([file, 'kept']);
      }
      expect(wrong).toEqual([]);
    });

    test.runIf(name === 'a container')('runs without rights', async () => {
      expect(Number(await server.user?.())).toBeGreaterThan(0);
    });

    test('leads on from what has another address now', async () => {
      if (site === nested) expect(hosted.moved.length).toBeGreaterThan(0);
      for (const { from, to } of hosted.moved) {
        const { status, headers } = await ask(server.url + from);
        expect([from, status, new URL(headers.location ?? '', server.url).pathname]).toEqual([from, 301, to]);
      }
    });

    test('answers what is not there with our page, and says so', async () => {
      const page = await readFile(join(site.dir, '404.html'));
      for (const path of [
        'nothing',
        'nothing/',
        'articles/nothing/',
        '_astro/nothing.js',
        'embed/x/y/',
        'a.md',
        '.plumbline-files',
        '_headers',
        'x/.git/config',
      ]) {
        const { status, headers, body } = await ask(`${server.url}${site.base}${path}`);
        expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
        expect(body.equals(page), path).toBe(true);
        expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
        expect(headers['x-content-type-options'], path).toBe('nosniff');
        expect(headers['cache-control'], path).not.toContain('immutable');
      }
    });

    test('leads to the address with its slash, and lists no folder', async () => {
      for (const path of ['claims', 'embed', ...(site.base === '/' ? [] : [''])]) {
        const bare = `${site.base}${path}`.replace(/\/$/, '');
        const { status, headers } = await ask(`${server.url}${bare}`);
        if (path === 'embed') expect([301, 302, 308, 404]).toContain(status);
        else {
          expect([bare, [301, 302, 307, 308].includes(status)]).toEqual([bare, true]);
          expect(new URL(headers.location ?? '', server.url).pathname).toBe(`${bare}/`);
        }
      }
      for (const folder of ['_astro/', 'embed/', 'pagefind/']) {
        const { status, body } = await ask(`${server.url}${site.base}${folder}`);
        // Some servers refuse what they have no page for; each shows ours.
        expect([folder, status === 403 || status === 404]).toEqual([folder, true]);
        expect(body.equals(await readFile(join(site.dir, '404.html'))), folder).toBe(true);
      }
    });

    test('compresses text and says that it may, gives a part of a file, and tells what has not changed', async () => {
      for (const file of ['claims/index.html', 'claims.json', 'claims.csv', 'feed.xml']) {
        const { headers, body } = await ask(pageAt(file), { 'Accept-Encoding': 'gzip' });
        expect([file, headers['content-encoding']]).toEqual([file, 'gzip']);
        expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
        expect(gunzipSync(body).equals(await readFile(join(site.dir, file)))).toBe(true);
      }
      const part = await ask(pageAt('claims.json'), { Range: 'bytes=0-9' });
      expect([part.status, part.body.length]).toEqual([206, 10]);

      const first = await ask(pageAt('claims.json'));
      const again = await ask(pageAt('claims.json'), { 'If-None-Match': first.headers.etag ?? '' });
      expect(again.status).toBe(304);
    });
  });
});
