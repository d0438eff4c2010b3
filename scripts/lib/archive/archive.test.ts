/** Finding and making copies, of archives on this machine: each thing that can happen, killed at any moment, gone on with. */
import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  archiveServer,
  kinds,
  type ArchiveServer,
  type Kind,
} from '../../../tests/support/archive-server.ts';
import { temporary } from '../../../tests/support/commands.ts';
import { parseSource } from '../../../src/sources/parse-source.ts';
import type { Source } from '../../../src/sources/schema.ts';
import { network } from '../network.ts';
import { keptName, sha256Of } from '../../../src/sources/archive/kept-name.ts';
import { archive, type ArchiveRun, type Report } from './archive.ts';
import type { Camera, Captured } from './capture.ts';

const deep = Boolean(process.env['PLUMBLINE_DEEP']);
const mayAsk = (address: string): boolean => address === '127.0.0.1';

const urlOf = (kind: Kind, number: number): string => `https://site.example/${kind}/${number}`;
/** A record as an author writes it, comments and all. */
const recordOf = (url: string): string => `# Seen at the harbour.
type: webpage
title: "The port: tariffs"   # as printed
access: primary
issued: 2024-11-14

URL: ${url} # its own
note: >-
  One line
  and another.
# To be read again.
`;

/** A content folder with a source for each address. */
async function folderOf(path: string, urls: readonly (readonly [id: string, url: string])[]) {
  const content = join(path, 'content');
  await mkdir(join(content, 'sources'), { recursive: true });
  const sources: Source[] = [];
  for (const [id, url] of urls) {
    const text = recordOf(url);
    await writeFile(join(content, 'sources', `${id}.yaml`), text);
    const { parsed } = parseSource(id, id, text);
    if (parsed) sources.push(parsed.source);
  }
  const textOf = (id: string): Promise<string> => readFile(join(content, 'sources', `${id}.yaml`), 'utf8');
  const archivedIn = async (id: string): Promise<Source['archived']> =>
    parseSource(id, id, await textOf(id)).parsed?.source.archived;
  return { content, beside: join(path, 'archives'), sources, textOf, archivedIn };
}

/** A clock on which no one waits. */
function clockAt(iso: string) {
  let now = Date.parse(iso);
  return {
    now: () => now,
    wait: (milliseconds: number) => {
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

function runWith(
  { archives }: ArchiveServer,
  folder: Awaited<ReturnType<typeof folderOf>>,
  more: Partial<ArchiveRun> = {},
): Promise<Report[]> {
  const { exchange } = network({ timeout: 120_000, pause: 0, agent: 'tests/1', mayAsk });
  return archive({
    ...folder,
    ask: exchange,
    isInside: () => Promise.resolve(false),
    archives,
    key: { access: 'ACCESS', secret: 'SECRET' },
    clock: clockAt('2026-11-28T10:00:00Z'),
    within: 365,
    older: 1,
    patience: 120_000,
    say: () => undefined,
    ...more,
  });
}

const names = Object.keys(kinds) as (keyof typeof kinds)[];

describe(archive, () => {
  test('comes to each outcome once for each source, writes what it found, and asks no one twice', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const all = Array.from({ length: deep ? 200 : 2 * names.length }, (_, number) => {
      const kind = names[number % names.length] ?? 'available';
      return { kind, id: `${kind}-${number}`, url: urlOf(kind, number) };
    });
    const folder = await folderOf(
      place.path,
      all.map(({ id, url }) => [id, url]),
    );
    const lines: string[] = [];
    const clock = clockAt('2026-11-28T10:00:00Z');
    const reports = await runWith(server, folder, { clock, say: (line) => lines.push(line) });

    expect(reports.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const [index, { kind, id, url }] of all.entries()) {
      const report = reports[index]?.found;
      expect([id, report?.status, report]).toEqual([id, kinds[kind], expect.anything()]);
      const text = await folder.textOf(id);
      expect(text.startsWith(recordOf(url)), id).toBe(true);
      if (kinds[kind] === 'found' || kinds[kind] === 'made') {
        const day = kinds[kind] === 'made' ? '2026-11-28' : '2024-11-16';
        expect(await folder.archivedIn(id), id).toEqual({
          url: expect.stringContaining(url) as string,
          date: day,
        });
      } else {
        expect(text, id).toBe(recordOf(url));
        // Why, in words; nothing that a terminal would obey.
        expect(report && 'why' in report && report.why.join(), id).toMatch(/^127\.0\.0\.1:\d+: \w/);
        expect(lines[index], id).not.toContain('\u202e');
      }
    }
    expect(lines[0]).toMatch(
      /^\[1\/\d+\] available-0: a copy of 2024-11-16 was found, http.* \(about .*left\)$/,
    );
    expect(lines[0]).toContain(`[1/${all.length}]`);
    expect(server.most()).toBe(1);
    // The key goes where copies are made, and nowhere else.
    expect([...server.keys]).toEqual(['save LOW ACCESS:SECRET']);
    expect([...server.captured.values()].every((times) => times === 1)).toBe(true);

    // Again, at once: what has a copy is not looked at, what was answered is not asked again.
    const asked = server.count();
    const sources = await Promise.all(
      all.map(async ({ id }) => parseSource(id, id, await folder.textOf(id)).parsed?.source),
    );
    const again = await runWith(
      server,
      {
        ...folder,
        sources: sources.filter((source) => source !== undefined),
      },
      { clock },
    );
    expect(again.map(({ found }) => found?.status)).toEqual(
      all.filter(({ kind }) => !['found', 'made'].includes(kinds[kind])).map(() => 'left'),
    );
    expect(server.count()).toBe(asked);
    // Two days later it is.
    const later = await runWith(
      server,
      { ...folder, sources: sources.slice(8, 9) as Source[] },
      {
        clock: clockAt('2026-11-30T10:00:00Z'),
      },
    );
    expect(later.map(({ found }) => found?.status)).toEqual([kinds[all[8]?.kind ?? 'refused']]);
  });

  test('a server that is silent is left, and said to be', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const folder = await folderOf(place.path, [['a', urlOf('silent', 1)]]);
    const { exchange } = network({ timeout: 40, pause: 0, agent: 'tests/1', mayAsk });
    const [{ found: report } = {}] = await runWith(server, folder, { ask: exchange });
    expect(report).toMatchObject({
      status: 'unclear',
      why: [1, 2, 3].map(() => expect.stringContaining('no answer in time') as string),
    });
  });

  test('a host that wants to be left alone for hours is, also by the next run', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const folder = await folderOf(place.path, [
      ['a', urlOf('busy-for-long', 1)],
      ['b', urlOf('available', 2)],
    ]);
    const clock = clockAt('2026-11-28T10:00:00Z');
    const first = await runWith(server, folder, { clock });
    expect(first.map(({ found }) => found?.status)).toEqual(['busy', 'busy']);
    expect(first[0]?.found).toMatchObject({
      why: [1, 2, 3].map(
        () =>
          expect.stringMatching(/ is busy and asks to be left alone until 2026-11-28 12:00 UTC$/) as string,
      ),
    });
    expect(server.count()).toBe(1);
    expect((await runWith(server, folder, { clock })).map(({ found }) => found?.status)).toEqual([
      'busy',
      'busy',
    ]);
    expect(server.count()).toBe(1);
    await clock.wait(3 * 3_600_000);
    expect(
      (await runWith(server, { ...folder, sources: folder.sources.slice(1) }, { clock })).map(
        ({ found }) => found?.status,
      ),
    ).toEqual(['found']);
  });

  test('without a key nothing is asked to be made; with one later it is, at once', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const folder = await folderOf(place.path, [['a', urlOf('unknown', 1)]]);
    expect(await runWith(server, folder, { key: undefined })).toMatchObject([{ found: { status: 'none' } }]);
    expect(server.captured.size + server.keys.size).toBe(0);
    expect(await runWith(server, folder)).toMatchObject([{ found: { status: 'made' } }]);
  });

  test('of an address in a private network no archive is told, neither asked for a copy nor to make one', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const folder = await folderOf(place.path, [['a', 'https://wiki.company.example/available/1']]);
    const said: string[] = [];
    const isInside = (): Promise<boolean> => Promise.resolve(true);
    const reports = await runWith(server, folder, { isInside, say: (line) => said.push(line) });
    expect(reports.map(({ found }) => found?.status)).toEqual(['none']);
    expect(said[0]).toContain('its address is of a private network, of which no archive is told');
    expect(server.count()).toBe(0);
    // It is no answer of anyone's: where the same address is public, it is asked for at once.
    expect((await runWith(server, folder)).map(({ found }) => found?.status)).toEqual(['found']);
  });

  test('a record that its author changed meanwhile is left as it is', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const folder = await folderOf(place.path, [['a', urlOf('available', 1)]]);
    const changed = recordOf('https://site.example/elsewhere');
    await writeFile(join(folder.content, 'sources/a.yaml'), changed);
    const [{ found: report } = {}] = await runWith(server, folder);
    expect(report).toMatchObject({
      status: 'unclear',
      why: [expect.stringContaining('was changed meanwhile')],
    });
    expect(await folder.textOf('a')).toBe(changed);
  });
});

/** A camera that sees what it is told to, and is asked once for each. */
function cameraOf(see: (url: string) => Captured): Camera & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    capture: ({ url }) => {
      asked.push(url);
      return Promise.resolve(see(url));
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

const seen = (url: string): Captured => ({
  copy: {
    answers: [
      { url, status: 200, headers: { 'content-type': 'text/html' }, bytes: Buffer.from('<p>Tariffs') },
    ],
    url,
    title: 'The port',
    date: '2026-11-28T10:00:00.000Z',
    text: 'Tariffs',
    view: undefined,
  },
  unseen: 'no browser',
});

describe('a copy of our own', () => {
  test('is kept beside one in an archive, or alone; what a killed run kept is taken as it is', async () => {
    await using place = await temporary();
    await using server = await archiveServer();
    const folder = await folderOf(place.path, [
      ['a', urlOf('available', 1)],
      ['b', urlOf('refused', 2)],
      ['c', urlOf('refused', 3)],
    ]);
    const camera = cameraOf((url) =>
      url.endsWith('3') ? { why: 'the page is not there (404)', clear: true } : seen(url),
    );
    const lines: string[] = [];
    const reports = await runWith(server, folder, { camera, say: (line) => lines.push(line) });
    expect(reports.map(({ found, kept }) => [found?.status, kept?.status])).toEqual([
      ['found', 'kept'],
      ['none', 'kept'],
      ['none', 'none'],
    ]);
    expect(lines[1]).toMatch(
      /our own copy: kept in .+b\.[0-9a-f]{16}\.warc\.gz, without a picture \(no browser\)/,
    );
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((id) => folder.archivedIn(id)));
    // The day is that of the copy in the archive, where there is one.
    expect(a).toMatchObject({ date: '2024-11-16', url: expect.stringContaining('/web/') as string });
    expect(b).toEqual({ date: '2026-11-28', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(c).toBeUndefined();
    for (const [id, archived] of [
      ['a', a],
      ['b', b],
    ] as const)
      expect(sha256Of(await readFile(join(folder.beside, keptName(id, archived?.sha256 ?? ''))))).toBe(
        archived?.sha256,
      );

    // Killed between keeping it and writing it down.
    await writeFile(join(folder.content, 'sources/b.yaml'), recordOf(urlOf('refused', 2)));
    const blind = cameraOf(() => ({ why: 'it was asked again', clear: false }));
    await runWith(server, { ...folder, sources: folder.sources.slice(1, 2) }, { camera: blind, older: 0 });
    expect(await folder.archivedIn('b')).toEqual(b);
    expect(blind.asked).toEqual([]);
  });
});

const preload = pathToFileURL(resolve('tests/support/stop-at.mjs')).href;

/** Run in a process of its own, which may be killed. */
function runApart(server: ArchiveServer, path: string, env: Record<string, string> = {}) {
  return new Promise<{ readonly signal: NodeJS.Signals | null; readonly err: string }>((done, fail) => {
    const child = spawn(process.execPath, ['--import', preload, 'tests/support/archive-beside.ts'], {
      env: {
        NODE_COMPILE_CACHE: resolve('node_modules/.plumbline/compiled'),
        ...process.env,
        VITEST: undefined,
        CONTENT_DIR: join(path, 'content'),
        STOP_IN: path,
        ARCHIVES: JSON.stringify(server.archives),
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('error', fail);
    child.on('close', (_, signal) => done({ signal, err }));
  });
}

test.each([
  ['in archives', {}],
  ['and kept by ourselves', { LOCAL: '1' }],
] as const)(
  'copies %s: it can be killed at any moment, and nothing is lost, nothing made twice, no record damaged',
  async (_, env) => {
    await using place = await temporary();
    const some: readonly Kind[] = [
      'unknown',
      'available',
      'refused',
      'busy-for-a-moment',
      'unknown',
      'broken',
      'by-timemap',
    ];
    const urls = some.map((kind, index) => [`s-${index}`, urlOf(kind, index)] as const);
    const begin = join(place.path, 'begin');
    const { textOf } = await folderOf(begin, urls);
    const before = new Map<string, string>();
    for (const [id] of urls) before.set(id, await textOf(id));

    const textsIn = async (path: string): Promise<Map<string, string>> => {
      const found = new Map<string, string>();
      for (const name of await readdir(join(path, 'content/sources')))
        if (!name.startsWith('.#'))
          // Each server has a port of its own.
          found.set(
            name.replace('.yaml', ''),
            (await readFile(join(path, 'content/sources', name), 'utf8'))
              .replaceAll(/127\.0\.0\.1:\d+/g, 'archive')
              // So have the records of each WARC file.
              .replaceAll(/[0-9a-f]{64}/g, 'SHA-256'),
          );
      return found;
    };
    /** Our own copies: each is the one that its source's record names, and nothing half written lies beside them. */
    const keptIn = async (path: string): Promise<string[]> => {
      const names = (await readdir(join(path, 'archives'))).filter((name) => name !== 'asked.jsonl').sort();
      for (const name of names) {
        const [id = ''] = name.split('.');
        const text = await readFile(join(path, 'content/sources', `${id}.yaml`), 'utf8');
        const [sha256 = ''] = /[0-9a-f]{64}/.exec(text) ?? [];
        expect(name).toBe(keptName(id, sha256));
        expect(sha256Of(await readFile(join(path, 'archives', name)))).toBe(sha256);
      }
      return names.map((name) => name.split('.')[0] ?? '');
    };
    const whole = join(place.path, 'whole');
    await cp(begin, whole, { recursive: true });
    const count = join(place.path, 'count');
    {
      await using server = await archiveServer();
      expect(await runApart(server, whole, { ...env, STOP_COUNT: count })).toEqual({ signal: null, err: '' });
    }
    const after = await textsIn(whole);
    expect(await keptIn(whole)).toEqual('LOCAL' in env ? urls.map(([id]) => id) : []);
    const moments = (await readFile(count, 'utf8')).split(' ');
    expect(moments.length).toBeGreaterThan(60);

    const wanted = deep ? 30 : 'LOCAL' in env ? 2 : 3;
    const chosen = moments.filter((_, index) => index % Math.ceil(moments.length / wanted) === 7);
    for (const moment of chosen) {
      await using server = await archiveServer();
      const killed = join(place.path, `at-${moment.replace(':', '-')}`);
      await cp(begin, killed, { recursive: true });
      expect(await runApart(server, killed, { ...env, STOP_AT: moment }), moment).toMatchObject({
        signal: 'SIGKILL',
      });
      for (const [id, text] of await textsIn(killed)) {
        // Between the copy in an archive and ours, a record names the first alone.
        const halfway = after.get(id)?.replace(/^ +sha256: .*\n/m, '');
        expect([before.get(id), halfway, after.get(id)], moment).toContain(text);
      }
      expect(await runApart(server, killed, env), moment).toEqual({ signal: null, err: '' });
      expect(await textsIn(killed), moment).toEqual(after);
      expect(await keptIn(killed), moment).toEqual(await keptIn(whole));
      expect(
        (await readdir(join(killed, 'content/sources'))).filter((name) => name.startsWith('.#')),
        moment,
      ).toEqual([]);
      for (const [url, times] of server.captured) expect([moment, url, times]).toEqual([moment, url, 1]);
    }
  },
);
