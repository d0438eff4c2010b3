/** `npm run new`, as a script runs it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { baseContent, run, shell, temporary } from '../support/commands.ts';

test('new makes an article, an entity and sources that check accepts, and overwrites nothing', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const desk = shell({ CONTENT_DIR: content });
  const make = (...args: string[]) => desk.run('new', args);

  const bib = join(folder.path, 'export.bib');
  await writeFile(
    bib,
    '@online{a, title={Rain}, url={https://example.org/rain}, date={2024-11-20}, organization={INEI}}\n@online{b, title={Old}, url={https://efe.com/lima/}}',
  );
  const imported = await make('source', '--from', bib, '--access', 'primary');
  expect(imported).toMatchObject({ status: 0 });
  expect(imported.out).toContain(`New: ${content}/sources/inei-2024-11-20.yaml  (primary)`);
  expect(imported.err).toContain('There already, by its address: "Old" is efe-2024-11-14.');
  expect((await make('source', '--from', bib)).status).toBe(1);

  expect(await make('entity', 'Ricardo Palma', '--description', 'Writer of Lima.')).toMatchObject({
    status: 0,
  });
  const entity = join(content, 'entities/ricardo-palma.yaml');
  expect(await readFile(entity, 'utf8')).toBe(
    'name: Ricardo Palma\ntype: person\ndescription: Writer of Lima.\n',
  );
  expect(await make('article', 'The rain: a “case”', '--origin', 'inei-2024-11-20')).toMatchObject({
    status: 0,
  });
  expect(await make('article', 'Without an origin')).toMatchObject({ status: 0 });
  expect(existsSync(join(content, 'sources/without-an-origin-origin.yaml'))).toBe(true);

  const before = await readFile(join(content, 'articles/the-rain-a-case/en.mdx'), 'utf8');
  for (const again of [
    await make('article', 'The rain: a case'),
    await make('entity', 'Ricardo Palma'),
    await make('entity', 'Perú', '--id', 'peru-again'),
    await make('entity', 'Rain', '--type', 'weather'),
    await make('article', 'Nowhere', '--origin', 'nobody-2024'),
    await make('source', '--from', join(folder.path, 'gone.bib')),
  ]) {
    expect(again.status).toBe(1);
    expect(again.err).not.toMatch(/^\s+at /m);
    expect(again.err.trim()).not.toBe('');
  }
  expect(await readFile(join(content, 'articles/the-rain-a-case/en.mdx'), 'utf8')).toBe(before);
  expect(existsSync(join(content, 'articles/nowhere'))).toBe(false);
  expect((await make('film')).status).toBe(2);
  expect((await make()).err).toContain('npm run new -- article "Title"');

  const { err } = await desk.run('check', ['--format', 'json']);
  expect(err).toBe('');
});

test('new begins in an empty folder too', async () => {
  await using folder = await temporary();
  const content = join(folder.path, 'content');
  await mkdir(content);
  const env = { CONTENT_DIR: content };
  expect(await run('new', ['article', 'First'], env)).toMatchObject({ status: 0 });
  expect(await run('check', [], env)).toMatchObject({ status: 0 });
});

test('new says what comes next, also that a record is put on record once it is used', async () => {
  await using folder = await temporary();
  const desk = shell({ CONTENT_DIR: await baseContent(folder.path) });
  const entity = await desk.run('new', ['entity', 'Ricardo Palma']);
  expect(entity.out).toContain('npm run review -- entities/ricardo-palma');
  const source = await desk.run('new', ['source', 'Rain', '--publisher', 'INEI', '--issued', '2024-11']);
  expect(source.out).toContain('1 source written to ');
  expect(source.out).toContain('npm run review -- sources/inei-2024-11');
  expect(source.out).toContain('<Evidence source="inei-2024-11"');
});

test('new reads what it can of a file, names the rest, and says so in its status', async () => {
  await using folder = await temporary();
  const content = join(folder.path, 'content');
  await mkdir(content);
  const desk = shell({ CONTENT_DIR: content });
  const bib = join(folder.path, 'export.bib');
  await writeFile(
    bib,
    [
      '@online{levy, title = {Levy}, date = {2024-03-02}, url = {https://gazette.example/levy}, file = {a.pdf}}',
      '@online{queue, title = {Queue}',
      '  date = {2024-03-03}}',
      '@online{none, date = {2024-03-03}}',
      '@online{tariffs, title = {Tariffs}, date = {2024-01-10}, url = {https://port.example/tariffs}}',
    ].join('\n'),
  );
  const first = await desk.run('new', ['source', '--from', bib]);
  expect(first.status).toBe(1);
  expect(first.err).toContain(`${bib}:2: "queue" cannot be read: a comma is missing on line 3`);
  expect(first.err).toContain(`${bib}:4: Not written: "none".`);
  expect(first.out).toContain('Left out, as a source has no such field or it cannot be read: file.');
  expect(first.out).toContain('2 sources written');
  expect(readdirSync(join(content, 'sources'))).toHaveLength(2);

  await writeFile(
    bib,
    Buffer.from('@online{a, title = {Econom\xeda}, date = {2024}}\n@online{b, title = {', 'latin1'),
  );
  const second = await desk.run('new', ['source', '--from', bib, '--keep-going']);
  expect(second).toMatchObject({ status: 0 });
  expect(second.err).toContain('read as Windows-1252');
  expect(await readFile(join(content, 'sources/economia-2024.yaml'), 'utf8')).toContain('title: Economía\n');
  expect((await desk.run('check', [])).err).not.toContain('error');
});

/** A terminal for a program, where the machine has the command for it (util-linux; the one of macOS is called otherwise). */
const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

test.skipIf(!hasTerminal)('at a terminal new asks whether to write what could be read', async () => {
  await using folder = await temporary();
  const bib = join(folder.path, 'in.bib');
  await writeFile(bib, '@misc{a, title={One}, year=2020}\n\n@misc{b title={Two}}\n');
  const down = '\u001b[B';
  for (const [keys, status, written] of [
    ['\r', 1, 1],
    [`${down}\r`, 1, 0],
    ['\u0003', 130, 0],
  ] as const) {
    const content = join(folder.path, `content-${keys.charCodeAt(0)}`);
    await mkdir(join(content, 'sources'), { recursive: true });
    // A terminal that is made so has no size.
    const command = `stty cols 100 rows 40; exec "${process.execPath}" scripts/new.ts source --from "${bib}"`;
    const asked = spawn('script', ['-qec', command, '/dev/null'], {
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined, CONTENT_DIR: content, CI: undefined },
    });
    let said = '';
    let answered = false;
    asked.stdout.on('data', (text) => {
      said += String(text);
      // The last of the choices: then it listens.
      if (!answered && /Write the 1 source without it\?[^]*no/.test(said)) {
        answered = true;
        asked.stdin.write(keys);
      }
    });
    const ended = await new Promise((resolve) => asked.on('close', resolve));
    expect([ended, said]).toEqual([status, expect.stringContaining(`${bib}:3: `)]);
    expect(said).toContain(written === 1 ? '1 source written' : 'Nothing was written.');
    expect(readdirSync(join(content, 'sources'))).toHaveLength(written);
  }
});

test('new takes a DOI, an ISBN or an address as it stands, and asks for the rest when it is told to', async () => {
  await using folder = await temporary();
  await using server = await workServer();
  const content = join(folder.path, 'content');
  await mkdir(content);
  const env = { CONTENT_DIR: content, TEST_DOI_RESOLVER: `${server.url}/` };
  const written = async (...args: string[]): Promise<string> => {
    const ended = await run('../tests/support/new-beside', ['source', ...args], env);
    expect(ended, ended.err).toMatchObject({ status: 0 });
    return readFile(/New: (\S+)/.exec(ended.out)?.[1] ?? '', 'utf8');
  };
  const alone = await written(
    'Harbour levies',
    '--from',
    '10.1000/abc',
    '--publisher',
    'Port Press',
    '--id',
    'levies',
  );
  expect(alone).toContain('title: Harbour levies\npublisher: Port Press\n');
  expect(alone).toContain('DOI: 10.1000/abc');
  expect(await written('--from', 'ISBN 978-92-95055-02-5', '--id', 'a-book')).toContain(
    'ISBN: "9789295055025"',
  );
  expect(await written('--from', `${server.url}/levy`, '--id', 'a-page')).toContain('[127.0.0.1/levy]');
  expect(await written('--from', `${server.url}/levy?b`, '--id', 'asked-page', '--resolve')).toContain(
    'title: Levy doubles',
  );
  expect(await written('--from', 'doi:10.1000/XYZ', '--resolve')).toContain(
    'container-title: Port Economics',
  );

  for (const [from, says] of [
    ['978-92-95055-02-6', 'no ISBN'],
    ['10.1000/gone', 'no such work'],
    ['http://10.0.0.1/x', 'not on the public internet'],
  ] as const) {
    const refused = await run('../tests/support/new-beside', ['source', '--from', from, '--resolve'], env);
    expect(refused.status, from).toBe(1);
    expect(refused.err).toContain(says);
  }
});

/** A resolver of DOIs, and a page. */
async function workServer(): Promise<{ url: string; [Symbol.asyncDispose]: () => Promise<void> }> {
  const server = createServer(({ url = '' }, response) => {
    if (url === '/10.1000/xyz')
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(
          '{"type":"article-journal","title":["Levies"],"container-title":["Port Economics"],"DOI":"10.1000/xyz"}',
        );
    else if (url.startsWith('/levy'))
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<meta property="og:title" content="Levy doubles">');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

test('new refuses what it is given and cannot use, and writes nothing', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const many = join(folder.path, 'two.json');
  await writeFile(many, '[{"type":"book","title":"One tale"},{"type":"book","title":"Two tales"}]');
  const files = (): string[] => readdirSync(content, { recursive: true }).map(String).sort();
  const before = files();
  const first = [
    [['source', 'Rain', '--issued', '2024-02-30'], 1, '"2024-02-30" is not a date of the calendar.'],
    [['source', 'Rain', '--language', 'xx-invalid!'], 1, '"xx-invalid!" is no language code.'],
    [['source', 'Rain', '--id', 'efe-2024-11-14'], 1, 'There is a source "efe-2024-11-14" already.'],
    [['source', '--from', many, '--id', 'tale'], 1, 'holds 2'],
    [['entity', '秘鲁'], 1, '--id ID'],
    [['entity', 'Lima', '--id', '../lima'], 1, 'kebab-case'],
    [['entity', 'Callao', '--issued', '2024'], 2, '--issued is no flag of new entity.'],
    [['article', 'Rain\nfalls'], 1, 'line break'],
    [['toString'], 2, 'article, entity or source'],
  ] as const;
  const others = [
    [['source', 'Rain', '--issued', '2024-13'], 1, '"2024-13" is not a date of the calendar.'],
    [['source', 'Rain', '--id', 'Bad_Id'], 1, 'Call it "bad-id".'],
    [['source', '秘鲁'], 1, '--id ID'],
    [['source', 'Rain\nfalls'], 1, 'line break'],
    [['source', '--from', many, '--issued', '2024'], 1, '--issued'],
    [['entity', 'Lima 2\n'], 1, 'line break'],
    [['article', '秘鲁'], 1, '--id ID'],
    [['article', 'Rain', '--id', 'Rain'], 1, 'Call it "rain".'],
  ] as const;
  const desk = shell({ CONTENT_DIR: content });
  for (const [args, status, says] of [...first, ...others]) {
    const refused = await desk.run('new', args);
    expect(refused.status, args.join(' ')).toBe(status);
    expect(refused.err).toContain(says);
    expect(refused.err).not.toMatch(/^\s+at /m);
  }
  expect(files()).toEqual(before);
  for (const kind of ['entity', 'source', 'article'])
    expect(await desk.run('new', [kind, '胡宁', '--id', 'chosen'])).toMatchObject({ status: 0 });
});
