/** Commands that are killed at a step of their file work: nothing is lost, and nothing has to be deleted by hand. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { baseContent, run, shell, temporary } from '../support/commands.ts';

const deep = Boolean(process.env['PLUMBLINE_DEEP']);
const preload = pathToFileURL(resolve('tests/support/stop-at.mjs')).href;

interface Command {
  readonly name: string;
  readonly args: (content: string) => readonly string[];
  /** What an author did before. */
  readonly edit: (content: string) => Promise<void>;
}

async function editArticle(content: string, from: string | RegExp, to: string): Promise<void> {
  const path = join(content, 'articles/lima/en.mdx');
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

const citations = (content: string): string => join(content, '../export.bib');

const commands: readonly Command[] = [
  {
    name: 'review',
    args: () => ['--all', '--reason', 'It was counted again.', '--date', '2024-12-01'],
    edit: (content) => editArticle(content, 'was the fourth', 'was the fifth'),
  },
  {
    name: 'ledger',
    args: () => ['retire', 'lima/fourth-strike', '--reason', 'It was none.', '--date', '2024-12-01'],
    edit: (content) => editArticle(content, /## The strike[^]*/, ''),
  },
  {
    name: 'new',
    args: () => ['article', 'The port', '--published', '2024-12-01'],
    edit: () => Promise.resolve(),
  },
  {
    name: 'new',
    args: (content) => ['source', '--from', citations(content)],
    edit: (content) =>
      writeFile(
        citations(content),
        ['Rain', 'Wind', 'Fog']
          .map((title) => `@book{${title}, title={${title} over the port}, publisher={House}, year={2001}}`)
          .join('\n'),
      ),
  },
  {
    name: 'sources',
    args: () => ['check', '--pause', '0', '--date', '2024-12-01'],
    edit: async (content) => {
      for (const name of readdirSync(join(content, 'sources'))) {
        const path = join(content, 'sources', name);
        // A host that is no part of the internet: no test asks one that is.
        await writeFile(
          path,
          (await readFile(path, 'utf8')).replace(/^URL: .*$/m, 'URL: http://127.0.0.1:9/'),
        );
      }
    },
  },
];

/** Path → text of all that an author would see in the folder. */
function filesIn(content: string): Map<string, string> {
  return new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(content.length), readFileSync(path, 'utf8')]),
  );
}
const isLitter = (path: string): boolean => /[/\\]\.#[^/\\]*$/.test(path);

function runStopped(
  { name, args }: Command,
  content: string,
  env: Record<string, string>,
): Promise<{ readonly signal: NodeJS.Signals | null; readonly status: number | null; readonly err: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', preload, `scripts/${name}.ts`, ...args(content)], {
      env: {
        NODE_COMPILE_CACHE: resolve('node_modules/.plumbline/compiled'),
        ...process.env,
        NODE_ENV: 'production',
        VITEST: undefined,
        CONTENT_DIR: content,
        STOP_IN: content,
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (text) => (err += String(text)));
    child.on('error', fail);
    child.on('close', (status, signal) => done({ signal, status, err }));
  });
}

/** Where a sample stops: one command in the middle of what it writes, the next before a step, the next behind one. */
const kinds = ['half', 'before', 'after'];

/** Those that write the ledger, and one that does not; all of them in `npm run test:deep`. */
const tried = deep ? commands : commands.slice(0, 3);

describe.each(
  tried.map(
    (command, at) => [`${command.name} ${command.args('').slice(0, 2).join(' ')}`, command, at] as const,
  ),
)('npm run %s', (_, command, at) => {
  test('can be killed at any step of its file work', async () => {
    await using folder = await temporary();
    const content = await baseContent(folder.path);
    await command.edit(content);
    const before = filesIn(content);

    // Undisturbed: what it comes to, and in how many steps.
    const whole = join(folder.path, 'whole');
    await cp(content, whole, { recursive: true });
    const count = join(folder.path, 'count');
    expect(await runStopped(command, whole, { STOP_COUNT: count })).toMatchObject({ signal: null });
    const after = filesIn(whole);
    expect([...after.keys()].filter(isLitter)).toEqual([]);
    const all = (await readFile(count, 'utf8')).split(' ');
    const steps = parseInt(all.at(-1) ?? '');
    expect(steps).toBeGreaterThan(5);

    // One of a kind for each command, in the midst of its work; all of them in `npm run test:deep`.
    // Those that write the ledger are killed and find no room; of the others each is one of the two.
    const both = deep || command.name === 'review' || command.name === 'ledger';
    const ofKind = all.filter((stop) => stop.endsWith(kinds[at % kinds.length] ?? ''));
    expect(ofKind).not.toEqual([]);
    const sample = both || at % 2 === 0 ? ofKind.slice(ofKind.length / 2).slice(0, 1) : [];
    const some = deep ? all : sample;
    for (const stop of some) {
      const killed = join(folder.path, `at-${stop.replace(':', '-')}`);
      await cp(content, killed, { recursive: true });
      expect(await runStopped(command, killed, { STOP_AT: stop }), stop).toMatchObject({ signal: 'SIGKILL' });
      // Every file is as it was, or as it was to become: never half, never gone.
      const left = [...filesIn(killed)].filter(([path]) => !isLitter(path));
      for (const [path, text] of left)
        expect([before.get(path), after.get(path)], `${stop} ${path}`).toContain(text);
      for (const path of before.keys())
        expect(
          left.map(([name]) => name),
          stop,
        ).toContain(path);
      expect(parseLedger(new Map(left).get('/ledger.json') ?? ''), stop).toHaveProperty('ledger');

      // Run again, it comes to the same; what the killed one left is swept.
      const again = await run(command.name, command.args(killed), { CONTENT_DIR: killed });
      const said = `${stop}\n${again.out}${again.err}`;
      expect(again.err, said).not.toContain('    at ');
      expect(filesIn(killed), said).toEqual(after);
    }

    // A disk that is full from a step on: nothing is lost nor half written, and what is said names the file.
    const full = join(folder.path, 'full');
    const every = Array.from({ length: steps }, (_step, index) => index + 1);
    const oneStep = both || at % 2 === 1 ? [at % 2 === 0 ? steps - 4 : 1] : [];
    for (const step of deep ? every : oneStep) {
      await rm(full, { recursive: true, force: true });
      await cp(content, full, { recursive: true });
      const { status, err } = await runStopped(command, full, {
        STOP_AT: String(step),
        STOP_ERROR: 'ENOSPC',
      });
      const left = filesIn(full);
      expect([...left.keys()].filter(isLitter), `${step}`).toEqual([]);
      if (status === 0) expect(left, `${step}`).toEqual(after);
      else {
        expect(err, `${step}`).toMatch(/\/full\/.+ cannot be written: the disk is full\.$/m);
        expect(err, `${step}`).not.toMatch(/ {4}at |A file cannot|\.#/);
        expect(left, `${step}`).toEqual(before);
      }
    }
  });
});

test('a lock says who holds it, and one whose holder is dead or long gone is free', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  await commands[0]?.edit(content);
  const lock = join(content, '.#ledger.json.lock');
  const desk = shell({ CONTENT_DIR: content });
  const review = () => desk.run('review', ['--all', '--reason', 'Counted.', '--date', '2024-12-01']);
  const { hostname } = await import('node:os');
  const held = (fields: object) =>
    writeFile(
      lock,
      JSON.stringify({
        pid: process.pid,
        host: hostname(),
        since: new Date().toISOString(),
        command: 'npm run review',
        ...fields,
      }),
    );

  await held({});
  const refused = await review();
  expect(refused.status).toBe(1);
  expect(refused.err).toMatch(
    /^npm run review \(process \d+ on .+\) has been writing .+ledger\.json since .+; nothing was recorded\. Run this again when it has ended\.\n$/,
  );
  let counted = 5;
  // As a version before this one left it: a lock of nobody.
  for (const leave of [
    () => writeFile(lock, ''),
    () => held({ pid: 2 ** 22 + 1 }),
    () => held({ host: 'elsewhere', since: '2024-01-01T00:00:00.000Z' }),
  ]) {
    await leave();
    const { status, err } = await review();
    expect(status, err).toBe(0);
    expect(readdirSync(content).filter((name) => name.startsWith('.#'))).toEqual([]);
    // Something else to record for the next.
    counted += 1;
    await editArticle(content, /was the \w+ in/, `was the ${counted}th in`);
  }
});
