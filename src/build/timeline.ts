import { partsOfTime, type TimePart } from '../claims/parts-of-time.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../corpus/types.ts';
import { compare } from '../issues/compare.ts';
import { remembering } from '../records/remembering.ts';

/** As many claims stand on one page of the line of time; of more, it is parted. */
const most = 300;

/** The pages of the line of time of all claims in a language; the first is that of all of time. */
export const timelineOf = (corpus: Corpus, lang: string): readonly TimePart<Claim & { asOf: string }>[] =>
  partsIn(corpus.claimsIn(lang));

const partsIn = remembering((claims: readonly Claim[]) =>
  partsOfTime(
    claims.filter((claim): claim is Claim & { asOf: string } => claim.asOf !== undefined).toSorted(later),
    most,
  ),
);

/** What is published later is added at the end: an earlier page of a full day keeps what it holds. */
const later = (a: Claim, b: Claim): number =>
  compare(a.published, b.published) || compare(a.article, b.article) || a.number - b.number;
