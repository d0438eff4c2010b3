/** `npm run dev`: what an edit sets off, and what the page is told of it. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AstroIntegrationLogger, HookParameters } from 'astro';
import type { LoadedContent } from '../../content/load-content.ts';
import { lineReader } from '../../content/read-folder.ts';
import { watchFolder } from '../../content/watch-folder.ts';
import { corpusOf } from '../../corpus/corpus-of.ts';
import { formatReport } from '../../issues/report.ts';
import { toProblems, type Problem } from './to-problems.ts';
import { toClaimStates } from './to-claim-states.ts';
import { warnOfDisagreements } from '../../astro/loaders.ts';
import { searchFiles } from '../../build/search-index.ts';
import {
  contentFolder,
  mistakesIn,
  reloadContent,
  sharedContent,
  shownContent,
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
    const search = /\/pagefind\/([\w./-]+)$/.exec(url.pathname)?.[1];
    if (search !== undefined) {
      searchInDevelopment().then((files) => {
        const file = files.get(search);
        if (!file) return next();
        answer(search.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', file);
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
    } else next();
  });
}

async function refresh(server: ViteDevServer, logger: AstroIntegrationLogger): Promise<void> {
  let content: LoadedContent;
  try {
    content = await reloadContent();
  } catch (error) {
    logger.error(`The content could not be read: ${String(error)}`);
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
}

let indexed: { readonly of: LoadedContent; readonly files: Promise<Map<string, Uint8Array>> } | undefined;

/** The index of what is shown, made when someone searches; drafts are found as they are shown. */
async function searchInDevelopment(): Promise<Map<string, Uint8Array>> {
  const content = await shownContent();
  if (indexed?.of !== content) indexed = { of: content, files: searchFiles(corpusOf(content.parsed, 'all')) };
  return indexed.files;
}

function isEmpty(path: string): boolean {
  try {
    return statSync(path).size === 0;
  } catch {
    return false; // it is gone, and that is a change like another
  }
}
