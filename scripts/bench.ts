/**
 * `npm run bench`: what reading, searching, writing and drawing cost, against our budgets and beside the recorded peers
 * (`--peers` measures those again). Each part stands in scripts/bench/ and can be named to run alone; bytes are exact
 * (brotli 11), times are medians. `build` runs only when it is named: an archive of 1,000 analyses takes its time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCorpus } from '../src/build/shared-content.ts';
import { launchBrowser } from './lib/find-browser.ts';
import { benchArticle } from './bench/article.ts';
import { benchBuild } from './bench/build.ts';
import { benchCards } from './bench/cards.ts';
import { benchCorpus } from './bench/corpus.ts';
import { benchPictures } from './bench/pictures.ts';
import { benchSearch } from './bench/search.ts';
import { benchWriting } from './bench/writing.ts';
import { Budget } from './bench/budget.ts';
import { given } from '../src/site/address.ts';
import { misuse, readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';

const parts = {
  article: benchArticle,
  search: benchSearch,
  writing: benchWriting,
  cards: benchCards,
  pictures: benchPictures,
};

const usage = `npm run bench -- [corpus] [${Object.keys(parts).join('] [')}] [--rounds N] [--peers]
npm run bench -- build [--n 10,100,1000] [--peers]     generated archives of so many analyses`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      peers: { type: 'boolean', default: false },
      n: { type: 'string' },
    },
  },
  usage,
);

const unknown = positionals.find(
  (name) => !['corpus', 'build'].includes(name) && !Object.hasOwn(parts, name),
);
if (unknown !== undefined) misuse(`There is no part "${unknown}".`, usage);
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) misuse(`"${values.rounds}" is no number of rounds.`, usage);
if (values.peers && positionals.length > 0 && !positionals.some((name) => ['search', 'build'].includes(name)))
  misuse('The peers search and build: --peers goes with the parts "search" and "build".', usage);
const sizes = (values.n ?? '10,100,1000').split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1))
  misuse(`"${values.n ?? ''}" is no list of numbers of analyses.`, usage);
if (values.n !== undefined && !positionals.includes('build'))
  misuse('Archives are built: --n goes with the part "build".', usage);

const chosen = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
const budget = new Budget();
try {
  if (positionals.includes('build')) await benchBuild({ folder, budget, sizes, peers: values.peers });
  if (chosen('corpus')) await benchCorpus({ folder, budget });
  if (Object.keys(parts).some(chosen)) await measureSite();
  console.log(
    `\n${chosen('article') || chosen('search') ? `The site in ${given(process.env['OUT_DIR']) ?? 'dist'}: ` : ''}${budget.summary}`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit(budget.met ? 0 : 1);

async function measureSite(): Promise<void> {
  if (!(await buildSite())) process.exit(1);
  const corpus = await getCorpus();
  const browser = await launchBrowser();
  try {
    for (const [name, measure] of Object.entries(parts))
      if (chosen(name)) await measure({ corpus, browser, folder, budget, rounds, peers: values.peers });
  } finally {
    await browser.close();
  }
}
