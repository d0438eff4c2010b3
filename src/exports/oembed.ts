import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import { listOf } from '../i18n/lists.ts';
import { judged } from '../i18n/judged.ts';
import { cardSize } from '../cards/card.ts';
import type { SiteContext } from './schema-org.ts';

/** CSS pixels. The height is a guess that fits most claims in full; the frame says its own as soon as it is known. */
export const embedSize = { width: 600, height: 380 } as const;

/** The lines that put a claim's card into another site's page. */
export function toEmbedSnippet(
  claim: Pick<Claim, 'article' | 'id' | 'lang'> & Titled,
  context: SiteContext,
): string {
  const { site, to, wordsOf } = context;
  const title = wordsOf(claim.lang).embed.title({ site: site.name, statement: titleOf(claim, context) });
  const { width, height } = embedSize;
  return [
    `<iframe src="${to.absolute(to.embed(claim))}" title="${escapeAttribute(title)}"`,
    `  width="${width}" height="${height}" loading="lazy" style="max-width: 100%; border: 0"></iframe>`,
  ].join('\n');
}

/** What a claim's page tells programs that turn its address into its card. @see https://oembed.com */
export function toOembed(claim: Claim, article: Article, context: SiteContext): object {
  const { to } = context;
  return {
    ...common(titleOf(claim, context), context),
    author_name: listOf(article.authors, context.wordsOf(article.lang)),
    author_url: to.absolute(to.article(article.id)),
    thumbnail_url: to.absolute(to.claimCard(claim)),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
    html: toEmbedSnippet(claim, context),
    ...embedSize,
  };
}

/** What programs that hold the address of a withdrawn claim are told: the card that says so. */
export function toOembedOfRetired(record: RetiredRecord, lang: string, context: SiteContext): object {
  const { article = '', id, title: statement } = record;
  return {
    ...common(statement, context),
    html: toEmbedSnippet({ article, id, lang, statement }, context),
    ...embedSize,
  };
}

/** A claim's statement, led by its assessment; of one that was withdrawn only what it said. */
const titleOf = (
  { statement, behind, assessment, lang }: Titled & Pick<Claim, 'lang'>,
  { wordsOf }: SiteContext,
): string => (assessment ? judged({ statement, behind, assessment }, wordsOf(lang)) : statement);

type Titled = Pick<Claim, 'statement'> & Partial<Pick<Claim, 'assessment' | 'behind'>>;

const common = (title: string, { site, to }: SiteContext): object => ({
  version: '1.0',
  type: 'rich',
  title,
  provider_name: site.name,
  provider_url: to.absolute(to.home),
  cache_age: 86_400,
});

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
