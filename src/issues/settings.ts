import type { Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import { rules, severities, type RuleId, type Severity } from './rules.ts';

/** Rules whose weight a site may choose: those that advise. What CONTRACT.md demands is an error for everyone. */
export type AdviceId = {
  [Id in RuleId]: (typeof rules)[Id]['severity'] extends 'warning' ? Id : never;
}[RuleId];

/** What advice weighs on a site, and why: `{ 'long-quotation': ['error', 'our licence allows twelve words'] }`. */
export type RuleSettings = Readonly<
  Partial<Record<AdviceId, readonly [weight: Severity | 'off', reason: string]>>
>;

/**
 * Give each issue the weight that the site chose for its rule; what is off is left out.
 *
 * @throws Error when a setting names no rule, a rule that is fixed, no weight or no reason.
 */
export function weigh(issues: readonly Issue[], settings: RuleSettings): Issue[] {
  const weights = new Map<string, Severity | 'off'>();
  for (const [id, setting] of Object.entries(settings)) {
    checkSetting(id, setting);
    weights.set(id, setting[0]);
  }
  return issues.flatMap((found) => {
    const weight = weights.get(found.ruleId);
    if (weight === 'off') return [];
    if (weight !== undefined) found.fatal = weight === 'error';
    return [found];
  });
}

/** The settings are typed; this is for a site whose settings nobody type-checked. */
function checkSetting(id: string, setting: unknown): void {
  const refuse = (why: string) => new Error(`site.config.ts sets the rule "${id}", ${why}`);
  const [weight, reason] = Array.isArray(setting) ? (setting as unknown[]) : [];
  if (typeof weight !== 'string' || typeof reason !== 'string') throw refuse(`but not as ['off', 'why'].`);
  if (!Object.hasOwn(rules, id)) {
    const near = nearest(id, Object.keys(rules));
    throw refuse(`and there is no such rule.${near === undefined ? '' : ` Did you mean "${near}"?`}`);
  }
  if (rules[id as RuleId].severity === 'error')
    throw refuse('which CONTRACT.md demands: it is an error on every site.');
  if (![...severities, 'off'].includes(weight)) throw refuse(`but "${weight}" is not error, warning or off.`);
  if (reason.trim() === '') throw refuse('and does not say why.');
}
