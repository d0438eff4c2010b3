/** The table of edits: what changes the meaning of a passage stops the build, what only looks otherwise does not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { base } from '../cases/support.ts';
import { review } from '../../src/ledger/review.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { checkWith, mend } from './editor.ts';

interface Edit {
  readonly id: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
}

const edits = readEdits(readFileSync(join(import.meta.dirname, 'edits.txt'), 'utf8'));
const isCosmetic = ({ kind }: Edit): boolean => kind.startsWith('cosmetic');

test('of 200 edits and more each that changes the meaning stops the build, and no other', () => {
  expect(edits.length).toBeGreaterThanOrEqual(200);
  expect(edits.filter(({ before, after }) => before === after)).toEqual([]);
  const first = mend(
    filesOf(({ before }) => before),
    new Map(),
    new Map(),
    '2024-11-18',
  );
  // An edit may name what was not named before.
  const subjects = subjectsOf(first.parsed);
  const all = { records: [...subjects.records.keys()] };
  const outcome = review(subjects, first.ledger, all, { date: '2024-11-18', reason: undefined });
  const ledger = 'ledger' in outcome ? outcome.ledger : new Map<string, never>();
  const { issues } = checkWith(
    filesOf(({ after }) => after),
    ledger,
  );
  // Nothing but the edits is found, so what is not stopped was read as it stands.
  expect(issues.filter(({ ruleId }) => ruleId !== 'changed-claim')).toEqual([]);
  const stopped = (edit: Edit): boolean => issues.some(({ reason }) => reason.includes(`"${edit.id}"`));
  const told = ({ kind, after }: Edit): string => `${kind} | ${after}`;
  expect(edits.filter(stopped).map(told)).toEqual(edits.filter((edit) => !isCosmetic(edit)).map(told));
});

/** A content folder with one claim for each edit. */
function filesOf(passage: (edit: Edit) => string) {
  const text = edits
    .map(
      (edit) => `${edit.id} says: <Claim id="${edit.id}">${passage(edit)}</Claim>.

<Annotation claim="${edit.id}" statement="Statement of ${edit.id}." kind="event" assessment="opinion" speaker="wsws">
  Because.
</Annotation>`,
    )
    .join('\n\n');
  const article = new TextDecoder().decode(base.get('articles/lima/en.mdx'));
  const [, frontmatter = ''] = /^---\n([^]*?)findings:/.exec(article) ?? [];
  const bytes = new TextEncoder().encode(`---\n${frontmatter}---\n\n${text}\n`);
  return new Map([...base, ['articles/lima/en.mdx', bytes]]);
}

function readEdits(table: string): Edit[] {
  const read = (text: string): string => JSON.parse(`"${text.replaceAll('"', String.raw`\"`)}"`) as string;
  const [, ...blocks] = table.trim().split('\n\n');
  return blocks.flatMap((block, at) => {
    const [before = '', ...rows] = block.split('\n');
    return rows.map((row, index) => {
      const [kind = '', after = ''] = row.trim().split(' | ');
      return { id: `edit-${at}-${index}-end`, kind, before: read(before), after: read(after) };
    });
  });
}
