import { writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import site from '../../site.config.ts';
import { addressesOf } from '../site/addresses.ts';
import { toThemeCss } from '../site/theme.ts';
import { toHeadersFile } from '../exports/headers-file.ts';
import { readAddress } from '../site/address.ts';
import { mapImages } from '../build/maps.ts';
import { publishedAs } from '../build/public-files.ts';
import { writeSearchIndices } from '../build/search-index.ts';
import { contentFolder, getCorpus, sharedContent } from '../build/shared-content.ts';
import { deriveAnew, lookAnew } from '../build/kept-pages.ts';
import { NewSite } from '../build/new-site.ts';
import { prepareKept } from '../build/prepare-kept.ts';
import { engineRoute } from './draw-at-once.ts';
import { drawPages } from './draw-pages.ts';
import { lineReader } from '../content/read-folder.ts';
import { errorsOf } from '../issues/issue.ts';
import { formatReport } from '../issues/report.ts';
import { allFaces, fontsFolder } from '../build/card-faces.ts';
import { cardFonts } from '../build/card-fonts.ts';
import { wordsOf } from '../build/words.ts';
import { packagesIn, readCarried, toLicences } from '../build/licences.ts';
import { guardRequests } from '../tools/dev/guard-requests.ts';
import { writeOffline } from './keep-offline.ts';
import { writeTakenAlong } from './take-along.ts';
import { serveWriting } from '../tools/dev/serve-writing.ts';

/** Absolute addresses of the pages of what moved or was withdrawn; known once a build has begun. */
const former = new Set<string>();

/** Whether a page only answers old links: it is no page to be found. */
export const isFormer = (page: string): boolean => former.has(page);

/** Absolute addresses of the pages that Astro does not draw itself, and does not know of; known once a build goes on. */
export const reusedPages: string[] = [];

/** What stands beside the pages: the search index and the headers file of a build; in `npm run dev` what helps to write. */
export function plumbline(): AstroIntegration {
  /** Folders of the packages that the site carries parts of; Pagefind is no part of a bundle. */
  const carried = new Set([fileURLToPath(new URL('../../node_modules/pagefind', import.meta.url))]);
  let kept: Awaited<ReturnType<typeof prepareKept>>;
  /** The search index, which is made while pages are drawn. */
  let indexing: Promise<number> | undefined;
  return {
    name: 'plumbline',
    hooks: {
      'astro:build:start': async ({ setPrerenderer, logger }) => {
        const { issues } = await sharedContent();
        const errors = errorsOf(issues);
        // `npm run build` has said so already; this is for who calls Astro itself.
        if (errors.length > 0)
          throw new Error(
            `The content has errors.\n\n${formatReport(errors, 'text', { lineOf: lineReader(contentFolder) })}`,
          );
        const corpus = await getCorpus();
        const { moved, retired } = corpus;
        for (const lang of site.languages) {
          const to = addressesOf(readAddress(process.env), site.languages, lang);
          for (const thing of [...moved.map(({ from }) => from), ...retired]) {
            former.add(to.absolute(to.thing(thing)));
            if (thing.kind === 'article') former.add(to.absolute(to.weights(thing.id)));
          }
        }
        kept = await prepareKept();
        if (!kept) return;
        const { begin } = kept;
        indexing = writeSearchIndices(corpus, kept.deriveBeside);
        // Who waits for it at the end is told.
        indexing.catch(() => undefined);
        const { origin, base } = readAddress(process.env);
        setPrerenderer((drawing) =>
          drawPages(drawing, {
            origin,
            basePath: base,
            begin,
            told: (path) => reusedPages.push(`${origin}${base}${encodeURI(path)}`),
            isPublic: publishedAs(),
            // As Astro names its own.
            drew: (file) => {
              logger.info(`├─ /${file}`);
            },
            warn: (said) => {
              logger.warn(said);
            },
          }),
        );
        logger.debug('Pages of the last build are taken where they are the same.');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const corpus = await getCorpus();
        const pages = kept?.pages();
        const derive = pages?.derive ?? deriveAnew(out);
        const made = kept?.site ?? new NewSite({ last: out, out });
        const count = await (indexing ?? writeSearchIndices(corpus, derive));
        logger.info(`Search finds ${count} things.`);

        const drawn = cardFonts(corpus, site.languages.map(wordsOf), site.name, await allFaces());
        for (const name of drawn) carried.add(join(fontsFolder, name));
        // The land of maps is drawn from it by a route, which no bundler knows of.
        if (mapImages(corpus).size > 0)
          carried.add(fileURLToPath(new URL('../../node_modules/world-atlas', import.meta.url)));
        await writeFile(`${out}licences.txt`, toLicences([...carried].map(readCarried)));
        await writeOffline(corpus, out, made, pages?.lookAt ?? lookAnew(made));
        const hashes = await writeTakenAlong(corpus, made, derive);
        const rules = toHeadersFile(made.list(), site.languages, readAddress(process.env), hashes);
        await writeFile(`${out}_headers`, rules);
        kept?.end();
      },
      'astro:config:setup': ({
        command,
        config,
        addDevToolbarApp,
        injectScript,
        injectRoute,
        updateConfig,
      }) => {
        updateConfig({
          vite: { plugins: [themePlugin(), carriedPlugin(carried, fileURLToPath(config.root))] },
        });
        if (command === 'build') injectRoute(engineRoute);
        if (command !== 'dev') return;
        injectScript('page', "import '/src/tools/dev/problems.ts';");
        addDevToolbarApp({
          id: 'plumbline-claims',
          name: 'Claims',
          icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="currentColor"><path d="M11 2h2v5h-2zM12 8l5 5-5 9-5-9z"/></svg>',
          entrypoint: new URL('../tools/dev/claims-app.ts', import.meta.url),
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        if (server.httpServer) guardRequests(server.httpServer as Server);
        serveWriting(server, logger);
      },
    },
  };
}

/** Add the site's own colours and fonts to the one stylesheet: no request and no inline style more. */
function themePlugin() {
  return {
    name: 'plumbline-theme',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.endsWith('/styles/index.css') ? `${code}\n${toThemeCss(site.theme)}\n` : undefined,
  };
}

/** Note the packages that the files of a build are made of. */
function carriedPlugin(carried: Set<string>, root: string): Plugin {
  return {
    name: 'plumbline-carried',
    apply: 'build',
    generateBundle(_, bundle) {
      const forBrowsers = this.environment.name === 'client';
      for (const folder of packagesIn(Object.values(bundle), forBrowsers, root)) carried.add(folder);
    },
  };
}
