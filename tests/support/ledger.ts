/** The ledger of a test's own content: as `npm run review` would write it if all of it were new. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedWords } from '../../src/content/shipped-words.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { reviewAll } from '../../src/ledger/review.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';

/** Write the ledger of a content folder anew: everything in it counts as reviewed, nothing as changed. */
export async function writeLedgerOf(folder: string): Promise<void> {
  const { parsed } = await loadContent(folder, { languages: ['en'], shipped: shippedWords(), rules: {} });
  const outcome = reviewAll(subjectsOf(parsed), new Map(), { date: '2024-11-18', reason: undefined });
  if ('refused' in outcome) throw new Error(outcome.refused);
  await writeFile(join(folder, 'ledger.json'), serializeLedger(outcome.ledger));
}
