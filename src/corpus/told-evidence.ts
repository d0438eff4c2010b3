import type { Stance } from '../claims/vocabulary.ts';
import type { Corpus } from './corpus.ts';
import type { StateChanges } from '../ledger/changes.ts';
import type { Words } from '../i18n/index.ts';

/** A sentence about a piece of evidence, in which the title of its source can be a link. */
export interface ToldEvidence {
  /** The source's id. */
  readonly source: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** What was added to the evidence of a claim, what was taken out of it, and what says something else: a sentence each. */
export function tellEvidence(
  evidence: StateChanges['evidence'],
  corpus: Corpus,
  words: Words,
): ToldEvidence[] {
  const { gained, lost, reworded } = words.history;
  const titleOf = (id: string): string =>
    corpus.source(id)?.title ?? corpus.retiredAs({ kind: 'source', article: undefined, id })?.title ?? id;
  return [
    ...(evidence?.added ?? []).map((mark) => ({ ...mark, say: gained })),
    ...(evidence?.removed ?? []).map((mark) => ({ ...mark, say: lost })),
    ...(evidence?.reworded ?? []).map((mark) => ({ ...mark, say: reworded })),
  ].map(({ source, stance, say }) => {
    // The sentence around the source, whatever order the language puts it in.
    const [before = '', after = ''] = say('\u0000', words.stances[stance as Stance]).split('\u0000');
    return { source, title: titleOf(source), before, after };
  });
}
