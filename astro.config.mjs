import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import site from './site.config.ts';
import { isFormer, plumbline, reusedPages } from './src/astro/integration.ts';
import { lightImports } from './src/astro/light-imports.ts';
import { sitemapLanguages } from './src/astro/sitemap-languages.ts';
import { readAddress } from './src/site/address.ts';
import { isWriting } from './src/site/writing.ts';

const { origin, base } = readAddress(process.env);
// `npm run build` works in a folder of its own and puts the finished site in place; see scripts/lib/build-site.ts.
const buildDir = process.env.BUILD_DIR;

// Two runs at the same time share nothing. A build begins without a cache: what it made before may be out of date.
const run = createHash('sha256')
  .update([process.env.CONTENT_DIR || 'content', origin, base].join('\n'))
  .digest('hex')
  .slice(0, 12);
const cacheDir = buildDir ? `${buildDir}-cache` : `./node_modules/.plumbline/dev-${run}`;

// A card for frames stands for its claim's page, and is not found by itself.
const isEmbed = (page) => /^(?:[a-z-]+\/)?embed\//.test(new URL(page).pathname.slice(base.length));

// Somebody else's words: they are found where they were published.
const isCopy = (page) =>
  /^(?:[a-z-]+\/)?sources\/[^/]+\/copy\/$/.test(new URL(page).pathname.slice(base.length));

const inLanguages = sitemapLanguages({ origin, base }, site.languages);

export default defineConfig({
  site: origin,
  base,
  outDir: buildDir || process.env.OUT_DIR || 'dist',
  cacheDir,
  trailingSlash: 'always',
  // Editors check and complete the frontmatter of articles; two builds at a time would write over each other's list of them.
  experimental: { contentIntellisense: isWriting() },
  // Colours of code come as inline styles, which a strict policy refuses.
  markdown: { syntaxHighlight: false },
  // Every style and script is a file of our own: a strict policy needs no exception for one of them.
  build: { inlineStylesheets: 'never' },
  integrations: [
    mdx(),
    sitemap({
      customPages: reusedPages,
      // Each map is some 60 kB as it is sent.
      entryLimit: 5000,
      filter: (page) => {
        const listed = !isEmbed(page) && !isCopy(page) && !isFormer(page);
        if (listed) inLanguages.note(page);
        return listed;
      },
      serialize: inLanguages.serialize,
    }),
    plumbline(),
  ],
  vite: {
    plugins: [lightImports],
    cacheDir: `${cacheDir}/vite`,
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
