/**
 * What an archive of many analyses costs whoever publishes it: a clean build, one after an edit, a check after an edit, at
 * several sizes. What is measured stands in files below the bench's own folder, caches too, so that nothing is warm that
 * should be cold.
 */
import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runCommand } from '../lib/run-command.ts';
import { buildPeers } from './build-peers.ts';
import type { Budget } from './budget.ts';
import { archive, generateArchive, type GeneratedArchive } from './generated-archive.ts';
import { toContentFiles } from './generated-content.ts';
import { measureRun, type Taken } from './measured-run.ts';

/** The most that each may take, by the number of analyses; at other sizes figures are only shown. */
const most: Readonly<Record<number, Limits>> = {
  100: { clean: 15, pictures: 20, edit: 5, memory: 900, check: 1.5 },
  1000: { clean: 120, pictures: 180, edit: 12, memory: 2000, check: 4 },
};

interface Limits {
  /** CPU seconds of a clean build whose share pictures are there, and of those pictures. */
  readonly clean: number;
  readonly pictures: number;
  /** Seconds of wall. */
  readonly edit: number;
  readonly check: number;
  /** MB. */
  readonly memory: number;
}

/** Files that a claim has of its own, and the most that a page may weigh compressed, in bytes. */
const [filesOfClaim, pageWeight] = [4, 60_000];

const growthMost = 1.03;

/** What a page of ours may take of the processor beside one of Starlight's. */
const beside = 0.1;

export async function benchBuild({
  folder,
  budget,
  sizes,
  peers,
}: {
  readonly folder: string;
  readonly budget: Budget;
  readonly sizes: readonly number[];
  readonly peers: boolean;
}): Promise<void> {
  const [load = 0] = loadavg();
  console.log(
    `\nBuild: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, load ${load.toFixed(1)}`,
  );
  const cleans = new Map<number, number>();
  for (const size of sizes) {
    const generated = generateArchive(size, archive);
    const dir = join(folder, `${size}`);
    const { clean, pages } = await benchSize(generated, dir, budget);
    cleans.set(size, clean.cpu);
    if (peers) {
      const perPage = clean.cpu / pages;
      for (const { name, taken, pages: theirs } of await buildPeers(generated, join(folder, 'peers'))) {
        const each = taken.cpu / theirs;
        console.log(
          `      ${name.padEnd(24)} ${taken.cpu.toFixed(1)} s for ${theirs} pages, ${(1000 * each).toFixed(1)} ms each (ours ${(1000 * perPage).toFixed(1)} ms); in all ours is ${(clean.cpu / taken.cpu).toFixed(1)} times theirs`,
        );
        if (name === 'Starlight')
          budget.report(`CPU of a page at ${size}`, perPage / each, beside, '×', `${beside} of Starlight's`);
      }
    }
    await rm(dir, { recursive: true, force: true });
  }
  const [from, to] = [cleans.get(100), cleans.get(1000)];
  if (from !== undefined && to !== undefined)
    budget.report('growth, 100 to 1,000', Math.log10(to / from), growthMost, '', `${growthMost}`);
}

async function benchSize(
  generated: GeneratedArchive,
  dir: string,
  budget: Budget,
): Promise<{ readonly clean: Taken; readonly pages: number }> {
  const size = generated.articles.length;
  const claims = generated.articles.flatMap(({ sections }) => sections.flatMap((one) => one.claims)).length;
  const limits = most[size];
  const report = (what: string, value: number, limit: keyof Limits, unit: string): void => {
    if (limits) budget.report(`${what}, ${size}`, value, limits[limit], unit, `${limits[limit]} ${unit}`);
    else show(what, value, unit);
  };
  const [content, out] = [join(dir, 'content'), join(dir, 'site')];
  for (const [path, text] of toContentFiles(generated)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: out,
    BASE_PATH: '/',
    SITE_URL: 'https://bench.example',
    PLUMBLINE_KEPT: join(dir, 'kept'),
  };
  const script = (name: string, ...args: string[]): Promise<Taken> =>
    measureRun([process.execPath, `scripts/${name}.ts`, ...args], env);

  console.log(`\n${size} analyses, ${claims} claims\n`);
  const review = await script('review', '--all', '--by', 'Bench', '--date', '2026-01-01');
  show('review of all', review.cpu, 's of CPU');

  const drawn = await runCommand([process.execPath, 'scripts/bench/draw-cards.ts'], {
    output: 'collect',
    env,
  });
  if (!drawn.ok) throw new Error(drawn.said);
  report('share pictures', (JSON.parse(drawn.said) as { cpu: number }).cpu, 'pictures', 's of CPU');

  const clean = await script('build');
  report('clean build', clean.cpu, 'clean', 's of CPU');
  show('clean build, wall', clean.wall, 's');
  report('memory', clean.memory, 'memory', 'MB');
  const site = await lookOver(out);
  show('files', site.files, '');
  show('files for each claim', site.files / claims, '');
  show('bytes', site.bytes / 1e6, 'MB');
  budget.report(
    `files of a claim, ${size}`,
    site.ofClaims / claims,
    filesOfClaim,
    '',
    `${filesOfClaim}: page, frame, what tells of it, picture`,
  );
  budget.report(
    `largest page, ${size}`,
    site.largest.bytes,
    pageWeight,
    'bytes',
    `${pageWeight} compressed: ${site.largest.path}`,
  );

  // Words outside any claim's sentence: no judgement sits on them.
  const edited = join(content, 'articles', generated.articles[0]?.id ?? '', 'en.mdx');
  await appendFile(edited, '\nOne more sentence.\n');
  report('build after an edit', (await script('build')).wall, 'edit', 's');
  await script('check');
  await appendFile(edited, '\nAnd another sentence.\n');
  report('check after an edit', (await script('check')).wall, 'check', 's');
  return { clean, pages: site.pages };
}

/** What a built site consists of. `ofClaims`: files that stand under the id of a claim, and the texts of search. */
async function lookOver(out: string): Promise<{
  readonly files: number;
  readonly pages: number;
  readonly ofClaims: number;
  readonly bytes: number;
  readonly largest: { readonly path: string; readonly bytes: number };
}> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  let bytes = 0;
  let largest = { path: '', bytes: 0 };
  for (const file of files) {
    const { size } = await stat(file);
    bytes += size;
    // A file with a whole analysis in it is as large as that, and is loaded by who takes it along.
    if (!file.endsWith('.html') || file.endsWith('single-file.html') || size <= largest.bytes) continue;
    const compressed = gzipSync(await readFile(file)).length;
    if (compressed > largest.bytes) largest = { path: file.slice(out.length), bytes: compressed };
  }
  return {
    files: files.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    ofClaims: files.filter((file) => /[/\\]c-\d+(?:[/\\]|\.[a-z]+$)|\.pf_fragment$/.test(file)).length,
    bytes,
    largest,
  };
}

const show = (what: string, value: number, unit: string): void =>
  console.log(
    `      ${what.padEnd(24)} ${(Number.isInteger(value) ? String(value) : value.toFixed(2)).padStart(8)} ${unit}`,
  );
