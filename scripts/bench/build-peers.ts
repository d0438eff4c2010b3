/** Starlight and Eleventy, set up as their guides say, building the same text. Installed anew, at pinned versions. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../lib/run-command.ts';
import type { GeneratedArchive } from './generated-archive.ts';
import { toPlainMarkdown } from './generated-content.ts';
import { measureRun, type Taken } from './measured-run.ts';

interface Peer {
  readonly name: string;
  readonly packages: readonly string[];
  /** Its own files, and the folders of its articles and of what it builds. */
  readonly files: Readonly<Record<string, string>>;
  readonly articles: string;
  readonly built: string;
  /** What it keeps between builds. */
  readonly kept: readonly string[];
  readonly build: readonly (readonly string[])[];
}

const peers: readonly Peer[] = [
  {
    name: 'Starlight',
    packages: ['astro@7.3.5', '@astrojs/starlight@0.42.4', 'sharp@0.35.5'],
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
const sidebar = [{ label: 'Articles', items: [{ autogenerate: { directory: 'articles' } }] }];
export default defineConfig({ site: 'https://bench.example', integrations: [starlight({ title: 'Bench', sidebar })] });
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      'src/content/docs/index.md': '---\ntitle: Bench\ndescription: Start\n---\n',
    },
    articles: 'src/content/docs/articles',
    built: 'dist',
    kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'],
    build: [['node_modules/astro/bin/astro.mjs', 'build']],
  },
  {
    name: 'Eleventy',
    packages: ['@11ty/eleventy@3.1.8', 'pagefind@1.5.2', 'markdown-it-footnote@4.0.0'],
    files: {
      'eleventy.config.js': `import footnote from 'markdown-it-footnote';
export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.use(footnote));
  return { dir: { input: 'src', output: '_site' }, markdownTemplateEngine: false };
}
`,
      'src/_includes/base.njk': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ title }}</title><meta name="description" content="{{ description }}">
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js" defer></script>
</head><body><main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main></body></html>
`,
      'src/index.md': '---\ntitle: Bench\ndescription: Start\nlayout: base.njk\n---\n',
      'src/articles/articles.json': '{ "layout": "base.njk" }',
    },
    articles: 'src/articles',
    built: '_site',
    kept: [],
    build: [
      ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
      ['node_modules/pagefind/lib/runner/bin.cjs', '--site', '_site', '--silent'],
    ],
  },
];

/** Build an archive with each of the peers, cold. @param folder where they are installed, once for every size. */
export async function buildPeers(
  { articles }: GeneratedArchive,
  folder: string,
): Promise<{ readonly name: string; readonly taken: Taken; readonly pages: number }[]> {
  const built: { readonly name: string; readonly taken: Taken; readonly pages: number }[] = [];
  for (const peer of peers) {
    const dir = join(folder, peer.name.toLowerCase());
    if (!existsSync(join(dir, 'node_modules'))) await install(peer, dir);
    for (const gone of [peer.articles, peer.built, ...peer.kept])
      await rm(join(dir, gone), { recursive: true, force: true });
    await writeFiles(dir, peer.files);
    await writeFiles(
      join(dir, peer.articles),
      Object.fromEntries(articles.map((article) => [`${article.id}.md`, toPlainMarkdown(article)])),
    );
    let taken: Taken = { wall: 0, cpu: 0, memory: 0 };
    for (const step of peer.build) {
      const one = await measureRun([process.execPath, ...step], {}, dir);
      taken = {
        wall: taken.wall + one.wall,
        cpu: taken.cpu + one.cpu,
        memory: Math.max(taken.memory, one.memory),
      };
    }
    const files = await readdir(join(dir, peer.built), { recursive: true });
    built.push({ name: peer.name, taken, pages: files.filter((file) => file.endsWith('.html')).length });
  }
  return built;
}

async function install({ packages, files }: Peer, dir: string): Promise<void> {
  await writeFiles(dir, { ...files, 'package.json': '{ "private": true, "type": "module" }\n' });
  const npm = ['npm', 'install', '--save-exact', '--no-audit', '--no-fund', '--loglevel=error'] as const;
  const { ok, said } = await runCommand([...npm, ...packages], { output: 'collect', cwd: dir });
  if (!ok) throw new Error(`${packages.join(', ')} could not be installed.\n${said}`);
}

async function writeFiles(dir: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}
