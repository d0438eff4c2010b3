/** The commands, run as a person runs them, on content of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { baseContent, run, runAlone, shell, start, temporary } from '../support/commands.ts';
import { small } from '../support/site.ts';
import { copyProject } from '../support/site-in.ts';
import { writeLedgerOf } from '../support/ledger.ts';

const deep = process.env['PLUMBLINE_DEEP'] === '1';

const claimsIn = (dir: string): ClaimRecord[] =>
  (JSON.parse(readFileSync(join(dir, 'claims.json'), 'utf8')) as { claims: ClaimRecord[] }).claims;

const snapshot = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(
      (entry) =>
        `${join(entry.parentPath, entry.name)} ${readFileSync(join(entry.parentPath, entry.name), 'base64')}`,
    )
    .sort();

/** The one article of the base content. */
function articleOf(content: string): { id: string; file: string } {
  const [id = ''] = readdirSync(join(content, 'articles'));
  return { id, file: join(content, 'articles', id, 'en.mdx') };
}

test('build refuses bad content with every reason, and leaves the last good site as it was', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const out = join(folder.path, 'site');
  const env = { CONTENT_DIR: content, OUT_DIR: out };
  await cp(small, out, { recursive: true });
  const before = snapshot(out);

  await appendFile(articleOf(content).file, '\nA <Claim id="lost">claim without an annotation</Claim>.\n');
  await writeFile(join(content, 'entities', 'Bad_Name.yaml'), 'name: Bad\ntype: persn\n');
  const { status, err } = await runAlone('build', [], env);
  expect(status).toBe(1);
  expect(err).toContain(`${content}/entities/Bad_Name.yaml:1:1  error  bad-id`);
  expect(err).toContain(`${content}/entities/Bad_Name.yaml:2:7  error  unknown-word`);
  expect(err).toMatch(/en\.mdx:\d+:3 {2}error {2}claim-without-annotation\n {2}\S.*\n {2}\S/);
  expect(err).toMatch(/\n3 errors in 2 files\.\n$/);
  expect(err).not.toMatch(/^\s+at /m);
  expect(snapshot(out)).toEqual(before);
  expect(readdirSync(folder.path).sort()).toEqual(['content', 'site']);
});

test('check reports for programs and for workflows', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  await writeFile(join(content, 'entities', 'bad.yaml'), 'name: Bad\ntype: persn\n');
  const env = { CONTENT_DIR: content };

  const json = await run('check', ['--format', 'json'], env);
  expect(json.status).toBe(1);
  const found = JSON.parse(json.out) as { severity: string }[];
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({
      file: `${content}/entities/bad.yaml`,
      line: 2,
      column: 7,
      rule: 'unknown-word',
    }),
  ]);
  const github = await run('check', ['--format', 'github'], env);
  expect(github.out).toMatch(/^::error file=.*bad\.yaml,line=2,col=7,title=unknown-word::/m);
  expect((await run('check', ['--format', 'xml'], env)).status).toBe(2);

  const missing = await run('check', [], { CONTENT_DIR: join(folder.path, 'nowhere') });
  expect(missing.status).toBe(1);
  expect(missing.err).not.toMatch(/^\s+at /m);
});

test('check shows the line and the place, and warnings stop nothing', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const env = { CONTENT_DIR: content };
  await appendFile(articleOf(content).file, '\nThey met Ricardo Palma.\n');

  const advised = await run('check', [], env);
  expect(advised.status).toBe(0);
  expect(advised.err).toContain(
    [
      'en.mdx:32:10  warning  unlinked-name',
      '  "Ricardo Palma" looks like a name, and is the name of no entity: readers cannot follow it.',
      '  Run: npm run new -- entity "Ricardo Palma" --type person. If it is another name of an entity, add it to its aliases.',
      '  32 | They met Ricardo Palma.',
      '     |          ^',
      '',
    ].join('\n'),
  );
  expect(advised.err).toMatch(/\n\d+ warnings in \d+ files\.\n$/);
  // oxlint-disable-next-line no-control-regex -- colours are for terminals
  expect(advised.err).not.toMatch(/\u001b/);
  expect(advised.out).toContain('no errors in 1 article,');
});

test('a command that is called wrongly says so in a sentence', async () => {
  const calls = await Promise.all([
    run('check', ['--formt', 'json'], {}),
    run('build', ['--publsh'], {}),
    runAlone('start', [], { PORT: '4321x' }),
    run('build', [], { SITE_URL: 'example.org' }),
    run('check', [], { CONTENT_DIR: 'no/such/folder' }),
  ]);
  for (const { status, out, err } of calls) {
    expect(status).toBeGreaterThan(0);
    expect(out).toBe('');
    expect(err).toMatch(/^[A-Z].*\.\n/);
    expect(err).not.toMatch(/^\s+at /m);
  }
});

test('check counts one of a kind in the singular', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const { file } = articleOf(content);
  const [first = ''] = (await readFile(file, 'utf8')).split('## The strike');
  await writeFile(file, first);
  await writeLedgerOf(content);
  const { out, err } = await run('check', [], { CONTENT_DIR: content });
  expect(out, err).toContain(' in 1 article, 1 claim, 3 entities, 4 sources.');
});

test('check --watch says what a change brought', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const watching = start('check', ['--watch'], { CONTENT_DIR: content });
  try {
    let said = '';
    watching.stdout.on('data', (text) => (said += String(text)));
    watching.stderr.on('data', (text) => (said += String(text)));
    await expect.poll(() => said).toContain('Watching');
    await writeFile(join(content, 'entities', 'peru.yaml'), 'name: Peru\ntype: plaice\n');
    await expect.poll(() => said).toContain('peru.yaml:2:7  error  unknown-word');
    said = '';
    await writeFile(join(content, 'entities', 'peru.yaml'), 'name: Peru\ntype: place\n');
    await expect.poll(() => said).toContain('no errors in');
  } finally {
    watching.kill();
  }
});

test('start serves the site it built, and says where', async () => {
  await using folder = await temporary();
  await startsOther(folder.path);
});

test.runIf(deep)('builds of different folders at the same time never mix', async () => {
  await using folder = await temporary();
  const one = await baseContent(folder.path, 'one');
  const out = join(folder.path, 'a');
  // Another checkout, with nothing kept from before, in another time zone, language and year.
  const elsewhere = join(folder.path, 'checkout');
  copyProject(elsewhere);
  const otherwise = {
    PLUMBLINE_KEPT: join(folder.path, 'kept'),
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/support/another-clock.mjs')).href}`,
  };
  const [, built] = await Promise.all([
    startsOther(folder.path),
    runAlone('build', [], { CONTENT_DIR: one, OUT_DIR: out, BASE_PATH: '/', ...otherwise }, elsewhere),
  ]);
  expect(built.status, built.err).toBe(0);
  const bare = (dir: string) => snapshot(dir).map((line) => line.replace(dir, ''));
  expect(bare(out), 'the same content gives the same bytes, wherever and whenever').toEqual(bare(small));
});

/** `npm start` of a site with another title, under a base path: it serves what it built. */
async function startsOther(folder: string): Promise<void> {
  const content = await baseContent(folder, 'two');
  const { file } = articleOf(content);
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^title:.*$/m, 'title: The other site'));
  const out = join(folder, 'b');
  const server = start('start', [], { CONTENT_DIR: content, OUT_DIR: out, PORT: '0', BASE_PATH: '/x/' });
  try {
    const url = await addressFrom(server);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/x\/$/);
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('The other site');
    expect(claimsIn(out).every(({ url: address }) => address.includes('/x/'))).toBe(true);
  } finally {
    server.kill();
  }
}

/** Where a server says that it is, once it has said so whole. */
const addressFrom = (server: ReturnType<typeof start>): Promise<string> =>
  new Promise((resolve, reject) => {
    let out = '';
    server.stdout.on('data', (text) => {
      out += String(text);
      const [url] = /http:\/\/\S+/.exec(out) ?? [];
      if (url !== undefined && out.endsWith('\n')) resolve(url);
    });
    server.on('close', () => reject(new Error(`It ended: ${out}`)));
  });

test('every command says how it is called, and ends well', async () => {
  const names = readdirSync('scripts').flatMap((name) => /^([\w-]+)\.ts$/.exec(name)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(10);
  const desk = shell({});
  for (const name of names) {
    const { status, out, err } = await desk.run(name, ['--help']);
    expect({ status, err }, name).toEqual({ status: 0, err: '' });
    expect(out, name).toMatch(new RegExp(`^npm (?:run )?(?:test:)?${name}\\b`));
  }
  expect(await runAlone('check', ['-h'], {})).toEqual(await desk.run('check', ['--help']));
  const slip = await run('check', ['--formt', 'json'], {});
  expect(slip).toMatchObject({ status: 2, out: '' });
  expect(slip.err).toMatch(/^Unknown option '--formt'\.\nCall it so: npm run check/);
});
