import type { RuleId } from '../../issues/rules.ts';
import { adviceDocs } from './advice.ts';
import { claimDocs } from './claims.ts';
import type { RuleDoc } from './example.ts';
import { editionDocs } from './editions.ts';
import { fileDocs } from './files.ts';
import { ledgerDocs } from './ledger.ts';
import { mdxDocs } from './mdx.ts';
import { recordDocs } from './records.ts';
import { wordDocs } from './words.ts';

/** What the guide says of each rule: why it is there, and what it refuses beside what it accepts. */
export const ruleDocs: Readonly<Record<RuleId, RuleDoc>> = {
  ...fileDocs,
  ...recordDocs,
  ...wordDocs,
  ...mdxDocs,
  ...editionDocs,
  ...claimDocs,
  ...ledgerDocs,
  ...adviceDocs,
};
