import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { annotation } from '../articles/components/annotation.ts';
import { printElements } from '../articles/print.ts';
import type { Article } from '../corpus/types.ts';
import { standingOf } from '../i18n/judged.ts';
import { remembering } from '../records/remembering.ts';
import type { RichText } from '../records/rich-text.ts';
import { printingOf } from './printing-of.ts';
import type { SiteContext } from './schema-org.ts';
import { own } from '../issues/own.ts';

/** An analysis whole, for readers elsewhere: its findings in brief, prose, then every annotation with its evidence; all addresses absolute. */
export function toArticleHtml(article: Article, context: SiteContext): string {
  return articleHtml(article, context);
}

/** Each feed and each archive document has the same. */
const articleHtml = remembering((article: Article, context: SiteContext): string => {
  const { to } = context;
  return toHtml(absolute(toArticleTree(article, context), to.absolute(to.article(article.id))));
});

/** The same as a tree; what leads to a place in it does so by its id alone. */
export function toArticleTree(article: Article, context: SiteContext): Root {
  const { site, to, wordsOf } = context;
  const { lang, claims, prose } = article;
  const words = wordsOf(lang);
  const original = wordsOf(site.languages[0]);
  const printing = printingOf({ lang, words, original, to, site }, article, 'elsewhere');
  const print = ({ tree }: RichText): ElementContent[] => printElements(tree, printing);
  const notes =
    claims.length === 0
      ? []
      : [
          h('h2', words.article.notes),
          h(
            'ol',
            claims.flatMap((claim) => annotation.html(claim, print, printing)),
          ),
        ];
  return {
    type: 'root',
    children: [...toFindings(article, context), ...printElements(prose, printing), ...notes],
  };
}

function toFindings({ findings, lang }: Article, { to, wordsOf }: SiteContext): Element[] {
  if (findings.length === 0) return [];
  const words = wordsOf(lang);
  return [
    h('h2', words.article.findings),
    h(
      'ul',
      findings.map(({ claim, text }) =>
        h('li', [h('a', { href: to.absolute(to.passage(claim)) }, text), ` (${standingOf(claim, words)})`]),
      ),
    ),
    h('hr'),
  ];
}

/** Give every link and image below a node that was printed its whole address, seen from a page. */
function absolute<Node extends Nodes>(node: Node, page: string): Node {
  if (node.type === 'element') {
    for (const name of ['href', 'src']) {
      const value = own(node.properties, name);
      if (typeof value === 'string') node.properties[name] = URL.parse(value, page)?.href ?? value;
    }
  }
  if ('children' in node) for (const child of node.children) absolute(child, page);
  return node;
}
