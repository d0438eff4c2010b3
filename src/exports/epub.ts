import { zipSync, type Zippable } from 'fflate';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { Element as XmlElement, Root as XmlRoot } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Article } from '../corpus/types.ts';
import { own } from '../issues/own.ts';
import { directionOf } from '../i18n/direction.ts';
import { formatDate } from '../i18n/dates.ts';
import { listOf } from '../i18n/lists.ts';
import { toArticleTree } from './article-html.ts';
import type { SiteContext } from './schema-org.ts';
import type { CarriedFile } from './single-file.ts';

/** What a book draws on beside its analysis. */
export interface Binding {
  /** A file of the site by the path of its address. @throws when there is none: the book would lack it. */
  readonly file: (path: string) => CarriedFile;
  /** The style sheet of books. */
  readonly css: string;
}

/** The oldest time that the archive's format knows: the same analysis is the same bytes. */
const never = new Date(1980, 0, 1);

/** Kinds of picture that every reader of books shows. */
const pictures: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/**
 * An analysis as a book for e-readers: title, prose with its numbers, then every claim with its evidence; pictures are in
 * it, links lead to the site.
 *
 * 2026-11-28: a zip library and XML from the tree we have, some hundred lines; the packages that make whole EPUBs of HTML
 * ask for pictures by the network, or write the day they ran.
 *
 * @see https://www.w3.org/TR/epub-33/
 */
export function toEpub(article: Article, context: SiteContext, { file, css }: Binding): Uint8Array {
  const { to, wordsOf, site } = context;
  const { lang, title } = article;
  const words = wordsOf(lang);
  const url = to.absolute(to.article(article.id));
  const tree = toArticleTree(article, context);
  const images = carryPictures(tree, url, file);
  const entries = nameHeadings(tree);

  const [before, after] = words.along.notice.around('address', { date: formatDate(article.updated, words) });
  const page = (name: string, content: readonly ElementContent[]): string => {
    const tree = h(null, [
      h(
        'html',
        {
          xmlns: 'http://www.w3.org/1999/xhtml',
          'xmlns:epub': 'http://www.idpf.org/2007/ops',
          lang,
          'xml:lang': lang,
          dir: directionOf(words.language.locale),
        },
        [
          h('head', [h('title', name), h('link', { rel: 'stylesheet', href: 'book.css', type: 'text/css' })]),
          h('body', [...content]),
        ],
      ),
    ]);
    return `${declaration}<!DOCTYPE html>\n${written(toXast(tree) as XmlRoot)}\n`;
  };

  const text = page(title, [
    h('header', [
      h('h1', title),
      h('p.standfirst', article.standfirst),
      h(
        'p.by',
        `${words.article.by({ authors: listOf(article.authors, words) })}, ${formatDate(article.published, words)}`,
      ),
      h('p.by', [before, h('a', { href: url }, url), after]),
    ]),
    ...(tree.children as ElementContent[]),
  ]);
  const contents = page(words.article.contents, [
    h('nav', { 'epub:type': 'toc', id: 'toc' }, [
      h('h1', words.article.contents),
      h('ol', [
        h('li', h('a', { href: 'analysis.xhtml' }, title)),
        ...entries.map(({ id, text: name }) => h('li', h('a', { href: `analysis.xhtml#${id}` }, name))),
      ]),
    ]),
  ]);

  const item = (id: string, href: string, type: string, properties?: string): XmlElement =>
    x('item', { id, href, 'media-type': type, ...(properties && { properties }) });
  const meta = (property: string, value: string): XmlElement => x('meta', { property }, value);
  const book = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'address',
      'xml:lang': lang,
    },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
        x('dc:identifier', { id: 'address' }, url),
        x('dc:title', title),
        x('dc:language', lang),
        ...article.authors.map((author) => x('dc:creator', author)),
        x('dc:publisher', site.name),
        x('dc:date', article.published),
        x('dc:description', article.standfirst),
        x('dc:rights', `${site.licence.name}: ${site.licence.url}`),
        x('dc:source', article.origin.title),
        meta('dcterms:modified', `${article.updated}T00:00:00Z`),
      ]),
      x('manifest', [
        item('contents', 'contents.xhtml', xhtml, 'nav'),
        item('analysis', 'analysis.xhtml', xhtml, hasDrawing(tree) ? 'svg' : undefined),
        item('styles', 'book.css', 'text/css'),
        ...[...images].map(([name, { type }], index) => item(`picture-${index + 1}`, name, type)),
      ]),
      x('spine', { ...(directionOf(words.language.locale) && { 'page-progression-direction': 'rtl' }) }, [
        x('itemref', { idref: 'analysis' }),
        x('itemref', { idref: 'contents', linear: 'no' }),
      ]),
    ],
  );
  const container = x(
    'container',
    { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
    [
      x('rootfiles', [
        x('rootfile', { 'full-path': 'book/book.opf', 'media-type': 'application/oebps-package+xml' }),
      ]),
    ],
  );

  const utf8 = new TextEncoder();
  const files: Zippable = {
    // First, and as it is: by this the format is known.
    mimetype: [utf8.encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': utf8.encode(`${declaration}${written(container)}\n`),
    'book/book.opf': utf8.encode(`${declaration}${written(book)}\n`),
    'book/contents.xhtml': utf8.encode(contents),
    'book/analysis.xhtml': utf8.encode(text),
    'book/book.css': utf8.encode(css),
  };
  for (const [name, { bytes }] of images) files[`book/${name}`] = bytes;
  return zipSync(files, { mtime: never, level: 9 });
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
const xhtml = 'application/xhtml+xml';

/** XML as text; the library leaves an end of CDATA in texts as it is, which XML forbids. */
const written = (node: XmlRoot | XmlElement): string => toXml(node).replaceAll(']]>', ']]&gt;');

/** Put the pictures of a tree under names of the book. @returns them by these names. */
function carryPictures(tree: Root, url: string, file: Binding['file']): Map<string, CarriedFile> {
  const names = new Map<string, string>();
  const found = new Map<string, CarriedFile>();
  const carry = (element: Element): void => {
    const { src, alt } = element.properties;
    const address = new URL(String(src), url);
    const carried = file(address.pathname);
    const ending = own(pictures, carried.type.split(';')[0] ?? '');
    delete element.properties['srcSet'];
    delete element.properties['loading'];
    if (ending === undefined) {
      // What e-readers do not show is said in its words, and leads to the picture.
      element.tagName = 'a';
      element.children = [{ type: 'text', value: typeof alt === 'string' ? alt : '' }];
      element.properties = { href: address.href };
      return;
    }
    const name = names.get(address.pathname) ?? `picture-${names.size + 1}.${ending}`;
    names.set(address.pathname, name);
    found.set(name, { type: carried.type.split(';')[0] ?? '', bytes: carried.bytes });
    element.properties['src'] = name;
  };
  const visit = (parent: Root | Element): void => {
    // One picture for each: books do not choose.
    if (parent.children.some(isSource))
      parent.children = parent.children.filter((child) => !isSource(child)) as ElementContent[];
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'img') carry(child);
      else visit(child);
    }
  };
  visit(tree);
  return found;
}

/** Give each heading of a section an id. @returns the sections. */
function nameHeadings(tree: Root): { readonly id: string; readonly text: string }[] {
  const sections: { id: string; text: string }[] = [];
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'h2') continue;
    const given = node.properties['id'];
    const id = typeof given === 'string' ? given : `book--${sections.length + 1}`;
    node.properties['id'] = id;
    sections.push({ id, text: toString(node) });
  }
  return sections;
}

const isSource = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'source';

const hasDrawing = ({ children }: Root | Element): boolean =>
  children.some((child) => child.type === 'element' && (child.tagName === 'svg' || hasDrawing(child)));
