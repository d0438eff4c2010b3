/** `npm run dev`: what an edit sets off, and what the page is told of it. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import site from '../../../site.config.ts';
import type { LoadedContent } from '../../content/load-content.ts';
import { lineReader } from '../../content/read-folder.ts';
import { watchFolder } from '../../content/watch-folder.ts';
import { formatReport } from '../../issues/report.ts';
import { toProblems, type Problem } from './to-problems.ts';
import { WrittenIndex } from './written-index.ts';
import { toClaimStates } from './to-claim-states.ts';
import { isDisagreement } from '../../ledger/check-ledger.ts';
import { typeOf } from '../../site/file-types.ts';
import {
  contentFolder,
  getCorpus,
  mistakesIn,
  reloadContent,
  sharedContent,
} from '../../build/shared-content.ts';

type ViteDevServer = HookParameters<'astro:server:setup'>['server'];

/** Editors save in two strokes, emptying a file before they fill it: wait for the second, longer after an empty one. */
const [settled, half] = [40, 250];

/** What a page asks for when it begins to listen. */
export interface State {
  /** When what pages show last changed, in milliseconds since 1970. */
  readonly changed: number;
  readonly problems: readonly Problem[];
}

let changed = 0;

/** Watch the content, tell the page of every change, and serve search, problems and the state of claims. */
export function serveWriting(server: ViteDevServer, logger: AstroIntegrationLogger): void {
  const folder = resolve(contentFolder);
  let timer: NodeJS.Timeout | undefined;
  sharedContent().then(
    (content) => {
      warnOfDisagreements(content, logger);
      const errors = mistakesIn(content);
      if (errors.length === 0) return;
      logger.error(
        `The content has errors.\n\n${formatReport(errors, 'text', { lineOf: lineReader(contentFolder) })}`,
      );
    },
    (error: unknown) => logger.error(unread(error)),
  );
  watchFolder(folder, (path) => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(server, logger), isEmpty(path) ? half : settled);
  });

  server.middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const answer = (type: string, body: string | Uint8Array): void => {
      response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
    };
    const json = (data: object): void => answer('application/json', JSON.stringify(data));
    const [, folder = '', group = '0', search] =
      /^(.*\/)pagefind(?:-(\d+))?\/([\w./-]+)$/.exec(url.pathname) ?? [];
    const image = /\/images\/([\w-]+\/[\w.-]+)$/.exec(url.pathname)?.[1];
    if (search !== undefined) {
      getCorpus()
        .then((corpus) => index.file(corpus, languageOf(folder), Number(group), search))
        .then((file) => {
          if (!file) return next();
          answer(typeOf(search) ?? 'application/octet-stream', file);
        }, next);
    } else if (image !== undefined) {
      // Astro wants a slash after a path whose ending it does not know from the name of its route.
      sharedContent().then(({ parsed }) => {
        const found = parsed.images.find(({ path }) => path === `images/${image}`);
        if (!found) return next();
        answer(`image/${(/[a-z]+$/.exec(image)?.[0] ?? '').replace('jpg', 'jpeg')}`, found.bytes);
      }, next);
    } else if (url.pathname.endsWith('/__plumbline/problems.json')) {
      sharedContent().then(
        (content) =>
          json({
            changed,
            problems: toProblems(mistakesIn(content), lineReader(contentFolder)),
          } satisfies State),
        next,
      );
    } else if (url.pathname.endsWith('/__plumbline/claims.json')) {
      sharedContent().then(
        (content) => json(toClaimStates(content, url.searchParams.get('article') ?? '')),
        next,
      );
    } else {
      next();
      const [, home] = /^(.*\/)search\/(?:box\.json)?$/.exec(url.pathname) ?? [];
      if (home !== undefined)
        getCorpus().then(
          (corpus) => index.prepare(corpus, languageOf(home)),
          () => undefined,
        );
    }
  });
}

/** The language of what lies in a folder. */
const languageOf = (folder: string): string =>
  site.languages.slice(1).find((code) => folder.endsWith(`/${code}/`)) ?? site.languages[0];

async function refresh(server: ViteDevServer, logger: AstroIntegrationLogger): Promise<void> {
  let content: LoadedContent;
  try {
    content = await reloadContent();
  } catch (error) {
    logger.error(unread(error));
    return;
  }
  const errors = mistakesIn(content);
  if (errors.length > 0) {
    const report = formatReport(errors, 'text', { lineOf: lineReader(contentFolder) });
    logger.error(`The page keeps its last good content.\n\n${report}`);
    server.environments.client.hot.send('plumbline:problems', toProblems(errors, lineReader(contentFolder)));
    return;
  }
  warnOfDisagreements(content, logger);
  changed = Date.now();
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  index.refresh(await getCorpus());
}

const unread = (error: unknown): string => `The content could not be read: ${String(error)}`;

let warned: LoadedContent | undefined;

/** Say, once, what a build would refuse. */
function warnOfDisagreements(content: LoadedContent, logger: AstroIntegrationLogger): void {
  const waits = content.issues.filter(isDisagreement);
  if (waits.length === 0 || warned === content) return;
  warned = content;
  logger.warn(`A build will wait for this.\n\n${formatReport(waits, 'text')}`);
}

/** The index of what is shown, made when someone searches; drafts are found as they are shown. */
const index = new WrittenIndex();

function isEmpty(path: string): boolean {
  try {
    return statSync(path).size === 0;
  } catch {
    return false; // it is gone, and that is a change like another
  }
}
