import { advise } from './advise.ts';
import { checkReferences } from './check-references.ts';
import { compareIssues, errorsOf, type Issue } from '../issues/issue.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { weigh } from '../issues/settings.ts';
import type { ContentFile } from '../records/decode.ts';
import type { Memory } from './memory.ts';
import { parseFolder, type ParsedFolder, type SiteWords } from './parse-folder.ts';

/** A content folder as it was read, with every problem it has. */
export interface LoadedContent {
  readonly parsed: ParsedFolder;
  /** Sorted by file and place; warnings among them. */
  readonly issues: readonly Issue[];
}

/**
 * Parse the files of a content folder and check them, each by itself and all together.
 *
 * @param folder as messages print it.
 */
export function checkFolder(
  folder: string,
  files: readonly ContentFile[],
  site: SiteWords,
  memory?: Memory,
): LoadedContent {
  const { parsed, issues } = parseFolder(folder, files, site, memory);
  const found = [...issues, ...checkReferences(parsed), ...advise(parsed)];
  const weighed = weigh(soundAdvice(found, parsed), site.rules);
  return {
    parsed,
    issues: [...weighed, ...checkLedger(parsed, errorsOf(weighed), site.latest)].sort(compareIssues),
  };
}

/**
 * Advice on a file that has errors would be a guess, and whether anything uses a record can only be said when all
 * articles could be read.
 */
function soundAdvice(issues: readonly Issue[], { references }: ParsedFolder): Issue[] {
  const broken = new Set(errorsOf(issues).map(({ file }) => file));
  const unread = references.some(({ file }) => broken.has(file));
  return issues.filter(
    ({ fatal, file, ruleId }) => fatal || !(broken.has(file) || (unread && ruleId.startsWith('unused-'))),
  );
}
