/** `npm run check`: every problem of the content folder, in one run; `--watch` again after each change. */
import { errorsOf } from '../src/issues/issue.ts';
import { formatReport, reportFormats, type ReportFormat } from '../src/issues/report.ts';
import { contentFolder, reloadContent } from '../src/build/shared-content.ts';
import type { LoadedContent } from '../src/content/load-content.ts';
import { commands } from '../src/ledger/commands.ts';
import { lostFrom } from '../src/ledger/lost.ts';
import { readArguments } from './lib/arguments.ts';
import { onStop } from './lib/until-stopped.ts';
import { watchFolder } from '../src/content/watch-folder.ts';
import { readContent } from './lib/content.ts';
import { mergedLedgers } from './lib/ledger.ts';
import { reportTo } from './lib/report-to.ts';

const { values } = readArguments(
  { options: { format: { type: 'string', default: 'text' }, watch: { type: 'boolean', default: false } } },
  `npm run check -- [--format ${reportFormats.join('|')}] [--watch]`,
);
if (!(reportFormats as readonly string[]).includes(values.format)) {
  console.error(`There is no format "${values.format}"; choose one of ${reportFormats.join(', ')}.`);
  process.exit(2);
}
const format = values.format as ReportFormat;

/** Editors save in two strokes; what is read between them is no mistake. */
const settled = 100;

const content = await readContent();
report(content);
await reportLost(content);
if (values.watch) {
  let timer: NodeJS.Timeout | undefined;
  watchFolder(contentFolder, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void again(), settled);
  });
  console.error(`\nWatching ${contentFolder}; Ctrl+C ends it.`);
  onStop(() => undefined);
}

async function again(): Promise<void> {
  try {
    const content = await reloadContent();
    console.error(`\n${new Date().toLocaleTimeString('en-GB')}`);
    report(content);
  } catch (error) {
    console.error(`The content could not be read: ${String(error)}`);
  }
}

/** Say what a merge dropped that was published: git knows, where the files that are left do not. */
async function reportLost({ parsed }: LoadedContent): Promise<void> {
  const { ledger } = parsed.ledger;
  if (!ledger) return;
  const lost = lostFrom(ledger, await mergedLedgers());
  if (lost.size === 0) return;
  console.error(
    [
      `\nThe last merge dropped what one of its branches had recorded in ${contentFolder}/ledger.json:`,
      ...[...lost].map(([id, what]) => `  ${id}: ${what}`),
      `What was published stays on record. Run: ${commands.status}. It brings it back.`,
    ].join('\n'),
  );
  process.exitCode = 1;
}

function report({ parsed, issues }: LoadedContent): void {
  if (format !== 'text') process.stdout.write(formatReport(issues, format));
  else {
    process.stderr.write(reportTo(process.stderr, issues));
    if (errorsOf(issues).length === 0) {
      const { articles, entities, sources } = parsed;
      const claims = articles.reduce((sum, { passages }) => sum + passages.length, 0);
      const counted = [
        count(articles.length, 'article', 'articles'),
        count(claims, 'claim', 'claims'),
        count(entities.length, 'entity', 'entities'),
        count(sources.length, 'source', 'sources'),
      ];
      const found = issues.length === 0 ? 'no problems' : 'no errors';
      console.log(`${contentFolder}: ${found} in ${counted.join(', ')}.`);
    }
  }
  process.exitCode = errorsOf(issues).length === 0 ? 0 : 1;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
