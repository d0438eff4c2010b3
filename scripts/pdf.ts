/**
 * `npm run pdf -- ARTICLE [--out FILE]`: print an analysis as PDF, as a reader would from the browser: claims numbered,
 * every annotation an endnote with the whole address of each source, pages numbered.
 *
 * `ARTICLE` may name its language: `apec-lima-2024/es`. The file is `ARTICLE.pdf` in the current folder unless `--out`
 * names another. The site is built for it into a folder of its own, from the content as it is.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import site from '../site.config.ts';
import { published } from '../src/articles/published.ts';
import { addressesOf } from '../src/site/addresses.ts';
import { nearest } from '../src/issues/nearest.ts';
import { readAddress } from '../src/site/address.ts';
import { launchBrowser } from './lib/find-browser.ts';
import { readArguments } from './lib/arguments.ts';
import { buildSite } from './lib/build-site.ts';
import { readContent } from './lib/content.ts';
import { serve } from './lib/static-server.ts';

const { values, positionals } = readArguments(
  { allowPositionals: true, options: { out: { type: 'string' } } },
  'npm run pdf -- ARTICLE [--out FILE]',
);
const [name, ...more] = positionals;
if (name === undefined || more.length > 0) stop('Name one article: npm run pdf -- ARTICLE [--out FILE]');

const [id = '', lang = site.languages[0]] = name.split('/');
const { parsed } = await readContent();
const articles = published(parsed.articles);
if (!articles.some((article) => article.id === id && article.lang === lang)) {
  const near = nearest(id, new Set(articles.map((article) => article.id)));
  stop(`There is no published article "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
}
const out = values.out ?? `${id}${lang === site.languages[0] ? '' : `-${lang}`}.pdf`;

const folder = await mkdtemp(join(tmpdir(), 'plumbline-pdf-'));
try {
  const dir = join(folder, 'site');
  process.env['OUT_DIR'] = dir;
  if (!(await buildSite())) process.exit(1);
  await print(dir, out);
  console.log(`${out} is written.`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
// A build may leave timers behind: end here.
process.exit(0);

async function print(dir: string, file: string): Promise<void> {
  const address = readAddress(process.env);
  const { server, url } = await serve({ dir, base: address.base, port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await (
      await browser.newContext({ reducedMotion: 'reduce', colorScheme: 'light' })
    ).newPage();
    await page.goto(new URL(addressesOf(address, site.languages, lang).article(id), url).href);
    await page.evaluate(() => document.fonts.ready);
    await mkdir(dirname(file), { recursive: true });
    // Size and margins stand in styles/print.css; tags and outline are for those who read a PDF by ear.
    await page.pdf({
      path: file,
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: false,
      tagged: true,
      outline: true,
    });
  } finally {
    await browser.close();
    server.close();
  }
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
