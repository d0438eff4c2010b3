import { loadContent, type LoadedContent } from '../content/load-content.ts';
import type { ParseMemo } from '../content/parse-folder.ts';
import { siteWords } from '../content/site-words.ts';
import { errorsOf, type Issue } from '../issues/issue.ts';
import { isDisagreement } from '../ledger/check-ledger.ts';
import { given } from '../site/address.ts';

/** The content folder of this run, as the author named it. */
export const contentFolder = given(process.env['CONTENT_DIR']) ?? 'content';

/**
 * One reading of the content folder for the whole process: the command that checks it, the loaders that fill the
 * collections and the hooks that run after the build are loaded apart from one another, and must not parse twice.
 */
const shared = globalThis as {
  plumblineContent?: Promise<LoadedContent>;
  /** The last content without errors, while one writes. */
  plumblineGood?: LoadedContent;
  /** Articles that did not change are not parsed again. */
  plumblineMemo?: ParseMemo;
};

/** The content as it was last read. */
export function sharedContent(): Promise<LoadedContent> {
  return (shared.plumblineContent ??= load());
}

/** Read the folder again; from now on everyone gets the new content. */
export function reloadContent(): Promise<LoadedContent> {
  delete shared.plumblineContent;
  return sharedContent();
}

/** What `dev` shows: the content as it is, or, when that has errors, as it last was without; the first may have some. */
export async function shownContent(): Promise<LoadedContent> {
  const content = await sharedContent();
  return mistakesIn(content).length > 0 ? (shared.plumblineGood ?? content) : content;
}

/** What is wrong with the content itself. That it was not reviewed yet is no mistake while one writes. */
export const mistakesIn = ({ issues }: LoadedContent): Issue[] =>
  errorsOf(issues).filter((found) => !isDisagreement(found));

async function load(): Promise<LoadedContent> {
  const memo = (shared.plumblineMemo ??= new Map());
  const content = await loadContent(contentFolder, siteWords(process.env), memo);
  if (mistakesIn(content).length === 0) shared.plumblineGood = content;
  return content;
}
