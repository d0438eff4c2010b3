import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { plumbline } from './src/astro/integration.ts';
import { readAddress } from './src/site.ts';

const { origin, base } = readAddress(process.env);
const outDir = process.env.OUT_DIR || 'dist';
// A build is written beside the last one and takes its place when it is whole; see scripts/lib/build-site.ts.
const buildDir = process.env.BUILD_DIR || outDir;

// Two builds at the same time share nothing: a cache belongs to one folder, one address and one output.
const run = createHash('sha256')
  .update([process.env.CONTENT_DIR || 'content', origin, base, outDir].join('\n'))
  .digest('hex')
  .slice(0, 12);

export default defineConfig({
  site: origin,
  base,
  outDir: buildDir,
  cacheDir: `./node_modules/.astro/${run}`,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Every style and script is a file of our own: a strict policy needs no exception for one of them.
  build: { inlineStylesheets: 'never' },
  integrations: [mdx(), sitemap(), plumbline()],
  vite: {
    cacheDir: `./node_modules/.vite/${run}`,
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
