import type { Element, Root as HastRoot } from 'hast';
import { toMdast, type State } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Link, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Figure } from '../claims/figures.ts';
import type { Article, Claim, RetiredRecord } from '../corpus/types.ts';
import { formatDate } from '../i18n/dates.ts';
import { formatFigure } from '../i18n/figures.ts';
import { wordsOf, type Words } from '../i18n/index.ts';
import { absolute, parse } from './article-html.ts';
import { toPlainCitation } from './bibliography.ts';
import { toCslItem } from './csl-json.ts';
import type { SiteContext } from './schema-org.ts';

/** An analysis as Markdown: its prose, each claim a footnote (`[^police-13000]`) that says how it stands and why. */
export function toArticleMarkdown(article: Article, { site, to }: SiteContext): string {
  const words = wordsOf(article.lang);
  const url = to.absolute(to.article(article.id));
  const { origin } = article;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(article.title)] },
      paragraph(text(article.standfirst)),
      paragraph(
        text(`${words.article.by} ${article.authors.join(', ')}, ${formatDate(article.published, words)}. `),
        link(url, url),
        text('. '),
        text(`${words.article.examined}: `),
        link(to.absolute(to.source(origin.id)), origin.title),
        text('. '),
        link(site.licence.url, site.licence.name),
        text('.'),
      ),
      ...toFindings(article, to),
      ...markdownOf(article.html, url),
      ...article.claims.map((claim) => toFootnote(claim, url, to)),
    ],
  };
  return write(root);
}

/** What stands in place of an analysis that was withdrawn: what it was, when it was withdrawn, and why. */
export function toMarkdownOfRetired(record: RetiredRecord, lang: string, { to }: SiteContext): string {
  const words = wordsOf(lang);
  const said = words.history;
  const published = formatDate(record.published, words);
  const until = formatDate(record.date, words);
  const url = to.absolute(to.thing(record));
  return write({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text(record.title)] },
      paragraph(text(`${said.retired(said.kinds[record.kind], until)}.`)),
      paragraph(text(record.reason)),
      paragraph(text(`${said.stood(published, until)} `), link(url, url)),
      paragraph(link(to.absolute(to.corrections), said.all)),
    ],
  });
}

const write = (root: Root): string =>
  toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });

/** Links, not footnote references: those would number the claims in another order than the prose does. */
function toFindings({ findings, lang }: Article, to: SiteContext['to']): RootContent[] {
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
          paragraph(
            link(to.absolute(to.passage(claim)), finding),
            text(` (${words.assessments[claim.assessment].name})`),
          ),
        ],
      })),
    },
    { type: 'thematicBreak' },
  ];
}

function toFootnote(claim: Claim, page: string, to: SiteContext['to']): FootnoteDefinition {
  const words = wordsOf(claim.lang);
  const { name } = words.assessments[claim.assessment];
  return {
    type: 'footnoteDefinition',
    identifier: claim.id,
    label: claim.id,
    children: [
      paragraph(
        { type: 'strong', children: [text(words.article.mark(claim.number, name))] },
        text('. '),
        text(claim.statement),
        text(' '),
        link(to.absolute(to.claim(claim)), words.claim.page),
      ),
      ...toFigures(claim, words),
      ...(markdownOf(claim.rationale.html, page) as Paragraph[]),
      ...(claim.evidence.length === 0
        ? []
        : [
            {
              type: 'list' as const,
              spread: false,
              children: claim.evidence.map(({ source, stance, locator, figures, quote, finding }) => ({
                type: 'listItem' as const,
                spread: false,
                children: [
                  paragraph(
                    { type: 'emphasis', children: [text(words.stances[stance])] },
                    text(
                      `: ${[finding.text, ...toQuote(quote)].join(' ')} (${toNumbers(figures, words)
                        .map((number) => `${number}; `)
                        .join('')}`,
                    ),
                    link(
                      to.absolute(to.source(source.id)),
                      toPlainCitation(toCslItem(source), words.language.locale),
                    ),
                    text(locator === undefined ? ')' : `, ${locator})`),
                  ),
                ],
              })),
            },
          ]),
    ],
  };
}

/** What the claim gives beside what was found, in a line. */
function toFigures({ claimed, figures }: Claim, words: Words): Paragraph[] {
  const said = [
    ...(claimed.length > 0 ? [`${words.claim.claimed}: ${toNumbers(claimed, words).join('; ')}`] : []),
    ...(figures.length > 0 ? [`${words.claim.found}: ${toNumbers(figures, words).join('; ')}`] : []),
  ];
  return said.length > 0 ? [paragraph(text(`${said.join('. ')}.`))] : [];
}

const toNumbers = (figures: readonly Figure[], words: Words): string[] =>
  figures.map((figure) => formatFigure(figure, words));
const toQuote = (quote: string | undefined): string[] => (quote === undefined ? [] : [`“${quote}”`]);

const text = (value: string) => ({ type: 'text' as const, value });
const link = (url: string, title: string): Link => ({ type: 'link', url, children: [text(title)] });
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** HTML of ours as Markdown: marks become footnote references, what is not the author's prose goes. */
function markdownOf(html: string, page: string): RootContent[] {
  const tree: HastRoot = { type: 'root', children: parse(html) };
  const { children } = toMdast(absolute(tree, page), {
    document: false,
    handlers: { mark: toReference, a: skipNote },
  }) as Root;
  return children;
}

function toReference(state: State, element: Element): PhrasingContent[] {
  const children = state.all(element) as PhrasingContent[];
  const claim = element.properties['dataClaim'];
  if (typeof claim !== 'string') return children;
  return [...children, { type: 'footnoteReference', identifier: claim, label: claim }];
}

function skipNote(state: State, element: Element): PhrasingContent[] {
  if (element.properties['dataNote'] !== undefined) return [];
  const children = state.all(element) as PhrasingContent[];
  const { href } = element.properties;
  return typeof href === 'string' ? [{ type: 'link', url: href, children }] : children;
}
