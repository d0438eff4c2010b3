import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import Papa from 'papaparse';
import type { LoadedContent } from '../../../src/content/load-content.ts';
import { planEntities } from '../../../src/tools/new/plan-entities.ts';
import { contentFolder } from '../../../src/build/shared-content.ts';
import { writeNew } from '../write-new.ts';
import { say } from './flags.ts';

/** Add many people, places, organisations … at once, from a table. @returns whether any was written. */
export async function createEntities(from: string, { parsed }: LoadedContent): Promise<boolean> {
  let text: string;
  try {
    text = from === '-' ? await readAll(process.stdin) : await readFile(from, 'utf8');
  } catch (error) {
    return say(`${from} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { data: rows } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' });
  const taken = new Map(parsed.entities.map(({ entity }) => [entity.id, entity.name]));
  for (const id of parsed.unreadable.entities) taken.set(id, id);
  const { files, refused, there, guessed } = planEntities(rows, taken);
  for (const reason of there) console.error(reason);
  if (refused.length > 0) return say(`${refused.join('\n')}\nNothing was written.`);
  if (files.length === 0) return say(`${from} names nothing that is new.`);
  const written = await writeNew(files);
  if (!written) return false;
  console.log(written.map((path) => `New: ${path}`).join('\n'));
  if (guessed.length > 0)
    console.log(
      `The type of these is a guess: ${guessed.map(([name, type]) => `${name} (${type})`).join(', ')}.`,
    );
  console.log(
    [
      '',
      `${written.length} ${written.length === 1 ? 'name' : 'names'} written to ${contentFolder.replace(/[/\\]+$/, '')}/entities.`,
      '',
      'Next:',
      '- Write their names: the prose links each and its aliases, the first time in each section.',
      '- Once a published analysis names them, put them on record: npm run review -- entities',
      '- npm run check says what is missing.',
    ].join('\n'),
  );
  return true;
}
