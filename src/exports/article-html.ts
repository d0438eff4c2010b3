import type { Element, ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { notePrefix } from '../articles/note-prefix.ts';
import type { Article, Claim } from '../corpus/types.ts';
import { wordsOf } from '../i18n/index.ts';
import { toPlainCitation } from './bibliography.ts';
import { toCslItem } from './csl-json.ts';
import type { SiteContext } from './schema-org.ts';

/** An analysis whole, for readers elsewhere: its findings in brief, prose, then every annotation with its evidence; all addresses absolute. */
export function toArticleHtml(article: Article, context: SiteContext): string {
  const words = wordsOf(article.lang);
  const notes =
    article.claims.length === 0
      ? []
      : [
          h('h2', words.article.notes),
          h(
            'ol',
            article.claims.map((claim) => toNote(claim, context)),
          ),
        ];
  const root = {
    type: 'root' as const,
    children: [...toFindings(article, context), ...parse(article.html), ...notes],
  };
  return toHtml(absolute(root, context.to.absolute(context.to.article(article.id))));
}

function toFindings({ findings, lang }: Article, { to }: SiteContext): Element[] {
  if (findings.length === 0) return [];
  const words = wordsOf(lang);
  return [
    h('h2', words.article.findings),
    h(
      'ul',
      findings.map(({ claim, text }) =>
        h('li', [
          h('a', { href: to.absolute(to.passage(claim)) }, text),
          ` (${words.assessments[claim.assessment].name})`,
        ]),
      ),
    ),
    h('hr'),
  ];
}

function toNote(claim: Claim, { to }: SiteContext): Element {
  const words = wordsOf(claim.lang);
  return h('li', { id: notePrefix + claim.id }, [
    h('p', [
      h('b', words.article.mark(claim.number, words.assessments[claim.assessment].name)),
      h('br'),
      claim.statement,
    ]),
    ...parse(claim.rationale.html),
    ...(claim.evidence.length === 0
      ? []
      : [
          h(
            'ul',
            claim.evidence.map(({ source, stance, locator, finding }) =>
              h('li', [
                h('b', words.stances[stance]),
                ' ',
                ...parse(finding.html),
                h('p', [
                  h('cite', toPlainCitation(toCslItem(source), words.language.locale)),
                  ...(locator === undefined ? [] : [` ${locator}.`]),
                  ' ',
                  h('a', { href: to.absolute(to.source(source.id)) }, words.article.sourcePage),
                ]),
              ]),
            ),
          ),
        ]),
    h('p', [
      h('a', { href: `#${claim.id}` }, words.claim.inArticle),
      ' · ',
      h('a', { href: to.absolute(to.claim(claim)) }, words.claim.page),
    ]),
  ]);
}

/** Read HTML that our own articles were written as: a fragment, so no doctype is in it. */
export const parse = (html: string): ElementContent[] =>
  fromHtml(html, { fragment: true }).children as ElementContent[];

/** Give every link and image below a node its whole address, seen from a page. */
export function absolute<Node extends Nodes>(node: Node, page: string): Node {
  if (node.type === 'element') {
    for (const name of ['href', 'src']) {
      const value = node.properties[name];
      if (typeof value === 'string') node.properties[name] = URL.parse(value, page)?.href ?? value;
    }
  }
  if ('children' in node) for (const child of node.children) absolute(child, page);
  return node;
}
