import type { LedgeredFolder } from './ledgered-folder.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { fileStart, type Point } from '../issues/point.ts';
import type { RuleId } from '../issues/rules.ts';
import { besideErrors } from './beside-errors.ts';
import { isChange, judgedParts, type StateChanges } from './changes.ts';
import { commands } from './commands.ts';
import { compare, type Disagreement } from './compare.ts';
import { describe } from './describe.ts';
import { parseId } from './ids.ts';
import type { LedgerFile } from './read-ledger.ts';
import { datesAfter } from './redate.ts';
import { isMoved } from './schema.ts';
import { subjectsOf, type ClaimPlaces, type Subjects } from './subjects.ts';

/** Rules about content and ledger. */
export const ledgerRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'unreviewed-id',
  'changed-claim',
  'gone-id',
  'used-id',
  'broken-ledger',
  'ledger-conflict',
  'newer-ledger',
  'future-date',
  'unclean-ledger',
]);

/** Whether an issue is one between content and ledger: it refuses a build, and disturbs no one who is writing. */
export const isDisagreement = ({ ruleId }: Issue): boolean => ledgerRules.has(ruleId);

/**
 * Report every disagreement of a content folder and its ledger, each with the command that mends it.
 *
 * @param errors of the content itself: a claim that one of them stands in differs from the ledger because of it.
 * @param latest the last day that is not yet to come; without it, any may have been.
 */
export function checkLedger(folder: LedgeredFolder, errors: readonly Issue[], latest?: string): Issue[] {
  const { ledger, file, placeOf } = folder.ledger;
  if (!ledger) return [];
  const subjects = subjectsOf(folder);
  const sound = compare(subjects, ledger).flatMap((found): Disagreement[] => {
    const left = found.type === 'changed' ? besideErrors(found, subjects, errors) : found;
    return left ? [left] : [];
  });
  return [...lateDates(folder.ledger, latest), ...sound.map(toIssue)];

  function toIssue(found: Disagreement): Issue {
    switch (found.type) {
      case 'new-article': {
        const claims = subjects.articles.get(found.id)?.claims.size ?? 0;
        const what = `The article "${found.id}" with its ${claims} ${claims === 1 ? 'claim' : 'claims'} is`;
        const values = { what, command: commands.review(found.id), moves: [] };
        return issue(fileOf(found.id, subjects), fileStart, 'unreviewed-id', values);
      }
      case 'new-claim': {
        const { article, claim, id, perhaps } = found;
        const values = {
          what: `The claim "${claim}" is`,
          command: commands.review(article, claim),
          moves: perhaps.map((old) => ({ old, command: commands.move(old, id) })),
        };
        return issue(
          fileOf(article, subjects),
          placesOf(found, subjects)?.passage ?? fileStart,
          'unreviewed-id',
          values,
        );
      }
      case 'new-records': {
        const { ids, kind } = found;
        const [first = ''] = ids;
        const names = { entity: ['entity', 'entities'], source: ['source', 'sources'] }[kind];
        const values =
          ids.length === 1
            ? {
                what: `The ${names[0]} "${parseId(first)?.own}" is`,
                command: commands.review(first),
                moves: [],
              }
            : {
                what: `${ids.length} ${names[1]} are`,
                command: commands.review(names[1] ?? ''),
                moves: [],
              };
        return issue(fileOf(first, subjects), fileStart, 'unreviewed-id', values);
      }
      case 'changed': {
        const { article, claim, changes } = found;
        const place = placeOfChange(changes, placesOf(found, subjects));
        const values = {
          id: claim,
          what: describe(changes),
          command: commands.review(article, claim, { reason: isChange(changes) }),
        };
        return issue(fileOf(article, subjects), place, 'changed-claim', values);
      }
      case 'gone': {
        const { id, draft, now } = found;
        return issue(file, placeOf(id), 'gone-id', {
          id,
          draft,
          move: now && commands.move(id, now.id),
          sure: now?.sure ?? false,
          anyMove: commands.move(id, kindOfNew(found)),
          retire: commands.retire(id),
        });
      }
      case 'used': {
        const { id, entry } = found;
        const { kind, own = id, article = '' } = parseId(id) ?? {};
        const place =
          kind === 'claim' ? subjects.articles.get(article)?.claims.get(own)?.places.passage : undefined;
        const past = isMoved(entry)
          ? `leads on to "${entry.moved}" since ${entry.date}`
          : `was retired on ${entry.retired?.date}`;
        return issue(fileOf(id, subjects), place ?? fileStart, 'used-id', { id: own, past });
      }
      default:
        return found satisfies never;
    }
  }
}

/** Dates that are yet to come: one clock was wrong, and it is one mistake, however much was recorded by it. */
function lateDates({ ledger = new Map(), file, placeOf }: LedgerFile, latest: string | undefined): Issue[] {
  const [first] = latest === undefined ? [] : datesAfter(ledger, latest);
  if (!first) return [];
  const [id, date] = first;
  return [issue(file, placeOf(id), 'future-date', { id, date, command: commands.redate })];
}

function fileOf(id: string, { articles, records }: Subjects): string {
  const { article } = parseId(id) ?? {};
  return (article === undefined ? records.get(id)?.file : articles.get(article)?.file) ?? '';
}

function placesOf(
  { article, claim }: { article: string; claim: string },
  { articles }: Subjects,
): ClaimPlaces | undefined {
  return articles.get(article)?.claims.get(claim)?.places;
}

/** Where the first thing stands that changed, in the order in which it is described. */
function placeOfChange(changes: StateChanges, places: ClaimPlaces | undefined): Point {
  if (!places) return fileStart;
  for (const part of judgedParts) {
    if (!changes[part]) continue;
    if (part === 'passage' || part === 'sentence') return places.passage;
    return places.attributes.get(part) ?? places.annotation;
  }
  const { evidence } = changes;
  const [cited] = [...(evidence?.added ?? []), ...(evidence?.changed ?? [])];
  return (cited && places.evidence.get(cited.source)) ?? places.annotation;
}

/** The form of the id that an author is to fill in. */
function kindOfNew({ id }: Disagreement & { type: 'gone' }): string {
  const { kind, article } = parseId(id) ?? {};
  if (kind === 'claim') return `${article}/NEW`;
  return kind === 'article' ? 'NEW' : `${id.split('/')[0]}/NEW`;
}
