import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { LoadedContent } from '../content/load-content.ts';
import { lineReader } from '../content/read-folder.ts';
import { recordsOf, type Which } from '../corpus/corpus-of.ts';
import { errorsOf } from '../issues/issue.ts';
import { formatReport } from '../issues/report.ts';
import { isDisagreement } from '../ledger/check-ledger.ts';
import { contentFolder, mistakesIn, sharedContent } from '../build/shared-content.ts';

/** Takes a loader's records from the content; `writing` in development. */
type Select = (content: LoadedContent, writing: boolean) => Item[];

type Item = { readonly id: string; readonly data: object; readonly filePath: string };

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
 * In a build, content with errors throws. In development they are logged, and pages take the content from its last
 * reading (`current.ts`, `writing.ts`): the store is written with a delay, and each time it is the page reloads.
 */
function folderLoader(name: string, select: Select) {
  return {
    name: `plumbline-${name}`,
    load: async (context) => {
      const content = await sharedContent();
      if (context.watcher) warnOfDisagreements(content, context.logger);
      const errors = context.watcher ? mistakesIn(content) : errorsOf(content.issues);
      if (errors.length > 0) {
        const report = formatReport(errors, 'text', { lineOf: lineReader(contentFolder) });
        if (!context.watcher) throw new Error(`The content has errors.\n\n${report}`);
        context.logger.error(`The content has errors.\n\n${report}`);
      }
      await fill(context, select(content, context.watcher !== undefined));
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

let warned: LoadedContent | undefined;

/** Say, once for all loaders, what a build would refuse. */
export function warnOfDisagreements(content: LoadedContent, logger: LoaderContext['logger']): void {
  const waits = content.issues.filter(isDisagreement);
  if (waits.length === 0 || warned === content) return;
  warned = content;
  logger.warn(`A build will wait for this.\n\n${formatReport(waits, 'text')}`);
}
