/** Choosing among the facts of an article: which match, and how many each further choice would leave. */
/** What a fact can be chosen by. */
export interface Fact {
  readonly id: string;
  readonly assessment: string;
  readonly kind: string;
  readonly lead: boolean;
  readonly entities: readonly string[];
}

/** The factFacets with several values: within one any value will do, and every facet must be met. */
export const factFacets = ['assessment', 'kind', 'entity'] as const;
export type FactFacet = (typeof factFacets)[number];

/** What a reader has chosen. Nothing chosen in a facet means any. */
export interface Choice extends Readonly<Record<FactFacet, readonly string[]>> {
  readonly query: string;
  /** Only the main claims. */
  readonly lead: boolean;
}

export const noChoice: Choice = { query: '', assessment: [], kind: [], entity: [], lead: false };

/** What a choice leaves. */
export interface Chosen {
  readonly shown: ReadonlySet<string>;
  /** For each facet's values: how many facts it would show, whatever else is chosen in that facet. */
  readonly counts: Readonly<Record<FactFacet, ReadonlyMap<string, number>>>;
  /** How many main claims there are among those that the rest of the choice leaves. */
  readonly leads: number;
}

/**
 * Apply a choice to facts.
 *
 * @param held of each fact whether it holds the words of the query; without it, they all do.
 */
export function choose(facts: readonly Fact[], choice: Choice, held?: readonly boolean[]): Chosen {
  const named = held ? facts.filter((_, at) => held[at]) : facts;
  const without = (facet?: FactFacet): readonly Fact[] =>
    named.filter(
      (fact) =>
        (!choice.lead || fact.lead) &&
        factFacets.every((other) => other === facet || meets(fact, other, choice[other])),
    );
  const all = without();
  return {
    shown: new Set(all.map(({ id }) => id)),
    counts: {
      assessment: tally(without('assessment'), 'assessment'),
      kind: tally(without('kind'), 'kind'),
      entity: tally(without('entity'), 'entity'),
    },
    leads: named.filter((fact) => fact.lead && factFacets.every((facet) => meets(fact, facet, choice[facet])))
      .length,
  };
}

const valuesOf = (fact: Fact, facet: FactFacet): readonly string[] =>
  facet === 'entity' ? fact.entities : [fact[facet]];

const meets = (fact: Fact, facet: FactFacet, chosen: readonly string[]): boolean =>
  chosen.length === 0 || valuesOf(fact, facet).some((value) => chosen.includes(value));

function tally(facts: readonly Fact[], facet: FactFacet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of facts.flatMap((fact) => valuesOf(fact, facet)))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Read a choice from the query of an address; what it does not know it leaves alone. */
export function readChoice(parameters: URLSearchParams): Choice {
  const all = (facet: FactFacet): string[] =>
    [...new Set(parameters.getAll(facet))].filter((value) => value !== '');
  return {
    query: parameters.get('q') ?? '',
    assessment: all('assessment'),
    kind: all('kind'),
    entity: all('entity'),
    lead: parameters.has('lead'),
  };
}

/** Write a choice into the query of an address, beside what else stands there. */
export function writeChoice(choice: Choice, parameters: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(parameters);
  for (const name of ['q', 'lead', ...factFacets]) written.delete(name);
  if (choice.query.trim() !== '') written.set('q', choice.query.trim());
  for (const facet of factFacets) for (const value of choice[facet]) written.append(facet, value);
  if (choice.lead) written.set('lead', '');
  return written;
}
