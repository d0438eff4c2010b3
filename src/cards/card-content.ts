import { opening } from '../claims/opening.ts';
import { saysNow } from '../claims/says-now.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import type { Words, WordsOf } from '../i18n/index.ts';
import { listOf } from '../i18n/lists.ts';
import { formatDate } from '../i18n/dates.ts';
import type { CardContent } from './card.ts';
import { drawStrip, type Strip } from '../pictures/strip.ts';
import { readable, type Face } from './faces.ts';
import { toStrip } from './strip.ts';

/** More than this is not read on a picture; UTF-16. */
const most = 400;

/** What a card says of its site, and the words it says it in. */
export interface CardSite {
  readonly name: string;
  readonly wordsOf: WordsOf;
  /** The originals' first. */
  readonly languages: readonly [string, ...string[]];
}

/** What of a claim stands on its card in large letters, and who it is from. */
export interface Shown {
  readonly text: string;
  /** Whether the text is somebody's words. Most passages are ours: they speak of the claim. */
  readonly quoted: boolean;
  readonly by: string;
}

/**
 * The words of a quotation as they stand in the analysis, and of every other claim its statement: a fragment of a sentence of
 * ours says too little by itself, and in quotation marks it would pass for the speaker's. Of an edition that is behind its
 * original what that says now.
 */
export function shownOf(claim: Claim, words: Words): Shown {
  const { kind, text, speaker, behind } = claim;
  const spoken = kind === 'quotation' && !behind;
  return spoken
    ? { text, quoted: !/["«»“”„‟]/u.test(text), by: words.card.by({ speaker: speaker.name }) }
    : { text: saysNow(claim), quoted: false, by: words.card.claimedBy({ speaker: speaker.name }) };
}

/** A claim's card: what was said and by whom, how it stands, and in which analysis. */
export function toClaimCard(
  claim: Claim,
  article: Article,
  site: CardSite,
  faces: readonly Face[],
): CardContent {
  const words = site.wordsOf(claim.lang);
  const { text: shown, quoted, by } = shownOf(claim, words);
  const text = readable([shown, saysNow(claim)], faces);
  // What is passed on in the original's words has no strip in others.
  const { strip } = (claim.behind ? undefined : toStrip(claim, words)) ?? {};
  return {
    text: opening(text, most),
    quoted: quoted && text === shown,
    assessment: { id: claim.assessment, name: words.assessments[claim.assessment].name },
    ...(strip ? { strip: drawStrip(nearestAndFarthest(strip)) } : {}),
    by: readable([by], faces),
    site: readable([site.name], faces),
    foot: readable([article.title], faces),
    date: formatDate(claim.updated, words),
    lang: claim.behind ? site.languages[0] : claim.lang,
  };
}

/** What a picture seen for a second has room for. */
const nearestAndFarthest = (strip: Strip): Strip => ({
  ...strip,
  rows: strip.rows.filter((_, index, { length }) => index < 2 || index === length - 1),
});

/** An analysis' card: its title, and how many claims it judges. */
export function toArticleCard(article: Article, site: CardSite, faces: readonly Face[]): CardContent {
  const words = site.wordsOf(article.lang);
  return {
    text: opening(readable([article.title], faces), most),
    quoted: false,
    site: readable([site.name], faces),
    foot: [
      readable([listOf(article.authors, words)], faces),
      words.claimCount({ count: article.claims.length }),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    date: formatDate(article.updated, words),
    lang: article.lang,
  };
}

/** The card of what was withdrawn: that it was, in large letters; what it was, in small ones. */
export function toRetiredCard(
  record: RetiredRecord,
  lang: string,
  site: CardSite,
  faces: readonly Face[],
): CardContent {
  const words = site.wordsOf(lang);
  const date = formatDate(record.date, words);
  return {
    text: words.history.retired[record.kind]({ date }),
    quoted: false,
    site: readable([site.name], faces),
    foot: readable([record.title], faces),
    date,
    lang,
  };
}
