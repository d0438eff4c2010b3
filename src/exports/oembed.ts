import type { Article, Claim } from '../corpus/types.ts';
import { wordsOf } from '../i18n/index.ts';
import { cardSize } from '../cards/card.ts';
import type { SiteContext } from './schema-org.ts';

/** CSS pixels. The height is a guess that fits most claims in full; the frame says its own as soon as it is known. */
export const embedSize = { width: 600, height: 380 } as const;

/** The lines that put a claim's card into another site's page. */
export function toEmbedSnippet(claim: Claim, { site, to }: SiteContext): string {
  const title = wordsOf(claim.lang).embed.title(site.name, claim.statement);
  const { width, height } = embedSize;
  return [
    `<iframe src="${to.absolute(to.embed(claim))}" title="${escapeAttribute(title)}"`,
    `  width="${width}" height="${height}" loading="lazy" style="max-width: 100%; border: 0"></iframe>`,
  ].join('\n');
}

/** What a claim's page tells programs that turn its address into its card. @see https://oembed.com */
export function toOembed(claim: Claim, article: Article, context: SiteContext): object {
  const { site, to } = context;
  return {
    version: '1.0',
    type: 'rich',
    title: claim.statement,
    author_name: article.authors.join(', '),
    author_url: to.absolute(to.article(article.id)),
    provider_name: site.name,
    provider_url: to.absolute(to.home),
    cache_age: 86_400,
    thumbnail_url: to.absolute(to.claimCard(claim)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: toEmbedSnippet(claim, context),
    ...embedSize,
  };
}

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
