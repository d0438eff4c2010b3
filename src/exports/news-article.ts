import type { Article } from '../corpus/types.ts';
import { toCreativeWork, toPublisher, type SiteContext } from './schema-org.ts';

/** An analysis as schema.org `AnalysisNewsArticle`, with what it examines, cites and mentions. */
export function toNewsArticle(article: Article, context: SiteContext): object {
  const { site, to } = context;
  const { id, title, standfirst, authors, published, updated, lang, tags, origin, sources } = article;
  const { claims, findings, mentions } = article;
  const url = to.absolute(to.article(id));
  return {
    '@context': 'https://schema.org',
    '@type': 'AnalysisNewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: title,
    description: standfirst,
    ...(findings.length > 0 ? { abstract: findings.map(({ text }) => text).join(' ') } : {}),
    inLanguage: lang,
    datePublished: published,
    dateModified: updated,
    // Each claim's own review tells its changes; told again here they would outweigh the article.
    ...(article.changes.length > 0 ? { correction: `${url}#page--changes` } : {}),
    author: authors.map((name) => ({ '@type': name === site.name ? 'Organization' : 'Person', name })),
    publisher: toPublisher(context),
    license: site.licence.url,
    ...(tags.length > 0 ? { keywords: tags } : {}),
    about: toCreativeWork(origin, context),
    // By address only: each has a page that says the rest.
    citation: sources.map((source) => to.absolute(to.source(source.id))),
    hasPart: claims.map((claim) => to.absolute(to.claim(claim))),
    mentions: mentions.map(({ id: entity }) => to.absolute(to.entity(entity))).toSorted(),
  };
}
