import { strFromU8, unzipSync } from 'fflate';
import { h } from 'hastscript';
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { describe, expect, test } from 'vitest';
import type { Article } from '../corpus/types.ts';
import { toEpub } from './epub.ts';
import { context, corpus, hostileCorpus, hostileStrings } from './fixtures.ts';

const binding = {
  css: 'p { margin: 0 }',
  file: (path: string) => ({
    type: path.endsWith('.avif') ? 'image/avif' : 'image/png',
    bytes: Buffer.from(path),
  }),
};

const [article] = corpus.articles;
if (!article) throw new Error('The fixtures have no analysis.');

/** The files of a book, and its pages as XML: what is not well-formed throws. */
function open(of: Article) {
  const bytes = toEpub(of, context, binding);
  const files = unzipSync(bytes);
  const xml = (name: string): XmlDocument => parseXml(strFromU8(files[name] ?? new Uint8Array()));
  return {
    bytes,
    files,
    names: Object.keys(files),
    book: xml('book/book.opf'),
    pages: { text: xml('book/analysis.xhtml'), contents: xml('book/contents.xhtml') },
  };
}

function all(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );
}

describe(toEpub, () => {
  const { bytes, files, names, book, pages } = open(article);

  test('is known by its first file, which is not packed', () => {
    expect(names[0]).toBe('mimetype');
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('lists every file that it has, and has every one it lists', () => {
    const listed = all(book, 'item').map(({ attributes }) => `book/${attributes['href']}`);
    expect(listed.sort()).toEqual(
      names.filter((name) => name.startsWith('book/') && !name.endsWith('.opf')).sort(),
    );
  });

  test('holds every claim, and every link in it arrives', () => {
    const ids = new Set(
      ['li', 'h2', 'mark', 'h3'].flatMap((name) =>
        all(pages.text, name).map(({ attributes }) => attributes['id']),
      ),
    );
    for (const { id } of article.claims) expect(ids).toContain(id);
    const inner = all(pages.text, 'a').flatMap(({ attributes: { href = '' } }) =>
      href.startsWith('#') ? href : [],
    );
    expect(inner.length).toBeGreaterThanOrEqual(article.claims.length);
    for (const href of inner) expect(ids).toContain(href.slice(1));
    for (const { attributes } of all(pages.contents, 'a'))
      expect(attributes['href']).toMatch(/^analysis\.xhtml(?:$|#)/);
  });

  test('carries its pictures; what e-readers do not show is a link', () => {
    const picture = (src: string) => h('p', h('img', { src, alt: 'The port' }));
    const { files: held, pages: shown } = open({
      ...article,
      prose: {
        type: 'root',
        children: [
          picture('/images/a/port.png'),
          picture('/images/a/port.png'),
          picture('/images/a/port.avif'),
        ],
      },
    });
    expect(all(shown.text, 'img').map(({ attributes }) => attributes['src'])).toEqual([
      'picture-1.png',
      'picture-1.png',
    ]);
    expect(strFromU8(held['book/picture-1.png'] ?? new Uint8Array())).toMatch(/\/images\/a\/port\.png$/);
    expect(
      all(shown.text, 'a').some(({ attributes }) => attributes['href']?.endsWith('/images/a/port.avif')),
    ).toBe(true);
  });

  test('is the same bytes each time', () => {
    expect(Buffer.from(toEpub(article, context, binding)).equals(bytes)).toBe(true);
    expect(Object.keys(files).length).toBeGreaterThan(5);
  });

  test.each(hostileStrings)('is well-formed with %j in every text', (hostile) => {
    for (const one of hostileCorpus(hostile).articles)
      expect(open(one).names).toContain('book/analysis.xhtml');
  });
});
