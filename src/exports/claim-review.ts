import { startOf } from '../sources/date.ts';
import type { Article, Claim } from '../corpus/types.ts';
import { toCorrections } from './corrections.ts';
import { toCreativeWork, toPublisher, toThing, type SiteContext } from './schema-org.ts';

/**
 * A claim and our judgement of it as schema.org `ClaimReview`. The rating is words: our assessments are no scale
 * from false to true, so it has no number.
 */
export function toClaimReview(claim: Claim, article: Article, context: SiteContext): object {
  const { site, to, wordsOf } = context;
  const { assessment, lang, statement, rationale, published, updated, speaker, evidence } = claim;
  const url = to.absolute(to.claim(claim));
  // Works of which a copy stays: where it is, and what it is known by.
  const kept = [...new Set(evidence.map(({ source }) => source))].filter(({ archived }) => archived);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': url,
    url,
    claimReviewed: statement,
    reviewBody: rationale.text,
    inLanguage: lang,
    datePublished: published,
    dateModified: updated,
    version: claim.revision,
    ...toCorrections(
      article.changes.filter((change) => change.kind === 'claim' && change.id === claim.id),
      lang,
      context,
    ),
    author: toPublisher(context),
    ...(claim.reviewedBy.length > 0 && {
      editor: claim.reviewedBy.map((name) => ({ '@type': 'Person', name })),
    }),
    license: site.licence.url,
    isPartOf: to.absolute(to.article(claim.article)),
    reviewRating: { '@type': 'Rating', alternateName: wordsOf(lang).assessments[assessment].name },
    itemReviewed: {
      '@type': 'Claim',
      text: statement,
      author: toThing(speaker, context),
      ...(startOf(article.origin.issued) === undefined
        ? {}
        : { datePublished: startOf(article.origin.issued) }),
      appearance: toCreativeWork(article.origin, context),
    },
    citation: evidence.map(({ source }) => source.URL ?? to.absolute(to.source(source.id))),
    ...(kept.length > 0 && { isBasedOn: kept.map((source) => toCreativeWork(source, context)) }),
  };
}
