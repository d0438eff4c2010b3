import { checkReferences } from '../corpus/check-references.ts';
import { compareIssues, type Issue } from '../issues/issue.ts';
import { parseFolder, type ParsedFolder, type SiteWords } from './parse-folder.ts';
import { readFolder } from './read-folder.ts';

/** A content folder as it was read, with every problem it has. */
export interface LoadedContent {
  readonly parsed: ParsedFolder;
  /** Sorted by file and place. */
  readonly issues: readonly Issue[];
}

/** Read, parse and check a content folder: the one way in for `check`, `build` and `dev`. */
export async function loadContent(folder: string, site: SiteWords): Promise<LoadedContent> {
  const files = await readFolder(folder);
  const { parsed, issues } = parseFolder(folder.replace(/[/\\]+$/, ''), files, site);
  return { parsed, issues: [...issues, ...checkReferences(parsed)].sort(compareIssues) };
}
