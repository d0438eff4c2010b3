/** `npm run review`: what waits for a review; with ids, record that they were reviewed. */
import site from '../site.config.ts';
import { contentFolder } from '../src/build/shared-content.ts';
import { parseId, reservedIds } from '../src/ledger/ids.ts';
import { allIn, publishedIn, reviewEach, type Target } from '../src/ledger/review.ts';
import type { Subjects } from '../src/ledger/subjects.ts';
import { dateOf, latestDay, leftIn, namesOf, openLedger, reasonOf, settle, stop } from './lib/ledger.ts';
import { readArguments } from './lib/arguments.ts';
import { readContent } from './lib/content.ts';

const usage = `npm run review                                     what waits for a review
npm run review -- ID… --reason "…" --by "NAME"     record a review: of articles, of some of their claims
                                                   (ARTICLE/CLAIM, or the claims after their article), of entities/ENTITY
                                                   and sources/SOURCE, of all new ones (entities, sources)
npm run review -- --all --reason "…"               … of all that waits
npm run review -- ID… --lang es                    the Spanish edition was read again, and follows the original as it stands

A first review needs no reason; a change after publication does. --by says who reviewed it, again for a second person.
--date 2024-11-18 says when it was, if not today.`;

const { values, positionals } = readArguments(
  {
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      reason: { type: 'string' },
      by: { type: 'string', multiple: true },
      date: { type: 'string' },
      lang: { type: 'string' },
    },
  },
  usage,
);
const occasion = {
  date: dateOf(values.date),
  reason: reasonOf(values.reason),
  by: namesOf(values.by),
  reviewers: site.reviewers ?? 0,
  latest: latestDay(),
  ...(values.lang !== undefined && { edition: values.lang }),
};

if (values.lang !== undefined && !site.languages.slice(1).includes(values.lang))
  stop(
    `"${values.lang}" is no language of an edition here: ${site.languages.slice(1).join(', ') || 'the site has one language'}.`,
    2,
  );
if (values.all && positionals.length > 0) stop('Review all, or what you name; not both.', 2);
if (!values.all && positionals.length === 0) {
  if (values.reason !== undefined || values.by !== undefined) stop(`What was reviewed?\n\n${usage}`, 2);
  await openLedger();
  const left = leftIn(await readContent());
  console.log(left === '' ? `${contentFolder}: nothing waits for a review.` : `These wait:\n\n${left}`);
  process.exitCode = left === '' ? 0 : 1;
} else {
  const { subjects, ledger, text } = await openLedger();
  const targets = values.all ? allIn(subjects) : toTargets(positionals, subjects);
  await settle(reviewEach(subjects, ledger, targets, occasion), text);
}

/** Articles and their claims, in the order in which they are named, then entities and sources. */
function toTargets(ids: readonly string[], subjects: Subjects): Target[] {
  const articles = new Map<string, string[] | undefined>();
  const records: string[] = [];
  let last: string | undefined;
  const addClaim = (article: string, claim: string): void => {
    // Of an article that is named by itself, all claims are reviewed already.
    if (articles.has(article) && articles.get(article) === undefined) return;
    articles.set(article, [...(articles.get(article) ?? []), claim]);
  };
  for (const [index, id] of ids.entries()) {
    const { kind, article = '', own = id } = parseId(id) ?? {};
    if (reservedIds.includes(id))
      records.push(...publishedIn(subjects).filter((record) => record.startsWith(`${id}/`)));
    else if (kind === 'entity' || kind === 'source') records.push(id);
    else if (kind === 'claim') addClaim(article, own);
    else if (last !== undefined && !subjects.articles.has(id)) addClaim(last, id);
    else {
      last = id;
      const next = ids[index + 1];
      // Claims that follow it are meant, and not all of it.
      if (next === undefined || !isClaimOf(id, next, subjects)) articles.set(id, undefined);
    }
  }
  return [
    ...[...articles].map(([article, claims]) => ({ article, claims })),
    ...(records.length > 0 ? [{ records }] : []),
  ];
}

/** Whether a word is meant as a claim of the article before it. */
function isClaimOf(article: string, word: string, { articles }: Subjects): boolean {
  return !articles.has(word) && !reservedIds.includes(word) && !word.includes('/') && articles.has(article);
}
