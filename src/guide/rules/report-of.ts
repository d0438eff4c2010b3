import { checkFolder } from '../../content/check-folder.ts';
import { readFolder } from '../../content/read-folder.ts';
import { siteWords } from '../../content/site-words.ts';
import { formatReport } from '../../issues/report.ts';
import type { RuleId } from '../../issues/rules.ts';
import { applySide } from './apply.ts';
import { exampleLanguages } from './example.ts';
import { ruleDocs } from './index.ts';

/** The valid folder that examples change: part of the tests, which every copy of the repository has. */
const baseFolder = 'src/guide/rules/base';

let base: ReadonlyMap<string, Uint8Array> | undefined;

/** What `npm run check` says of the first example of a rule, in the words and the shape that it says it. */
export async function reportOf(id: RuleId): Promise<string> {
  base ??= new Map((await readFolder(baseFolder)).map(({ parts, bytes }) => [parts.join('/'), bytes]));
  const [example] = ruleDocs[id].examples;
  const files = [...applySide(base, example, example.wrong)].map(([path, content]) => ({
    path: `content/${path}`,
    parts: path.split('/'),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : (content ?? new Uint8Array()),
    ...(content === undefined ? { unreadable: 'it is a link that leads nowhere.' } : {}),
  }));
  const site = { ...siteWords(), languages: exampleLanguages, rules: {} };
  const { issues } = checkFolder('content', files, site);
  const [first] = issues.filter(({ ruleId }) => ruleId === id);
  if (!first) throw new Error(`The first example of ${id} is not reported.`);
  const [block = ''] = formatReport([first], 'text').split('\n\n');
  return block;
}
