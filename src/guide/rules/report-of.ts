import type { RuleId } from '../../issues/rules.ts';
import reports from './reports.json' with { type: 'json' };

/**
 * What `npm run check` says of the first example of a rule, in the words and the shape that it says it.
 *
 * 2026-11-28: recorded by `rules.test.ts`, which fails when it is another. To find it out anew, each build would check a
 * folder for every rule: a fifth of what a small site costs.
 */
export const reportOf = (id: RuleId): string => reports[id];
