/** `npm run check`: every problem of the content folder, in one run. */
import { parseArgs } from 'node:util';
import { formatReport, reportFormats, type ReportFormat } from '../src/issues/report.ts';
import { contentFolder } from '../src/astro/shared-content.ts';
import { readContent } from './lib/content.ts';

const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
if (!(reportFormats as readonly string[]).includes(values.format)) {
  console.error(`There is no format "${values.format}"; choose one of ${reportFormats.join(', ')}.`);
  process.exit(2);
}
const format = values.format as ReportFormat;

const { parsed, issues } = await readContent();
const report = formatReport(issues, format);
if (format === 'text') {
  process.stderr.write(report);
  if (issues.length === 0) {
    const { articles, entities, sources } = parsed;
    const claims = articles.reduce((sum, { passages }) => sum + passages.length, 0);
    const counted = [
      `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
      `${claims} claims`,
      `${entities.length} entities`,
      `${sources.length} sources`,
    ];
    console.log(`${contentFolder}: no problems in ${counted.join(', ')}.`);
  }
} else process.stdout.write(report);
process.exitCode = issues.length === 0 ? 0 : 1;
