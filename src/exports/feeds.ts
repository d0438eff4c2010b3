import type { JsonFeed } from 'feedsmith';
import type { Corpus } from '../corpus/corpus.ts';
import type { Article } from '../corpus/types.ts';
import type { SiteAddress } from '../site/address.ts';
import { toAtom } from './atom.ts';
import { toArticleHtml } from './article-html.ts';
import { toClaimsFile } from './claims-json.ts';
import { feedParts, type FeedPart } from './feed-parts.ts';
import type { SiteContext } from './schema-org.ts';

/**
 * The analyses of a feed are the editions in its language, newest first: each language has feeds of its own.
 *
 * @returns the feed, then its archive documents.
 */
export const analysesInParts = (
  { articles }: Pick<Corpus, 'articles'>,
  { lang }: Pick<SiteContext, 'lang'>,
) => feedParts(articles.filter((article) => article.lang === lang));

/** `/feed.xml` and its archive: analyses in full, with all of their annotations. */
export function toAtomFeed(
  corpus: Pick<Corpus, 'articles' | 'retired'>,
  context: SiteContext,
  part: FeedPart<Article> = analysesInParts(corpus, context)[0],
): string {
  const { site, to } = context;
  return toAtom({
    part,
    archive: (number) => to.absolute(to.atomArchive(number)),
    title: site.name,
    subtitle: site.description,
    self: to.absolute(to.atom),
    page: to.absolute(to.home),
    lang: context.lang,
    rights: site.licence.name,
    author: { name: site.publisher.name, uri: to.absolute(to.home) },
    entries: part.entries.map((article) => ({
      id: to.absolute(to.article(article.id)),
      url: to.absolute(to.article(article.id)),
      title: article.title,
      summary: article.standfirst,
      html: toArticleHtml(article, context),
      lang: article.lang,
      authors: article.authors,
      tags: article.tags,
      published: article.published,
      updated: article.updated,
    })),
    // The last of them was withdrawn then.
    emptySince: corpus.retired
      .filter(({ kind }) => kind === 'article')
      .map(({ date }) => date)
      .sort()
      .at(-1),
  });
}

/**
 * `/feed.json` and its archive: the same as JSON Feed 1.1; each item carries its claims as records under `_plumbline`.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function toJsonFeed(
  corpus: Pick<Corpus, 'articles'>,
  context: SiteContext,
  address: SiteAddress,
  part: FeedPart<Article> = analysesInParts(corpus, context)[0],
): object {
  const { site, to } = context;
  const at = (number: number | undefined): string =>
    to.absolute(number === undefined ? to.jsonFeed : to.jsonFeedArchive(number));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: site.name,
    description: site.description,
    home_page_url: to.absolute(to.home),
    feed_url: at(part.number),
    ...(part.older === undefined ? {} : { next_url: at(part.older) }),
    icon: to.absolute(to.file('icon-512.png')),
    favicon: to.absolute(to.file('favicon-32.png')),
    language: context.lang,
    authors: [{ name: site.publisher.name, url: to.absolute(to.home) }],
    items: part.entries.map((article) => ({
      ...toItem(article, context),
      _plumbline: { about: to.absolute(to.data), ...toClaimsFile(article.claims, address) },
    })),
  };
}

function toItem(article: Article, context: SiteContext): JsonFeed.Item<string, true> {
  const { to } = context;
  const url = to.absolute(to.article(article.id));
  return {
    id: url,
    url,
    title: article.title,
    summary: article.standfirst,
    content_html: toArticleHtml(article, context),
    image: to.absolute(to.articleCard(article.id)),
    date_published: `${article.published}T00:00:00Z`,
    date_modified: `${article.updated}T00:00:00Z`,
    authors: article.authors.map((name) => ({ name })),
    ...(article.tags.length > 0 ? { tags: [...article.tags] } : {}),
    language: article.lang,
  };
}
