/** The guide is true: its tutorial works as it is written, and it knows every setting of a site. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import siteConfig from '../../site.config.ts';
import type { ClaimRecord } from '../../src/exports/claims-json.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { siteWords } from '../../src/content/site-words.ts';
import { addressesOf } from '../../src/site/addresses.ts';
import { toSearchRecords } from '../../src/search/to-records.ts';
import { run, temporary } from '../support/commands.ts';
import { root, read } from '../support/site.ts';

/** A step of the tutorial: the language of its code, what is said of it, and the code. */
interface Step {
  readonly does: string;
  readonly code: string;
}

const stepsOf = (page: string): Step[] =>
  [...page.matchAll(/^```\w+ (\S+)\n([^]*?)^```$/gm)].map(([, does = '', code = '']) => ({ does, code }));

test('the tutorial of the guide works as it is written', async () => {
  await using folder = await temporary();
  const content = join(folder.path, 'content');
  const out = join(folder.path, 'site');
  await mkdir(content);
  const env = { CONTENT_DIR: content, OUT_DIR: out };

  const steps = stepsOf(readFileSync('src/pages/guide/index.mdx', 'utf8'));
  expect(steps.length).toBeGreaterThan(6);
  for (const { does, code } of steps) {
    const [verb = '', path = ''] = does.split('=');
    const file = join(folder.path, path);
    if (verb === 'file') {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, code);
    } else if (verb === 'change') {
      const [less = '', more = ''] = ['-', '+'].map((sign) =>
        code
          .split('\n')
          .flatMap((line) => (line.startsWith(sign) ? [`${line.slice(1)}\n`] : []))
          .join(''),
      );
      const text = await readFile(file, 'utf8');
      expect(text.split(less), `${less} in ${path}`).toHaveLength(2);
      await writeFile(file, text.replace(less, more));
    } else if (does === 'run') {
      for (const line of code.trim().split('\n')) {
        const [, name = '', rest = ''] = /^npm run (\w+)(?: -- (.*))?$/.exec(line) ?? [];
        const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
        const placed = args.map((arg) => (arg === 'export.bib' ? join(folder.path, arg) : arg));
        const ended = await run(name, placed, env);
        expect(ended, `${line}\n${ended.err}`).toMatchObject({ status: 0 });
      }
    } else throw new Error(`The tutorial has a step that nothing does: ${does}`);
  }

  // The walk of a new editor ends with the claims on the page, in the exports and in search.
  const { claims } = JSON.parse(await readFile(join(out, 'claims.json'), 'utf8')) as {
    claims: ClaimRecord[];
  };
  expect(claims.map(({ id, assessment }) => `${id} ${assessment}`)).toEqual([
    'levy-doubled corroborated',
    'ships-waited partly-corroborated',
    'worst-run opinion',
  ]);
  const page = await readFile(join(out, 'articles/the-harbour-levy-claim-by-claim/index.html'), 'utf8');
  for (const { id } of claims) expect(page).toContain(`data-claim="${id}"`);
  const { parsed } = await loadContent(content, siteWords());
  const to = addressesOf({ origin: '', base: '/' }, ['en'], 'en');
  const records = JSON.stringify(toSearchRecords(corpusOf(parsed, 'published'), to, 'en'));
  for (const { text } of claims) expect(records).toContain(JSON.stringify(text).slice(1, -1));
  expect(readdirSync(join(out, 'pagefind', 'fragment')).length).toBeGreaterThanOrEqual(claims.length);
  expect(readdirSync(join(out, 'entities')).sort()).toEqual([
    'index.html',
    'port-authority',
    'the-harbour-gazette',
  ]);
});

test('the guide names every setting of site.config.ts', () => {
  const page = read(root, 'guide/customizing/');
  for (const name of [...Object.keys(siteConfig), 'theme']) expect(page).toContain(`<code>${name}</code>`);
});
