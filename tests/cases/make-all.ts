/** Everything that a build makes of content and that can be made without one: exports, citations, search, cards, words. */
import site from '../../site.config.ts';
import { toArticleCard, toClaimCard } from '../../src/cards/card-content.ts';
import { toCard } from '../../src/cards/card.ts';
import { families } from '../../src/cards/faces.ts';
import { opening } from '../../src/claims/opening.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { withoutSource } from '../../src/corpus/without-source.ts';
import { toAnnotationCollection } from '../../src/exports/annotations-jsonld.ts';
import { toArticleHtml } from '../../src/exports/article-html.ts';
import { toArticleMarkdown } from '../../src/exports/article-markdown.ts';
import { toBibtex } from '../../src/exports/bibtex.ts';
import { toPlainCitation } from '../../src/exports/plain-citation.ts';
import { toRisFile } from '../../src/exports/ris.ts';
import { citationForms, claimCitations } from '../../src/exports/claim-citation.ts';
import { toClaimReviewFeed } from '../../src/exports/claim-review-feed.ts';
import { toClaimReview } from '../../src/exports/claim-review.ts';
import { toClaimsCsv } from '../../src/exports/claims-csv.ts';
import { toClaimsFile } from '../../src/exports/claims-json.ts';
import { toCorrectionsFeed } from '../../src/exports/corrections-feed.ts';
import { toCslItem } from '../../src/exports/csl-json.ts';
import { toEntitiesFile } from '../../src/exports/entities-json.ts';
import { toAtomFeed, toJsonFeed } from '../../src/exports/feeds.ts';
import { address, contextOf } from '../../src/exports/fixtures.ts';
import { toJsonLd } from '../../src/exports/json-ld.ts';
import { toLlmsTxt } from '../../src/exports/llms-txt.ts';
import { toNewsArticle } from '../../src/exports/news-article.ts';
import { toOembed } from '../../src/exports/oembed.ts';
import { toEntityPreview, toSourcePreview } from '../../src/exports/preview.ts';
import { toReportLink } from '../../src/exports/report-link.ts';
import { toCreativeWork, toThing } from '../../src/exports/schema-org.ts';
import { toTextDirective } from '../../src/exports/text-fragment.ts';
import { formatCoordinates } from '../../src/i18n/coordinates.ts';
import { formatDate, formatSourceDate } from '../../src/i18n/dates.ts';
import { formatFigure } from '../../src/i18n/figures.ts';
import { wordsOf } from '../support/words.ts';
import { formatLanguage } from '../../src/i18n/languages.ts';
import { byLetter } from '../../src/i18n/letters.ts';
import { toFactNames } from '../../src/search/names/fact-names.ts';
import { toLists } from '../../src/search/indexed/lists.ts';
import { toSearchRecords } from '../../src/search/indexed/to-records.ts';
import { toCitation } from '../../src/sources/citation.ts';
import { dateFields } from '../../src/sources/schema.ts';
import { robustLink, waysIn } from '../../src/sources/ways-in.ts';

/** Make all of it. @returns what programs read, by the name of its file. */
export function makeAll({ parsed }: LoadedContent): Readonly<Record<string, string>> {
  const corpus = corpusOf(parsed, 'published');
  const { articles, entities, sources, claims } = corpus;
  const context = contextOf('en');
  const words = wordsOf('en');
  const shown: unknown[] = [];

  for (const source of sources) {
    const { issued, language } = source;
    shown.push(
      toCitation(source, (page) => words.source.pages({ page })),
      toSourcePreview(source, 0, words, words),
      toCreativeWork(source, context),
      waysIn(source, undefined, context.to.copy(source.id)),
      robustLink(source),
      withoutSource(corpus, source.id, 'en'),
      ...dateFields.map((field) => source[field]).flatMap((date) => (date === undefined ? [] : [formatSourceDate(date, words)])),
      issued,
      language === undefined ? '' : formatLanguage(language, words),
      toPlainCitation(toCslItem(source), words.language.locale),
    );
  }
  for (const entity of entities) {
    shown.push(toEntityPreview(entity, 1, words), toThing(entity, context));
    if (entity.coordinates) shown.push(formatCoordinates(entity.coordinates, words));
  }
  for (const article of articles) {
    shown.push(toNewsArticle(article, context), toFactNames(article), formatDate(article.published, words));
    shown.push(toCard(toArticleCard(article, { ...site, wordsOf }, []), families, new Map()));
    for (const claim of article.claims) {
      shown.push(
        toClaimReview(claim, article, context),
        toOembed(claim, article, context),
        toReportLink(claim, context),
        toTextDirective(claim.selector, article.text),
        toCard(toClaimCard(claim, article, { ...site, wordsOf }, []), families, new Map()),
        opening(claim.statement),
        claim.asOf === undefined ? '' : formatDate(claim.asOf, words),
        [...claim.figures, ...claim.claimed].map((figure) => formatFigure(figure, words)),
        citationForms.map((form) => claimCitations[form](claim, article, context)),
      );
    }
  }
  shown.push(byLetter(entities, ({ name }) => name));
  shown.push(toSearchRecords(corpus, { passage: () => '', entity: () => '', article: () => '', source: () => '' }, 'en'));
  shown.push(toLists(corpus, 'en', { stopWords: [], titles: [] }));

  const items = sources.map(toCslItem);
  return {
    'shown.json': toJsonLd({ shown }),
    'claims.json': JSON.stringify(toClaimsFile(claims, address)),
    'claims.csv': toClaimsCsv(toClaimsFile(claims, address).claims),
    'entities.json': JSON.stringify(toEntitiesFile(corpus, context.to)),
    'sources.json': JSON.stringify(items),
    'sources.bib': toBibtex(items),
    'sources.ris': toRisFile(items),
    'claimreview.json': JSON.stringify(toClaimReviewFeed(corpus, contextOf)),
    'feed.xml': toAtomFeed(corpus, context),
    'feed.json': JSON.stringify(toJsonFeed(corpus, context, address)),
    'corrections.xml': toCorrectionsFeed(corpus, context),
    'llms.txt': toLlmsTxt(corpus, context),
    ...Object.fromEntries(
      articles.flatMap((article) => [
        [`${article.id}.jsonld`, JSON.stringify(toAnnotationCollection(article, context))],
        [`${article.id}.md`, toArticleMarkdown(article, context)],
        [`${article.id}.html`, toArticleHtml(article, context)],
      ]),
    ),
  };
}
