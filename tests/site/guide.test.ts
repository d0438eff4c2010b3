/** The guide is true: what it says to type works as it is written, and it knows every setting of a site. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import siteConfig from '../../site.config.ts';
import { toClaimRecord, type ClaimRecord } from '../../src/exports/claims-json.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { toSearchRecords } from '../../src/search/indexed/to-records.ts';
import { run, temporary, type Ended } from '../support/commands.ts';
import { documentOf, open, read, root } from '../support/site.ts';

/** A step of the tutorial: the language of its code, what is said of it, and the code. */
interface Step {
  readonly does: string;
  readonly code: string;
}

const stepsOf = (page: string): Step[] =>
  [...page.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)].map(([, does = '', code = '']) => ({ does, code }));

const guide = (name: string): string => readFileSync(`src/pages/guide/${name}.mdx`, 'utf8');

/** Code that the guide shows in a language, where nothing says that it is a step. */
const shownIn = (page: string, language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);

const analysis = 'the-harbour-levy-claim-by-claim';
const article = `content/articles/${analysis}/en.mdx`;

/** A folder in which somebody follows the guide. */
class Desk {
  readonly path: string;
  readonly env: { CONTENT_DIR: string; OUT_DIR: string };

  constructor(path: string) {
    this.path = path;
    this.env = { CONTENT_DIR: join(path, 'content'), OUT_DIR: join(path, 'site') };
  }

  async write(path: string, text: string | Uint8Array): Promise<void> {
    const file = join(this.path, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  async change(path: string, less: string, more: string): Promise<void> {
    const file = join(this.path, path);
    const text = await readFile(file, 'utf8');
    expect(text.split(less), `${less} in ${path}`).toHaveLength(2);
    await writeFile(
      file,
      text.replace(less, () => more),
    );
  }

  /** Type a line, as it stands in the guide; what it names in capitals is put in. */
  async type(line: string, put: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const placed = Object.entries(put).reduce((text, [word, value]) => text.replace(word, value), line);
    const [, name = '', rest = ''] = /^npm run (\w+)(?: -- (.*))?$/.exec(placed.trim()) ?? [];
    const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const placedArgs = args.map((arg) => (/\.(?:bib|csv)$/.test(arg) ? join(this.path, arg) : arg));
    return run(name, placedArgs, this.env);
  }

  /** Type a line that is meant to work. */
  async does(line: string, put?: Readonly<Record<string, string>>): Promise<string> {
    const ended = await this.type(line, put);
    expect(ended, `${line}\n${ended.err}`).toMatchObject({ status: 0 });
    return ended.out;
  }

  /** Take a page of the guide by the letter, from its first step to its last. */
  async follow(page: string): Promise<void> {
    const steps = stepsOf(page);
    expect(steps.length).toBeGreaterThan(6);
    for (const { does, code } of steps) {
      const [verb = '', path = ''] = does.split('=');
      if (verb === 'file') await this.write(path, code);
      else if (verb === 'change') {
        const [less = '', more = ''] = ['-', '+'].map((sign) =>
          code
            .split('\n')
            .flatMap((line) => (line.startsWith(sign) ? [`${line.slice(1)}\n`] : []))
            .join(''),
        );
        await this.change(path, less, more);
      } else if (does === 'run') for (const line of code.trim().split('\n')) await this.does(line);
      else throw new Error(`The tutorial has a step that nothing does: ${does}`);
    }
  }

  git(...args: string[]): void {
    const { status, stderr } = spawnSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...{ GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'ana@desk.example' },
        ...{ GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'ana@desk.example' },
      },
    });
    expect(status, stderr).toBe(0);
  }

  commit(): void {
    this.git('add', 'content');
    this.git('commit', '-q', '-m', 'As it is published');
  }

  claims(): ClaimRecord[] {
    return (
      JSON.parse(readFileSync(join(this.env.OUT_DIR, 'claims.json'), 'utf8')) as { claims: ClaimRecord[] }
    ).claims;
  }
}

/** A desk that has followed the tutorial to its end. */
async function publishedDesk(folder: string): Promise<Desk> {
  const desk = new Desk(folder);
  await mkdir(desk.env.CONTENT_DIR);
  await desk.follow(guide('index'));
  return desk;
}

test('the tutorial of the guide works as it is written', async () => {
  await using folder = await temporary();
  const desk = await publishedDesk(folder.path);
  const out = desk.env.OUT_DIR;

  // The walk of a new editor ends with the claims on the page, in the exports and in search.
  const claims = desk.claims();
  expect(claims.map(({ id, assessment }) => `${id} ${assessment}`)).toEqual([
    'levy-doubled corroborated',
    'ships-waited partly-corroborated',
    'worst-run opinion',
  ]);
  const page = await readFile(join(out, `articles/${analysis}/index.html`), 'utf8');
  for (const { id } of claims) expect(page).toContain(`data-claim="${id}"`);
  const { parsed } = await loadContent(desk.env.CONTENT_DIR, siteWords());
  const to = addressesOf({ origin: '', base: '/' }, ['en'], 'en');
  const records = JSON.stringify(toSearchRecords(corpusOf(parsed, 'published'), to, 'en'));
  for (const { text } of claims) expect(records).toContain(JSON.stringify(text).slice(1, -1));
  expect(readdirSync(join(out, 'pagefind', 'fragment')).length).toBeGreaterThanOrEqual(claims.length);
  expect(readdirSync(join(out, 'entities')).sort()).toEqual([
    'index.html',
    'port-authority',
    'the-harbour-gazette',
  ]);

  await pictures(desk);
  await secondDay(desk);
});

/** The page goes on: pictures, a table, findings in brief, words of another language, names from a table. */
async function pictures(desk: Desk): Promise<void> {
  const page = guide('index');
  await using tab = await open({ viewport: { width: 40, height: 30 } });
  await desk.write(`content/articles/${analysis}/ships.jpg`, await tab.page.screenshot({ type: 'jpeg' }));
  const [findings = ''] = shownIn(page, 'yaml');
  await desk.change(article, '---\n\nOn 2 March', `${findings}---\n\nOn 2 March`);
  const pieces = shownIn(page, 'mdx');
  expect(pieces.join('')).toMatch(/!\[.*\|.*<Foreign/s);
  // What stands in an annotation goes there; all else into the prose.
  const [replies, prose] = [
    pieces.filter((piece) => piece.startsWith('<Reply')),
    pieces.filter((piece) => !piece.startsWith('<Reply')),
  ];
  expect(replies).toHaveLength(1);
  await desk.change(
    article,
    '</Annotation>\n\n## The queue\n',
    `\n${replies.join('\n')}</Annotation>\n\n${prose.join('\n')}\n## The queue\n`,
  );
  await desk.does(`npm run review -- ${analysis} --reason "The authority answered."`);
  await desk.write('names.csv', 'name,type,aliases\nCoast Wire,organization,the Wire;Wire\n');
  expect(await desk.does('npm run new -- entity --from names.csv')).toContain('entities/coast-wire.yaml');
  await desk.does('npm run check');
}

/** The page about corrections, in the order of a desk's day. */
async function secondDay(desk: Desk): Promise<void> {
  const page = guide('corrections');
  const lines = shownIn(page, 'sh').join('').split('\n');
  const lineWith = (words: string): string => {
    const [line = '', ...more] = lines.filter((each) => each.includes(words));
    expect(more, words).toEqual([]);
    return line.replace(/\s+#.*$/, '').trim();
  };
  desk.git('init', '-q');
  await desk.does('npm run review -- --all');
  desk.commit();

  // Correct a claim: the build waits for a review with its reason and who looked at it.
  const levy = `${analysis}/levy-doubled`;
  await desk.change(
    article,
    'The tariff schedule gives the new levy',
    'The schedule of 2024 gives the new levy',
  );
  const waits = await desk.type('npm run check');
  expect(waits.status).toBe(1);
  expect(waits.err).toContain('changed-claim');
  const corrected = await desk.does(lineWith('--by'), { 'ARTICLE/CLAIM': levy });
  expect(corrected).toMatch(/revision 3 .* reviewed by Ana Ruiz/);
  expect(corrected).toMatch(/Recorded in .*ledger\.json\. Content and ledger agree\.\n$/);
  desk.commit();

  // Rename a claim and a name; each page leads on.
  const move = lineWith('ARTICLE/OLD-CLAIM');
  await desk.change(article, '<Claim id="levy-doubled">', '<Claim id="levy-is-400">');
  await desk.change(article, '<Annotation claim="levy-doubled"', '<Annotation claim="levy-is-400"');
  await desk.change(article, 'claim: levy-doubled', 'claim: levy-is-400');
  await desk.does(move, { 'ARTICLE/OLD-CLAIM': levy, 'ARTICLE/NEW-CLAIM': `${analysis}/levy-is-400` });
  desk.git('mv', 'content/entities/port-authority.yaml', 'content/entities/harbour-authority.yaml');
  await desk.change(article, '<Reply from="port-authority"', '<Reply from="harbour-authority"');
  await desk.does(lineWith('entities/OLD'), { OLD: 'port-authority', NEW: 'harbour-authority' });

  // Take a claim back; the one that shared its sentence is reviewed with it.
  const text = await readFile(join(desk.path, article), 'utf8');
  await desk.write(
    article,
    text
      .replace(/, and called it <Claim id="worst-run">[^]*?<\/Claim>/, '')
      .replace(/<Annotation claim="worst-run"[^]*?<\/Annotation>\n/, ''),
  );
  await desk.does(lineWith('retire'), { 'ARTICLE/CLAIM': `${analysis}/worst-run` });
  await desk.does(lineWith('--by'), { 'ARTICLE/CLAIM': `${analysis}/ships-waited` });
  desk.commit();

  // Undo what is not published yet: not committed, then committed.
  const before = readFileSync(join(desk.path, 'content/ledger.json'), 'utf8');
  await desk.change(article, 'confirms a queue', 'knows of a queue');
  const wrongly = () => desk.does('npm run review -- --all --reason "By mistake."');
  await wrongly();
  desk.git(...lineWith('git restore').split(' ').slice(1));
  expect(readFileSync(join(desk.path, 'content/ledger.json'), 'utf8')).toBe(before);
  await wrongly();
  desk.commit();
  const back = lineWith('git checkout').replace('COMMIT', 'HEAD');
  desk.git(...back.split(' ').slice(1));
  expect(readFileSync(join(desk.path, 'content/ledger.json'), 'utf8')).toBe(before);
  expect((await desk.type(lineWith('status'))).status).toBe(1);
  await desk.change(article, 'knows of a queue', 'confirms a queue');
  expect(await desk.does(lineWith('status'))).toContain('Content and ledger agree.');

  const { parsed } = await loadContent(desk.env.CONTENT_DIR, siteWords());
  const { claims, changes } = corpusOf(parsed, 'published');
  const published = claims.map((claim) => toClaimRecord(claim, { origin: '', base: '/' }));
  expect(published.map(({ id, revision, reviewedBy }) => [id, revision, reviewedBy])).toEqual([
    ['levy-is-400', 3, ['Ana Ruiz']],
    ['ships-waited', 2, ['Ana Ruiz']],
  ]);
  const reasons = ['The tariff schedule was read for the wrong year.', 'The statement was never made.'];
  expect(changes.map(({ reason }) => reason)).toEqual(expect.arrayContaining(reasons));
  // What comes out of a history like this is built and verified by `permanence.test.ts`; this one by `npm run test:deep`.
  if (!process.env['PLUMBLINE_DEEP']) return;
  await desk.does('npm run build');
  expect(await desk.does('npm run verify')).toMatch(/hold together\.\n$/);
  expect(desk.claims().map(({ id }) => id)).toEqual(['levy-is-400', 'ships-waited']);
  const corrections = readFileSync(join(desk.env.OUT_DIR, 'corrections/index.html'), 'utf8');
  for (const told of reasons) expect(corrections).toContain(told);
}

test.each([
  '',
  'corrections/',
  'evidence/',
  'publishing/',
  'customizing/',
  'reference/',
  'components/',
  'rules/',
])('the page guide/%s has no backtick that should have been code', (path) => {
  const document = documentOf(root, `guide/${path}`);
  for (const code of document.querySelectorAll('pre, code')) code.remove();
  expect(document.querySelector('main')?.textContent).not.toContain('`');
});

test('the guide names every setting of site.config.ts', () => {
  const page = read(root, 'guide/customizing/');
  for (const name of [...Object.keys(siteConfig), 'theme']) expect(page).toContain(`<code>${name}</code>`);
});
