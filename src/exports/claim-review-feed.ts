import type { Corpus } from '../corpus/corpus.ts';
import { toClaimReview } from './claim-review.ts';
import { toPublisher, type SiteContext } from './schema-org.ts';

/**
 * `/claimreview.json`: every judgement of every edition as schema.org `DataFeed`; each is the object that stands in its
 * claim's page.
 *
 * @param contextOf the addresses of a language.
 */
export function toClaimReviewFeed(
  { articles }: Pick<Corpus, 'articles'>,
  contextOf: (lang: string | undefined) => SiteContext,
): object {
  const context = contextOf(undefined);
  const { site, to } = context;
  const updated = articles
    .flatMap(({ claims }) => claims.map((claim) => claim.updated))
    .sort()
    .at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    '@id': to.absolute(to.claimReviews),
    url: to.absolute(to.claimReviews),
    name: site.name,
    description: site.description,
    license: site.licence.url,
    publisher: toPublisher(context),
    ...(updated === undefined ? {} : { dateModified: updated }),
    dataFeedElement: articles.flatMap((article) =>
      article.claims
        // What is from before its original was revised is no judgement that stands.
        .filter(({ behind }) => !behind)
        .map((claim) => toClaimReview(claim, article, contextOf(article.lang))),
    ),
  };
}
