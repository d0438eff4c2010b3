import { opening } from '../claims/opening.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import { formatDate } from '../i18n/dates.ts';
import { wordsOf } from '../i18n/index.ts';
import type { CardContent } from './card.ts';
import { readable, type Face } from './faces.ts';

/** More than this is not read on a picture; UTF-16. */
const most = 400;

/** A claim's card: its passage, how it stands, and in which analysis. */
export function toClaimCard(
  claim: Claim,
  article: Article,
  site: { readonly name: string },
  faces: readonly Face[],
): CardContent {
  const words = wordsOf(claim.lang);
  const text = readable([claim.text, claim.statement], faces);
  return {
    text: opening(text, most),
    quoted: text !== '',
    assessment: { id: claim.assessment, name: words.assessments[claim.assessment].name },
    by: words.card.by(readable([claim.speaker.name], faces)),
    site: readable([site.name], faces),
    foot: readable([article.title], faces),
    date: formatDate(claim.updated, words),
    lang: claim.lang,
  };
}

/** An analysis' card: its title, and how many claims it judges. */
export function toArticleCard(
  article: Article,
  site: { readonly name: string },
  faces: readonly Face[],
): CardContent {
  const words = wordsOf(article.lang);
  return {
    text: opening(readable([article.title], faces), most),
    quoted: false,
    site: readable([site.name], faces),
    foot: [readable([article.authors.join(', ')], faces), words.article.claimCount(article.claims.length)]
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
  site: { readonly name: string },
  faces: readonly Face[],
): CardContent {
  const words = wordsOf(lang);
  const { retired, kinds } = words.history;
  const date = formatDate(record.date, words);
  return {
    text: retired(kinds[record.kind], date),
    quoted: false,
    site: readable([site.name], faces),
    foot: readable([record.title], faces),
    date,
    lang,
  };
}
