/**
 * What we publish for other programs, read by programs that share no code with what wrote it. Whatever stands in a text
 * changes nothing but that text: with it, a file reads as it does with a harmless word, and has it where the word was.
 */
import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../corpus/corpus.ts';
import type { Article, RetiredRecord } from '../corpus/types.ts';
import { toArticleMarkdown, toMarkdownOfRetired } from './article-markdown.ts';
import { toPlainCitation } from './plain-citation.ts';
import { toCslItem } from './csl-json.ts';
import { context, contextOf, hostileCorpus, hostileStrings } from './fixtures.ts';
import { toLlmsTxt } from './llms-txt.ts';
import { toOembed, toOembedOfRetired } from './oembed.ts';
import type { SiteContext } from './schema-org.ts';

/** Signs that begin something in Markdown, alone and one after another. */
const markdownStrings = [
  '- item\n- item',
  '1. one\n2) two',
  '> quoted',
  '    code\n\tcode',
  '---',
  'Title\n=====',
  'Title\n---',
  '***',
  '```js\nalert(1)\n```',
  '~~~\nx',
  '| a | b |\n| - | - |\n| c | d |',
  '[x]: https://evil.example/ "t"',
  '[^police-13000]: forged',
  '[^police-13000]',
  '[police][^police-13000]',
  'https://evil.example/ and http://evil.example',
  'www.evil.example and a@evil.example',
  '<https://evil.example/>',
  '![x](https://evil.example/p.png)',
  'wow!',
  'ends with \\',
  'two blanks  \nbreak',
  '&copy; &#35; &lt;',
  '~~gone~~ ~one~',
  '- [ ] task\n- [x] done',
  '*a_*b**_c__ **',
  'a*b*c_d_e__f__',
  '`a ``b`',
  '](https://evil.example/)',
  '](<https://evil.example/>) [',
  '<!-- x',
  '<?x?> <![CDATA[x]]> <a href="x">',
  '#',
  '# ',
  '+ x',
  '10.',
  ':::note\nx\n:::',
  '$$x$$ $x$',
] as const;

/** The words in a place of which a text is put; no text of ours has it. */
const word = 'Quillwort';

describe('Markdown of an analysis', () => {
  const written = (text: string) => withProse(hostileCorpus(text), text);
  const read = ([article]: readonly Article[]): string =>
    article ? readMarkdown(toArticleMarkdown(article, context)) : '';
  const plain = read(written(word).articles);

  /** Rules of citation say how a title ends, and where a blank stands: what stands in a citation is what they gave. */
  const expected = (text: string, whole: Corpus): string => {
    let read = plain;
    for (const [index, source] of sourcesOf(written(word)).entries())
      read = read.replaceAll(cite(source), () => cite(sourcesOf(whole)[index]));
    return collapse(read.replaceAll(word, () => text));
  };

  test('has the word in every place', () => {
    expect(plain.split(word).length).toBeGreaterThan(30);
  });

  test.each([...hostileStrings, ...markdownStrings])('with %j in it', (text) => {
    const whole = written(text);
    expect(read(whole.articles)).toBe(expected(text, whole));
  });

  test('with any signs in it', () => {
    const sign = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...'*_~`[]()<>!#+-=|\\&:;.^"\'{}$@/ \n\t1aA'.split(/(?:)/)) },
      fc.constantFrom('\u00a0', 'é', 'http://evil.example/', 'www.evil.example ', '&amp;', '    ', '```'),
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
        // As the schemas make texts.
        const text = signs.join('').replaceAll(/\s+/gu, ' ').trim();
        fc.pre(text !== '');
        const whole = written(text);
        expect(read(whole.articles), JSON.stringify(text)).toBe(expected(text, whole));
      }),
      { numRuns: process.env['PLUMBLINE_DEEP'] ? 500 : 30 },
    );
  });
});

describe('Markdown of an analysis that was withdrawn', () => {
  const read = (text: string): string =>
    readMarkdown(toMarkdownOfRetired({ ...retired('article'), title: text, reason: text }, 'en', context));
  test.each([...hostileStrings, ...markdownStrings])('with %j in it', (text) => {
    expect(read(text)).toBe(collapse(read(word).replaceAll(word, () => text)));
  });
});

describe('llms.txt', () => {
  const read = (text: string): string => readMarkdown(toLlmsTxt(hostileCorpus(text), contextSaying(text)));
  test('has the word in every place', () => {
    expect(read(word).split(word).length - 1).toBe(5);
  });
  test.each([...hostileStrings, ...markdownStrings])('with %j in it', (text) => {
    expect(read(text)).toBe(collapse(read(word).replaceAll(word, () => text)));
  });
});

describe('oEmbed', () => {
  /** Each object, its markup as the browser of the site that takes it reads it. */
  const read = (text: string): object[] => {
    const said = contextSaying(text);
    const live = hostileCorpus(text).articles.flatMap((article) =>
      article.claims.map((claim) => toOembed(claim, article, said)),
    );
    return [...live, toOembedOfRetired({ ...retired('claim'), title: text }, 'en', said)]
      .map((object) => JSON.parse(JSON.stringify(object)) as { html: string })
      .map(({ html, ...rest }) => ({ ...rest, html: partsOf(parseFragment(html)) }));
  };
  test.each(hostileStrings.map((text) => text.replaceAll('\r\n', '\n')))('with %j in it', (text) => {
    const expected = JSON.stringify(read(word)).replaceAll(word, () =>
      JSON.stringify(text.replaceAll('\r\n', '\n')).slice(1, -1),
    );
    expect(read(text)).toEqual(JSON.parse(expected));
  });
});

/** What a reader of Markdown makes of it: each element with what it says of itself, and the words, blanks collapsed. */
function readMarkdown(markdown: string): string {
  const { html } = markdownToHtml(markdown, { features: { gfm: true, frontmatter: false } });
  return collapse(partsOf(parseFragment(html)).join(''));
}

function partsOf(node: Tree.ParentNode): string[] {
  return node.childNodes.flatMap((child) => {
    if ('value' in child) return [child.value];
    if (!('tagName' in child)) return [`⟨${child.nodeName}⟩`];
    if (isBareAddress(child)) return partsOf(child);
    const said = child.attrs.map(({ name, value }) => `${name}=${value}`).sort();
    return [`⟨${[child.tagName, ...said].join(' ')}⟩`, ...partsOf(child), `⟨/${child.tagName}⟩`];
  });
}

/** GitHub and others make a link of what reads as an address: it leads where its words say. */
function isBareAddress({ tagName, attrs, childNodes: [only, ...more] }: Tree.Element): boolean {
  const href = attrs.find(({ name }) => name === 'href')?.value;
  if (tagName !== 'a' || more.length > 0 || !only || !('value' in only)) return false;
  return ['', 'http://', 'mailto:'].some((scheme) => href === encodeURI(scheme + only.value));
}

/** A blank at the end of a block or beside markup is none. */
const collapse = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?(⟨[^⟩]*⟩) ?/g, '$1')
    .trim();

/** With the text in prose too, in each of its forms. */
function withProse(whole: Corpus, text: string): Corpus {
  const cell = (name: 'th' | 'td') => h('tr', [h(name, text), h(name, [h('strong', text)])]);
  const more: ElementContent[] = [
    h('h2', text),
    h('p', ['Before ', h('em', text), ' between ', h('strong', text), ' after.']),
    h('p', text),
    h('p', [text, h('a', { href: '/claims/' }, text), text]),
    h('ul', [h('li', text), h('li', [h('p', text)])]),
    h('blockquote', [h('p', text)]),
    h('table', [h('thead', [cell('th')]), h('tbody', [cell('td')])]),
  ];
  return whole.with({
    articles: whole.articles.map((article) => {
      const prose: Root = { type: 'root', children: [...article.prose.children, ...more] };
      return { ...article, prose };
    }),
  });
}

const sourcesOf = ({ articles }: Corpus) =>
  articles.flatMap(({ claims }) => claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));

const cite = (source: ReturnType<typeof sourcesOf>[number] | undefined): string =>
  source ? collapse(toPlainCitation(toCslItem(source), context.wordsOf('en').language.locale)) : '';

/** A site that says the text of itself. */
const contextSaying = (text: string): SiteContext => {
  const { site, ...rest } = contextOf(undefined);
  return {
    ...rest,
    site: { ...site, name: text, description: text, licence: { ...site.licence, name: text } },
  };
};

const retired = (kind: 'article' | 'claim'): RetiredRecord => ({
  kind,
  id: kind === 'article' ? 'lima' : 'police-13000',
  article: kind === 'article' ? undefined : 'lima',
  title: word,
  published: '2024-11-18',
  date: '2024-12-09',
  reason: word,
  revisions: [],
});
