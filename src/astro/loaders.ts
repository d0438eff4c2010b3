import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { LoadedContent } from '../content/load-content.ts';
import { lineReader } from '../content/read-folder.ts';
import { recordsOf, type Which } from '../corpus/corpus-of.ts';
import { errorsOf, type Issue } from '../issues/issue.ts';
import { formatReport } from '../issues/report.ts';
import { isDisagreement } from '../ledger/check-ledger.ts';
import { contentFolder, reloadContent, sharedContent } from './shared-content.ts';

/** Takes a loader's records from the content; `writing` in development. */
type Select = (content: LoadedContent, writing: boolean) => Item[];

type Item = { readonly id: string; readonly data: object; readonly filePath: string };

/** Editors save in two strokes, emptying a file before they fill it: wait for the second. */
const settled = 60;

/** Drafts, and what only they use, are shown while they are written, and nowhere else. */
const which = (writing: boolean): Which => (writing ? 'all' : 'published');

export const articlesLoader = folderLoader('articles', ({ parsed }, writing) =>
  recordsOf(parsed, which(writing)).articles.map((article) => ({
    id: `${article.id}/${article.lang}`,
    data: article,
    filePath: article.file,
  })),
);

export const entitiesLoader = folderLoader('entities', ({ parsed }, writing) =>
  recordsOf(parsed, which(writing)).entities.map((entity) => ({
    id: entity.id,
    data: entity,
    filePath: `${parsed.folder}/entities/${entity.id}.yaml`,
  })),
);

export const sourcesLoader = folderLoader('sources', ({ parsed }, writing) =>
  recordsOf(parsed, which(writing)).sources.map((source) => ({
    id: source.id,
    data: source,
    filePath: `${parsed.folder}/sources/${source.id}.yaml`,
  })),
);

export const ledgerLoader = folderLoader('ledger', ({ parsed }) =>
  [...(parsed.ledger.ledger ?? [])].map(([id, entry]) => ({ id, data: entry, filePath: parsed.ledger.file })),
);

/**
 * A loader for one kind of record. All of them draw on one reading of the folder, and change together.
 *
 * In a build, content with issues throws. In development they are logged and the last good content stays.
 */
function folderLoader(name: string, select: Select) {
  return {
    name: `plumbline-${name}`,
    load: async (context) => {
      const content = await sharedContent();
      if (context.watcher) warnOfDisagreements(content, context.logger);
      const errors = context.watcher ? mistakesIn(content) : errorsOf(content.issues);
      if (errors.length > 0) {
        const report = formatReport(errors, 'text', { lineOf: lineReader() });
        if (!context.watcher) throw new Error(`The content has errors.\n\n${report}`);
        context.logger.error(`The content has errors.\n\n${report}`);
      }
      await fill(context, select(content, context.watcher !== undefined));
      if (context.watcher) watch(context, select);
    },
  } satisfies Loader;
}

async function fill(context: LoaderContext, items: readonly Item[]): Promise<void> {
  const { store } = context;
  const gone = new Set(store.keys());
  for (const { id, data, filePath } of items) {
    const digest = createHash('sha256').update(JSON.stringify(data)).digest('hex');
    gone.delete(id);
    if (store.get(id)?.digest === digest) continue;
    const parsed = await context.parseData({ id, data: data as Record<string, unknown> });
    // Astro wants a path from the project's root, also for content that stands elsewhere.
    store.set({ id, data: parsed, filePath: relative(process.cwd(), filePath), digest });
  }
  for (const id of gone) store.delete(id);
}

/** Read the folder again after a change, once for all loaders that wait. */
const waiting = new Set<(content: LoadedContent) => Promise<void>>();
let timer: NodeJS.Timeout | undefined;

function watch(context: LoaderContext, select: Select): void {
  const first = waiting.size === 0;
  waiting.add((content) => fill(context, select(content, true)));
  if (!first) return;

  const { watcher, logger } = context;
  const folder = resolve(contentFolder);
  watcher?.add(folder);
  watcher?.on('all', (_event, path) => {
    if (!resolve(path).startsWith(folder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void refresh(logger);
    }, settled);
  });
}

async function refresh(logger: LoaderContext['logger']): Promise<void> {
  try {
    const content = await reloadContent();
    const errors = mistakesIn(content);
    if (errors.length === 0) {
      warnOfDisagreements(content, logger);
      await Promise.all([...waiting].map((update) => update(content)));
    } else {
      const report = formatReport(errors, 'text', { lineOf: lineReader() });
      logger.error(`The page keeps its last good content.

${report}`);
    }
  } catch (error) {
    logger.error(`The content could not be read: ${String(error)}`);
  }
}

/** What is wrong with the content itself. That it was not reviewed yet is no mistake while one writes. */
const mistakesIn = ({ issues }: LoadedContent): Issue[] =>
  errorsOf(issues).filter((found) => !isDisagreement(found));

let warned: LoadedContent | undefined;

/** Say, once for all loaders, what a build would refuse. */
function warnOfDisagreements(content: LoadedContent, logger: LoaderContext['logger']): void {
  const waits = content.issues.filter(isDisagreement);
  if (waits.length === 0 || warned === content) return;
  warned = content;
  logger.warn(`A build will wait for this.\n\n${formatReport(waits, 'text')}`);
}
