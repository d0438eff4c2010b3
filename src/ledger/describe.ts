import type { StateChanges } from './changes.ts';

/** Say what changed, as clauses of a sentence for authors. */
export function describe({ passage, statement, assessment, evidence, translations }: StateChanges): string {
  const said = (what: string, pair: readonly [string, string] | undefined): string[] =>
    pair ? [`the ${what} was "${pair[0]}" and is "${pair[1]}"`] : [];
  const cited = (what: string, marks: readonly { source: string; stance: string }[] = []): string[] =>
    marks.length === 0
      ? []
      : [`${what} ${marks.map(({ source, stance }) => `"${source}" (${stance})`).join(', ')}`];
  return [
    ...said('passage', passage),
    ...said('statement', statement),
    ...said('assessment', assessment),
    ...cited('the evidence has gained', evidence?.added),
    ...cited('the evidence has lost', evidence?.removed),
    ...cited('the evidence says something else of', evidence?.reworded),
    ...translations.changed.map((lang) => `its words in "${lang}" changed`),
    ...translations.added.map((lang) => `its words in "${lang}" were never reviewed`),
  ].join('; ');
}
