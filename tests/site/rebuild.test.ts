/** A build takes from the last one what would be the same: the site is that of a clean build, whatever was edited. */
import { readdirSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptNames } from '../../scripts/lib/forget-kept.ts';
import { makeFork } from '../../scripts/lib/make-fork.ts';
import { baseContent, run, runAlone, start, temporary } from '../support/commands.ts';
import { hash } from '../support/hash.ts';
import { small } from '../support/site.ts';

const deep = process.env['PLUMBLINE_DEEP'] !== undefined;

/** An edit of a project, by what it is of. The number makes it another one each time. */
type Edit = (project: string, number: number) => Promise<void>;

/** Change a file's text. @throws when nothing of it changed: such an edit would show nothing. */
async function edit(
  path: string,
  change: (text: string, number: number) => string,
  number = 0,
): Promise<void> {
  const text = await readFile(path, 'utf8');
  const changed = change(text, number);
  if (changed === text) throw new Error(`The edit changes nothing in ${path}.`);
  await writeFile(path, changed);
}
const inside =
  (path: string, change: (text: string, number: number) => string): Edit =>
  (project, number) =>
    edit(join(project, path), change, number);

const article = 'content/articles/states/en.mdx';
const line = (name: string, value: (number: number) => string) => (text: string, number: number) =>
  text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value(number)}`);

/** The address of a source answers no more. */
async function goneIn(content: string, source: string, number: number): Promise<void> {
  const [, url] = /^URL: (.*)$/m.exec(await readFile(join(content, `sources/${source}.yaml`), 'utf8')) ?? [];
  const status = { url, status: 'gone', date: `2026-11-${10 + (number % 10)}` };
  await writeFile(
    join(content, 'sources-status.json'),
    JSON.stringify({ version: 1, sources: { [source]: status } }),
  );
}

/** What is kept between the builds of a test, by themselves, and every page that is drawn is named. */
const keptIn = (folder: string) => ({ PLUMBLINE_KEPT: join(folder, 'kept'), PLUMBLINE_VERBOSE: '1' });

const edits: Readonly<Record<string, Edit>> = {
  'a word of the prose': inside(article, (text, number) =>
    text.replace(/The Port was .*open\./, `The Port was ${number} times open.`),
  ),
  'a statement': inside(article, (text, number) =>
    text.replace(/There were [\d,]+ of them\./, `There were ${14_000 + number} of them.`),
  ),
  'a rationale': inside(article, (text, number) => text.replace(/Two say so\d*/, `Two say so${number}`)),
  'a title': inside(
    article,
    line('title', (number) => `"Every state ${number}"`),
  ),
  'words of an edition': inside(
    'content/articles/second-last/es.mdx',
    line('title', (number) => `"Penúltimo ${number}"`),
  ),
  'the name of an entity': inside(
    'content/entities/cairo.yaml',
    line('name', (number) => `القاهرة ${number}`),
  ),
  'a description': inside(
    'content/entities/speaker.yaml',
    (text, number) =>
      `${text.replace(/^description: .*\n/m, '').trimEnd()}\ndescription: Description ${number}.\n`,
  ),
  'an entity that no one names': (project, number) =>
    writeFile(join(project, `content/entities/idle-${number}.yaml`), `name: Idle ${number}\ntype: place\n`),
  'the title of a source': inside(
    'content/sources/agency.yaml',
    line('title', (number) => `Title ${number}`),
  ),
  'the publisher of a source': inside(
    'content/sources/agency.yaml',
    line('publisher', (number) => `Publisher ${number}`),
  ),
  'what the addresses of sources answered': (project, number) =>
    goneIn(join(project, 'content'), 'agency', number),
  'the theme': inside('site.config.ts', (text, number) =>
    text.replace(/#7a1f../, `#7a1f${10 + (number % 80)}`),
  ),
  'the configuration': inside('site.config.ts', (text, number) =>
    text.replace(/tagline: '.*'/, `tagline: 'Tagline ${number}'`),
  ),
  'a template': (project, number) =>
    appendFile(join(project, 'src/components/Rating.astro'), `<i>${number}</i>\n`),
  'a style': (project, number) =>
    appendFile(join(project, 'src/styles/page.css'), `\n.x${number} { inset: 0 }\n`),
  'a file that is published as it is': (project, number) =>
    writeFile(join(project, 'public/own.txt'), `${number}`),
  'the words of the interface': async (project, number) => {
    await mkdir(join(project, 'content/words'), { recursive: true });
    await writeFile(join(project, 'content/words/en.yaml'), `skip: Jump ${number}\n`);
  },
  'an image': async (project) => {
    const [one, other, aside] = ['small.png', 'wide.png', 'aside'].map((name) =>
      join(project, 'content/articles/states', name),
    ) as [string, string, string];
    await rename(one, aside);
    await rename(other, one);
    await rename(aside, other);
  },
  'a file of the built site': (project, number) =>
    [
      () => writeFile(join(project, 'site/index.html'), 'another hand wrote this'),
      () => rm(join(project, 'site/entities'), { recursive: true, force: true }),
      () => rm(join(project, 'site'), { recursive: true, force: true }),
    ][number % 3]?.() ?? Promise.resolve(),
  nothing: () => Promise.resolve(),
};

/** A claim has another id now; then it is withdrawn. */
const ledgered: Readonly<Record<string, (project: string) => Promise<void>>> = {
  'a moved id': async (project) => {
    await edit(join(project, article), (text) => text.replaceAll('"in-table"', '"in-the-table"'));
    await command(project, 'ledger', ['move', 'states/in-table', 'states/in-the-table']);
  },
  'a retired id': async (project) => {
    const folder = join(project, 'content/articles/second-last');
    await rm(folder, { recursive: true });
    await command(project, 'ledger', ['retire', 'second-last', '--reason', 'It was wrong.']);
  },
};

async function command(
  project: string,
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const ended = await run(name, args, env, project);
  if (ended.status !== 0) throw new Error(`${name} ${args.join(' ')}: ${ended.out}${ended.err}`);
  return ended;
}

/** Whatever was changed, it was reviewed. */
const review = (project: string) =>
  command(project, 'review', ['--all', '--reason', 'an edit', '--by', 'One', '--by', 'Two']);

/** Every file of a site, with its bytes. */
const filesIn = (site: string): Map<string, string> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(site.length), readFileSync(path, 'base64')]),
  );

/** What is not the same in two sites. */
function differing(one: string, other: string): string[] {
  const [ours, theirs] = [filesIn(one), filesIn(other)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (path) => ours.get(path) !== theirs.get(path),
  );
}

/** Build over the last site, and beside it from nothing. @returns how many pages were drawn for the first. */
async function buildTwice(project: string): Promise<number> {
  const again = await command(project, 'build', [], { ...keptIn(project), OUT_DIR: 'site' });
  const anew = { OUT_DIR: 'clean', PLUMBLINE_KEPT: join(project, 'anew') };
  for (const name of ['clean', 'anew/pages', 'anew/parsed'])
    await rm(join(project, name), { recursive: true, force: true });
  await command(project, 'build', [], anew);
  expect(differing(join(project, 'site'), join(project, 'clean'))).toEqual([]);
  return drawnIn(again).length;
}

/** The pages that a build drew, as it names them. */
const drawnIn = ({ out }: { readonly out: string }): string[] =>
  [...out.matchAll(/├─ (\S+)/g)].map(([, path = '']) => path);

test('a site that is built again is that of a clean build', async () => {
  await using folder = await temporary();
  const content = await baseContent(folder.path);
  const out = join(folder.path, 'site');
  const build = () =>
    command('.', 'build', [], { ...keptIn(folder.path), CONTENT_DIR: content, OUT_DIR: out });
  await edit(join(content, 'entities/wsws.yaml'), (text) => `${text}description: A site of news.\n`);
  await edit(
    join(content, 'sources/efe-2024-11-14.yaml'),
    line('title', () => 'Another title'),
  );
  await edit(
    join(content, 'articles/lima/en.mdx'),
    line('title', () => 'Another title'),
  );
  await goneIn(content, 'efe-2024-11-14', 0);
  const first = drawnIn(await build());

  await rm(content, { recursive: true });
  await baseContent(folder.path);
  await writeFile(join(out, 'method/index.html'), 'Another hand wrote this.');
  await rm(join(out, 'entities'), { recursive: true });
  const again = drawnIn(await build());
  expect(differing(out, small)).toEqual([]);
  expect(again).toContain('/method/index.html');
  expect(again).toContain('/articles/lima/index.html');
  expect(first).toContain('/about/index.html');
  expect(again).not.toContain('/about/index.html');
  // What is kept for the next build is what `--clean` throws away.
  expect(readdirSync(join(folder.path, 'kept')).filter((name) => !keptNames.includes(name))).toEqual([]);
});

test.runIf(deep)(
  'after each of 60 edits, a moved and a retired id among them',
  async () => {
    await using fork = await makeFork();
    const project = fork.path;
    await review(project);
    await command(project, 'build', [], { ...keptIn(project), OUT_DIR: 'site' });
    const names = Object.keys(edits);
    for (let number = 0; number < Number(process.env['PLUMBLINE_EDITS'] ?? 58); number += 1) {
      // Each of them first, then as they come.
      const name = names[number < names.length ? number : hash(`edit ${number}`) % names.length] ?? 'nothing';
      await edits[name]?.(project, number);
      await review(project);
      const drawn = await buildTwice(project);
      console.log(`${number} ${name}: ${drawn} drawn`);
    }
    for (const [name, change] of Object.entries(ledgered)) {
      await change(project);
      await review(project);
      console.log(`${name}: ${await buildTwice(project)} drawn`);
    }
  },
  7_200_000,
);

test.runIf(deep)(
  'a build that was killed at any moment leaves nothing that misleads the next, nor do two at once',
  async () => {
    await using fork = await makeFork();
    const project = fork.path;
    await review(project);
    await command(project, 'build', [], { ...keptIn(project), OUT_DIR: 'site' });
    for (let number = 0; number < Number(process.env['PLUMBLINE_KILLS'] ?? 30); number += 1) {
      await edits['a word of the prose']?.(project, number);
      await edits['a description']?.(project, number);
      await review(project);
      const begun = performance.now();
      await command(project, 'build', [], { ...keptIn(project), OUT_DIR: 'measured' });
      const whole = performance.now() - begun;
      const child = start('build', [], { ...keptIn(project), OUT_DIR: 'site' }, project);
      const ended = new Promise((resolve) => child.on('close', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), (whole * (hash(`kill ${number}`) % 1000)) / 1000);
      await ended;
      clearTimeout(timer);
      await buildTwice(project);
    }
    await edits['a statement']?.(project, 1);
    await review(project);
    const [one, two] = await Promise.all([
      runAlone('build', [], { ...keptIn(project), OUT_DIR: 'site' }, project),
      runAlone('build', [], { ...keptIn(project), OUT_DIR: 'other' }, project),
    ]);
    expect([one.status, two.status]).toEqual([0, 0]);
    await buildTwice(project);
    expect(differing(join(project, 'site'), join(project, 'other'))).toEqual([]);
  },
  7_200_000,
);
