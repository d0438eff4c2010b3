/** The guide's pages "Make it yours" and "Publish", taken by the letter in a project of their reader's own. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../support/commands.ts';
import { projectIn, runIn } from '../support/site-in.ts';

/** Code that a page of the guide shows in a language. */
const shownIn = (page: string, language: string): string[] =>
  [
    ...readFileSync(`src/pages/guide/${page}.mdx`, 'utf8').matchAll(
      new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'),
    ),
  ].map(([, code = '']) => code);

/** A project whose reader has put in what the page shows: settings, and words of the interface. */
async function ownProject(folder: string): Promise<string> {
  const project = await projectIn(folder, ['en', 'es']);
  const config = join(project, 'site.config.ts');
  renameSync(config, join(project, 'site.config.before.ts'));
  writeFileSync(
    config,
    `import before from './site.config.before.ts';\nexport default { ...before, ${shownIn('customizing', 'ts').join('')} };\n`,
  );
  mkdirSync(join(project, 'content/words'), { recursive: true });
  writeFileSync(join(project, 'content/words/es.yaml'), shownIn('customizing', 'yaml').join(''));
  return project;
}

/** Run a line as it is shown: its variables, its command, its arguments. @returns what it said. */
async function does(project: string, line: string): Promise<string> {
  const [, set = '', name = '', rest = ''] =
    /^((?:[A-Z_]+=\S+ )*)npm run (\w+)(?: -- (.*))?$/.exec(line) ?? [];
  const env = [...set.matchAll(/(\S+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value] as const);
  const here = { OUT_DIR: '', BASE_PATH: '', SITE_URL: '', ...Object.fromEntries(env) };
  const { status, said } = await runIn(project, name, rest === '' ? [] : rest.split(' '), here);
  expect([line, status, said]).toEqual([line, 0, said]);
  return said;
}

test('the settings and words that the guide shows are taken', async () => {
  await using folder = await temporary();
  expect(shownIn('customizing', 'ts')).toHaveLength(2);
  const project = await ownProject(folder.path);
  expect(await does(project, 'npm run check')).not.toContain('  error  ');
});

test.runIf(process.env['PLUMBLINE_DEEP'] === '1')(
  'a site is published by the lines that the guide shows',
  async () => {
    await using folder = await temporary();
    const project = await ownProject(folder.path);
    const dist = join(project, 'dist');
    const lines = shownIn('publishing', 'sh').flatMap((code) => code.trim().split('\n'));
    const builds = lines.filter((line) => line.includes('npm run build'));
    expect(builds.length).toBeGreaterThan(1);
    for (const line of builds) {
      await does(project, line);
      expect(await does(project, 'npm run verify')).toContain('hold together');
    }
    // The last one is for the container, which wants what its recipe says.
    await does(project, 'npm run hosting -- nginx');
    for (const [, from = ''] of readFileSync(join(project, 'Containerfile'), 'utf8').matchAll(
      /^COPY (\S+)/gm,
    ))
      expect(existsSync(join(project, from)), from).toBe(true);
    expect(readdirSync(dist).some((file) => file.endsWith('.html.br'))).toBe(true);
    const styles = readdirSync(join(dist, '_astro')).filter((file) => file.endsWith('.css'));
    const style = styles.map((file) => readFileSync(join(dist, '_astro', file), 'utf8')).join('');
    for (const set of ['#0b5c7a', 'Charter']) expect(style.toLowerCase()).toContain(set.toLowerCase());

    // Each server's two lines name what its command writes; the hosts' lines stand in tables.
    const page = readFileSync('src/pages/guide/publishing.mdx', 'utf8');
    for (const server of ['nginx', 'apache', 'caddy', 'lighttpd']) {
      await does(project, `npm run hosting -- ${server}`);
      const named = [...page.matchAll(new RegExp(`/srv/(hosting/${server}/[\\w.]+)`, 'g'))];
      expect(named.length).toBeGreaterThan(0);
      for (const [, file = ''] of named) expect(existsSync(join(project, file)), file).toBe(true);
    }
    for (const [line] of page.matchAll(/npm run hosting -- (?:netlify|cloudflare)/g))
      await does(project, line);
    expect(existsSync(join(dist, '_redirects'))).toBe(true);
    expect(await does(project, 'npm run verify')).toContain('hold together');
    // And again the next day.
    await does(project, builds[0] ?? '');
  },
);
