import { otherWritings } from '../../letters/han.ts';
import type { Article, Claim } from '../../corpus/types.ts';

/** What a fact can be found by that its text on the page may not hold. */
export interface FactNames {
  /** Entity id → its name and aliases. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Claim id → ids of the entities it is about; of a text in Chinese characters then that in their other forms. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
}

/** List the names of the entities that an article's claims are about. */
export function toFactNames({ claims }: Article): FactNames {
  const entities = new Map(claims.flatMap((claim) => claim.entities).map((entity) => [entity.id, entity]));
  return {
    names: Object.fromEntries(
      [...entities.values()].map(({ id, name, aliases }) => [
        id,
        [name, ...aliases, ...[name, ...aliases].flatMap((label) => otherWritings(label))],
      ]),
    ),
    facts: Object.fromEntries(
      claims.map((claim) => [
        claim.id,
        [...claim.entities.map(({ id }) => id), ...textsOf(claim).flatMap((text) => otherWritings(text))],
      ]),
    ),
  };
}

/** What stands on the page of a claim's own. */
const textsOf = ({ text, statement, rationale, evidence }: Claim): string[] => [
  text,
  statement,
  rationale.text,
  ...evidence.map(({ finding }) => finding.text),
];
