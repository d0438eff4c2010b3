/** What a revision changed, as the history of a claim tells it. */
import { repliesIn } from '../claims/replies.ts';
import type { Kind, Stance } from '../claims/vocabulary.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Words } from '../i18n/index.ts';
import {
  evidenceParts,
  judgedParts,
  type EvidenceChange,
  type EvidencePart,
  type JudgedPart,
  type Pair,
  type StateChanges,
} from '../ledger/changes.ts';
import type { Corpus } from './corpus.ts';

/** A part of a judgement with its words before and after; `''` is what was or is not there. */
export interface ToldPart {
  readonly part: JudgedPart | EvidencePart;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A sentence about a piece of evidence, in which the title of its source can be a link, and what of it changed. */
export interface ToldEvidence {
  /** The source's id. */
  readonly source: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly parts: readonly ToldPart[];
}

/** The parts that changed, in their order; an assessment as its word, to be shown as one. */
export function tellParts(changes: StateChanges, corpus: Corpus, words: Words): ToldPart[] {
  return judgedParts.flatMap((part) => {
    const pair = changes[part];
    if (!pair) return [];
    const [before, after] = pair.map((said) => (said === '' ? '' : say(part, said, corpus, words))) as [
      string,
      string,
    ];
    return [{ part, label: words.history.parts[part], before, after }];
  });
}

function say(part: JudgedPart, said: string, corpus: Corpus, words: Words): string {
  switch (part) {
    case 'kind':
      return words.kinds[said as Kind];
    case 'speaker':
      return titleOf('entity', said, corpus, words) ?? said;
    case 'asOf':
      return formatDate(said, words);
    case 'replies':
      return repliesIn(said)
        .map(({ from, status, date, words: answer }) =>
          [
            titleOf('entity', from, corpus, words) ?? from,
            words.replies[status]({ date: formatDate(date, words) }),
            answer,
          ].join(' '),
        )
        .join(' ')
        .trim();
    default:
      return said;
  }
}

/** What was added to the evidence of a claim, what was taken out of it, and what says something else: a sentence each. */
export function tellEvidence(
  evidence: StateChanges['evidence'],
  corpus: Corpus,
  words: Words,
): ToldEvidence[] {
  const { gained, lost, reworded } = words.history;
  const { added = [], removed = [], changed = [] } = evidence ?? {};
  const tell = (
    { source, stance }: { readonly source: string; readonly stance: string },
    sentence: Words['history']['gained'],
    parts: EvidenceChange['parts'] = {},
  ): ToldEvidence => {
    const [before, after] = sentence.around('source', { stance: words.stances[stance as Stance] });
    return {
      source,
      title: titleOf('source', source, corpus, words) ?? source,
      before,
      after,
      parts: tellOf(parts, words),
    };
  };
  return [
    ...added.map((mark) => tell(mark, gained)),
    ...removed.map((mark) => tell(mark, lost)),
    ...changed.map((change) => tell(change, reworded, change.parts)),
  ];
}

const titleOf = (
  kind: 'entity' | 'source',
  id: string,
  corpus: Corpus,
  { lang }: Words,
): string | undefined => corpus.titleOf({ kind, article: undefined, id }, lang);

const tellOf = (parts: EvidenceChange['parts'], words: Words): ToldPart[] =>
  evidenceParts.flatMap((part) => {
    const pair: Pair | undefined = parts[part];
    if (!pair) return [];
    const said = (text: string): string => (part === 'stance' ? words.stances[text as Stance] : text);
    const label = words.history.evidenceParts[part];
    return [{ part, label, before: said(pair[0]), after: said(pair[1]) }];
  });
