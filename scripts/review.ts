/** `npm run review`: what waits for a review; with an article, record that it was reviewed. */
import { contentFolder } from '../src/build/shared-content.ts';
import { parseId, reservedIds } from '../src/ledger/ids.ts';
import { review, type Target } from '../src/ledger/review.ts';
import type { Subjects } from '../src/ledger/subjects.ts';
import { dateOf, leftIn, openLedger, reasonOf, settle, stop } from './lib/ledger.ts';
import { readArguments } from './lib/arguments.ts';
import { readContent } from './lib/content.ts';

const usage = `npm run review                                        what waits for a review
npm run review -- ARTICLE [CLAIM…] --reason "…"       record a review of an article or of some of its claims
npm run review -- entities/ENTITY sources/SOURCE      record new entities and sources (all: entities sources)

A first review needs no reason; a change after publication does. --date 2024-11-18 says when it was, if not today.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      date: { type: 'string' },
    },
  },
  usage,
);
const occasion = { date: dateOf(values.date), reason: reasonOf(values.reason) };

const [first] = positionals;
if (first === undefined) {
  if (values.reason !== undefined) stop(`Which article was reviewed?\n\n${usage}`, 2);
  await openLedger();
  const left = leftIn(await readContent());
  console.log(left === '' ? `${contentFolder}: nothing waits for a review.` : `These wait:\n\n${left}`);
  process.exitCode = left === '' ? 0 : 1;
} else {
  const { subjects, ledger, text } = await openLedger();
  await settle(review(subjects, ledger, toTarget(first, positionals, subjects), occasion), text);
}

/** `ARTICLE CLAIM…` or `ARTICLE/CLAIM…`, or ids of entities and sources. */
function toTarget(id: string, all: readonly string[], { records }: Subjects): Target {
  const isRecord = (other: string): boolean =>
    reservedIds.includes(other) || parseId(other)?.kind === 'entity' || parseId(other)?.kind === 'source';
  if (all.some(isRecord)) {
    if (!all.every(isRecord))
      stop('Review an article and its claims in one run, entities and sources in another.', 2);
    return {
      records: all.flatMap((other) =>
        reservedIds.includes(other)
          ? [...records.keys()].filter((record) => record.startsWith(`${other}/`))
          : [other],
      ),
    };
  }
  const [article = ''] = id.split('/');
  const claims = (id.includes('/') ? all : all.slice(1)).map((claim) =>
    claim.startsWith(`${article}/`) ? claim.slice(article.length + 1) : claim,
  );
  return { article, claims: claims.length > 0 ? claims : undefined };
}
