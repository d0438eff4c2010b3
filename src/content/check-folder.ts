import { checkReferences } from '../corpus/check-references.ts';
import { compareIssues, type Issue } from '../issues/issue.ts';
import type { ContentFile } from './decode.ts';
import { parseFolder, type ParsedFolder, type SiteWords } from './parse-folder.ts';

/** A content folder as it was read, with every problem it has. */
export interface LoadedContent {
  readonly parsed: ParsedFolder;
  /** Sorted by file and place. */
  readonly issues: readonly Issue[];
}

/**
 * Parse the files of a content folder and check them, each by itself and all together.
 *
 * @param folder as messages print it.
 */
export function checkFolder(folder: string, files: readonly ContentFile[], site: SiteWords): LoadedContent {
  const { parsed, issues } = parseFolder(folder, files, site);
  return { parsed, issues: [...issues, ...checkReferences(parsed)].sort(compareIssues) };
}
