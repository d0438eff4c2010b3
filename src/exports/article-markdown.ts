import type { Root as Prose } from 'hast';
import type { Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { annotation } from '../articles/components/annotation.ts';
import type { Article, RetiredRecord } from '../corpus/types.ts';
import { formatDate } from '../i18n/dates.ts';
import { standingOf } from '../i18n/judged.ts';
import { listOf } from '../i18n/lists.ts';
import type { RichText } from '../records/rich-text.ts';
import { printMarkdown } from './print-markdown.ts';
import { printingOf } from './printing-of.ts';
import type { SiteContext } from './schema-org.ts';
import { writeMarkdown } from './write-markdown.ts';

/** An analysis as Markdown: its prose, each claim a footnote (`[^police-13000]`) that says how it stands and why. */
export function toArticleMarkdown(article: Article, context: SiteContext): string {
  const { site, to, wordsOf } = context;
  const words = wordsOf(article.lang);
  const original = wordsOf(site.languages[0]);
  const url = to.absolute(to.article(article.id));
  const { lang, origin, claims } = article;
  const printing = printingOf({ lang, words, original, to, site }, article, 'elsewhere');
  const [examined] = words.labelled.around('value', { label: words.article.examined });
  const print = (tree: Prose): RootContent[] => printMarkdown(tree, printing, url);
  const printWords = ({ tree }: RichText): RootContent[] => print(tree);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(article.title)] },
      paragraph(text(article.standfirst)),
      paragraph(
        text(
          `${words.article.by({ authors: listOf(article.authors, words) })}, ${formatDate(article.published, words)}. `,
        ),
        link(url, url),
        text('. '),
        text(examined),
        link(to.absolute(to.source(origin.id)), origin.title),
        text('. '),
        link(site.licence.url, site.licence.name),
        text('.'),
      ),
      ...toFindings(article, context),
      ...print(article.prose),
      ...claims.flatMap((claim) => annotation.markdown(claim, printWords, printing)),
    ],
  };
  return writeMarkdown(root);
}

/** What stands in place of an analysis that was withdrawn: what it was, when it was withdrawn, and why. */
export function toMarkdownOfRetired(
  record: RetiredRecord,
  lang: string,
  { to, wordsOf }: SiteContext,
): string {
  const words = wordsOf(lang);
  const said = words.history;
  const published = formatDate(record.published, words);
  const until = formatDate(record.date, words);
  const url = to.absolute(to.thing(record));
  return writeMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(record.title)] },
      paragraph(text(`${said.retired[record.kind]({ date: until })}.`)),
      paragraph(text(record.reason)),
      paragraph(text(`${said.stood({ from: published, until })} `), link(url, url)),
      paragraph(link(to.absolute(to.corrections), said.all)),
    ],
  });
}

/** Links, not footnote references: those would number the claims in another order than the prose does. */
function toFindings({ findings, lang }: Article, { to, wordsOf }: SiteContext): RootContent[] {
  if (findings.length === 0) return [];
  const words = wordsOf(lang);
  return [
    { type: 'heading', depth: 2, children: [text(words.article.findings)] },
    {
      type: 'list',
      spread: false,
      children: findings.map(({ claim, text: finding }) => ({
        type: 'listItem',
        spread: false,
        children: [
          paragraph(link(to.absolute(to.passage(claim)), finding), text(` (${standingOf(claim, words)})`)),
        ],
      })),
    },
    { type: 'thematicBreak' },
  ];
}

const text = (value: string) => ({ type: 'text' as const, value });
const link = (url: string, title: string): Link => ({ type: 'link', url, children: [text(title)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
