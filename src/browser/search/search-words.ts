import type { Facet } from '../../search/query/facets.ts';
import type { Message } from '../../i18n/message.ts';
import type { ResultKind } from '../../search/indexed/result-kinds.ts';

/** The sentences that searching says, by their names in the words of the language. */
export const sentenceNames = [
  'searching',
  'results',
  'browsed',
  'corrected',
  'instead',
  'leftOut',
  'partial',
  'partialHere',
  'refused',
  'unknown',
  'none',
  'noneChosen',
  'failed',
  'failedTexts',
  'failedCounts',
  'failedNames',
  'outdated',
  'allValues',
  'remove',
] as const;

/** What the page of the search carries of its language; `{…}` is filled in. */
export interface SearchWords extends Readonly<Record<(typeof sentenceNames)[number], Message>> {
  readonly claimNumber: Message;
  readonly claimCount: Message;
  readonly kinds: Readonly<Record<ResultKind, string>>;
  readonly claimKinds: Readonly<Record<string, string>>;
  readonly assessments: Readonly<Record<string, string>>;
  /** So many claims that stand so. */
  readonly counted: Readonly<Record<string, Message>>;
  readonly entityTypes: Readonly<Record<string, string>>;
  readonly facets: Readonly<Record<Facet, string>>;
  readonly after: string;
  readonly before: string;
  /** Names of the languages that results are in, its own first. */
  readonly languages: Readonly<Record<string, string>>;
  /** Of a claim whose words here are behind those of its original, which stand in their place. */
  readonly waits: string;
  readonly locale: string;
}
