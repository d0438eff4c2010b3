import { readFile } from 'node:fs/promises';
import site from '../../../site.config.ts';
import { nearest } from '../../../src/issues/nearest.ts';
import { errorsOf } from '../../../src/issues/issue.ts';
import { newEdition } from '../../../src/tools/new/new-edition.ts';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { writeNew } from '../write-new.ts';
import { say, type Flags } from './flags.ts';

/** Begin the edition of an analysis in another language, as a draft. @returns whether it was written. */
export async function createEdition(flags: Flags, { parsed, issues }: LoadedContent): Promise<boolean> {
  const { lang = '', title: id } = flags;
  const [original, ...others] = site.languages;
  if (id === undefined) return say(`Which analysis? npm run new -- article --lang ${lang} ID`);
  if (lang === original)
    return say(`"${lang}" is the language of the originals: npm run new -- article "Title"`);
  if (!others.includes(lang))
    return say(
      `"${lang}" is no language of this site. Add it to languages in site.config.ts; its words stand in src/i18n/ or content/words/${lang}.yaml.`,
    );
  const article = parsed.articles.find((one) => one.id === id && one.lang === original);
  if (!article) {
    const near = nearest(
      id,
      parsed.articles.map((one) => one.id),
    );
    return say(
      `There is no analysis "${id}" that could be read.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    );
  }
  const { file } = article;
  // What an edition is made from has to be right, but for the reviews that wait.
  if (errorsOf(issues).some((issue) => issue.file === file && !waits.has(issue.ruleId)))
    return say(`${file} has errors, and its edition would have them too; npm run check says which.`);
  const written = await writeNew([newEdition({ id, lang, text: await readFile(file, 'utf8') })]);
  if (!written) return false;
  const [path = ''] = written;
  console.log(
    [
      `New: ${path}`,
      '',
      'Next:',
      `- Put its words into "${lang}" where they stand. What is missing in it comes from the original, and changes with it.`,
      `- It is a draft until you delete the line draft: true; then record it: npm run review -- ${id}`,
      '- npm run check says what is not translated yet.',
    ].join('\n'),
  );
  return true;
}

const waits: ReadonlySet<string> = new Set(['unreviewed-id', 'changed-claim']);
