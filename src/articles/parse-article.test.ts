import { describe, expect, test } from 'vitest';
import { countMatches } from '../claims/selector.ts';
import { namesFinder } from '../entities/names.ts';
import { errorsOf } from '../issues/issue.ts';
import type { RichText } from '../records/rich-text.ts';
import { printingFor, proseOf } from './fixtures.ts';
import { parseArticle } from './parse-article.ts';
import { printHtml } from './print.ts';

const findNames = namesFinder([
  { id: 'peru', name: 'Peru', aliases: [] },
  { id: 'lima', name: 'Lima', aliases: ['City of Lima'] },
]);

const frontmatter = '---\ntitle: T\nstandfirst: S\nauthors: [A]\npublished: 2024-11-18\norigin: o\n---\n\n';

const annotation = (claim: string, rationale = 'Why.') =>
  `<Annotation claim="${claim}" statement="It is." kind="event" assessment="opinion" speaker="peru">${rationale}</Annotation>`;

/** Parse prose, with an annotation for each of its claims. */
function parse(prose: string, { annotate = true } = {}) {
  const ids = [...prose.matchAll(/<Claim id="([^"]*)"/g)].map(([, id = '']) => id);
  const text = `${frontmatter}${prose}\n\n${annotate ? ids.map((id) => annotation(id)).join('\n\n') : ''}\n`;
  const { article, issues } = parseArticle(
    { article: 'lima', lang: 'en', path: 'content/articles/lima/en.mdx', text },
    {
      findNames,
      isPublisher: () => false,
      imageNames: ['a.png'],
      image: (name) => (name === 'a.png' ? { path: 'images/lima/a.1.png', width: 3, height: 2 } : undefined),
    },
  );
  expect(errorsOf(issues).map((found) => `${found.line}:${found.column} ${found.reason}`)).toEqual([]);
  if (!article) throw new Error('no article');
  return { ...article, html: proseOf(article), printing: printingFor(article) };
}

const linked = (html: string) =>
  [...html.matchAll(/<a class="entity" href="([^"]*)">(.*?)<\/a>/g)].map(
    ([, href, words]) => `${href} ${words}`,
  );

describe('entities in the prose', () => {
  test('are linked the first time in each section, under the base path', () => {
    const { html } = parse(
      'Peru and Peru.\n\nLima in Peru.\n\n## One\n\nPeru.\n\n### Two\n\nPeru.\n\n## Three\n\nPeru.',
    );
    expect(linked(html)).toEqual([
      '/news/entities/peru/ Peru',
      '/news/entities/lima/ Lima',
      '/news/entities/peru/ Peru',
      '/news/entities/peru/ Peru',
    ]);
  });

  test.each([
    '[Peru](https://example.org)',
    '`Peru`',
    '```\nPeru\n```',
    '## Peru',
    '[the *Peru* page](/claims/)',
  ])('are not linked in %j, and mentioned all the same', (prose) => {
    const { html, mentions } = parse(prose);
    expect(linked(html)).toEqual([]);
    expect(mentions).toEqual(['peru']);
  });

  test('are linked in a claim, a list, a table and emphasis', () => {
    for (const prose of ['<Claim id="c">Peru</Claim>', '- Peru', '| Peru |\n| --- |\n| x |', '*Peru*']) {
      expect(linked(parse(prose).html)).toEqual(['/news/entities/peru/ Peru']);
    }
  });

  test('are what <Entity> says they are, also for what comes after', () => {
    const { html, mentions } = parse('<Entity id="lima">Peru</Entity>, Lima, Peru.');
    expect(linked(html)).toEqual(['/news/entities/lima/ Peru', '/news/entities/peru/ Peru']);
    expect(mentions).toEqual(['lima', 'peru']);
  });

  test('are recorded for the claim in whose passage they stand', () => {
    const { passages } = parse('Peru: <Claim id="a">Lima, Peru</Claim> and <Claim id="b">no one</Claim>.');
    expect(passages.map(({ mentions }) => mentions)).toEqual([['lima', 'peru'], []]);
  });
});

describe('the prose', () => {
  test('names headings with a prefix, so that claims own the bare names', () => {
    const { headings, html } = parse('## A *b*\n\n## A b\n\n### 秘鲁\n\n## !');
    expect(headings).toEqual([
      { depth: 2, id: 'section--a-b', text: 'A b' },
      { depth: 2, id: 'section--a-b-1', text: 'A b' },
      { depth: 3, id: 'section--秘鲁', text: '秘鲁' },
      { depth: 2, id: 'section--', text: '!' },
    ]);
    expect(html).toContain('<h2 id="section--a-b">');
  });

  test('is plain text with blocks parted by one space, and without annotations', () => {
    const { text } = parse(
      'One *two*\n  three.\n\n- Four\n- five\n\n> Six\\\n> seven.\n\n| a | b |\n| --- | --- |\n| c | d |\n\n## End',
    );
    expect(text).toBe('One two three. Four five Six seven. a b c d End');
  });

  test('has its own links under the base path, and no other address changed', () => {
    const { html } = parse(
      '[a](/claims/) [b](https://example.org/?a=1&b=2) [c](#x-1) <Claim id="x-1">x</Claim> [d][e]\n\n[e]: /sources/',
    );
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/news/claims/',
      'https://example.org/?a=1&#x26;b=2',
      '#x-1',
      '#note--x-1',
      '/news/sources/',
    ]);
  });

  test('shows an image under its published address, with its size', () => {
    const { html, images } = parse('![A "harbour"](a.png)');
    expect(images).toEqual(['a.png']);
    expect(html).toMatch(
      /<img src="\/news\/images\/lima\/a\.1\.png" alt="A &#x22;harbour&#x22;" width="3" height="2"/,
    );
  });

  test('says the direction of each block that runs the other way than its edition', () => {
    const { html } = parse('“שלום” Peru.\n\nA word: שלום.\n\n- 12 مرحبا\n- two\n\n> مرحبا\n\n12 %');
    expect(html).toContain('<p dir="rtl">“שלום”');
    expect(html).toContain('<p>A word: שלום.</p>');
    expect(html).toContain('<li dir="rtl">12 مرحبا</li>');
    expect(html).toContain('<li>two</li>');
    expect(html).toContain('<blockquote dir="rtl">');
    expect(html).toContain('<p>12 %</p>');
  });

  test('keeps every authored string text', () => {
    const { html } = parse('&lt;script>alert(1)\\</script> `<b>` "quotes" &amp; \\{x}');
    expect(html).not.toMatch(/<(?:script|b)>/);
    expect(html).toContain('&#x3C;script>');
  });
});

describe('a passage', () => {
  test.each<[prose: string, passage: string]>([
    ['Text <Claim id="c">one two</Claim>.', 'one two'],
    ['<Claim id="c">one\n  two</Claim>', 'one two'],
    ['<Claim id="c"> one *two* [three](https://example.org) `four` </Claim>', 'one two three four'],
    ['<Claim id="c">\none\ntwo\n</Claim>', 'one two'],
    ['*<Claim id="c">one</Claim>* two', 'one'],
    ['## A <Claim id="c">heading</Claim>', 'heading'],
    ['| a |\n| --- |\n| <Claim id="c">cell</Claim> |', 'cell'],
    ['> - <Claim id="c">item</Claim>', 'item'],
    ['<Claim id="c">Peru and Lima</Claim>', 'Peru and Lima'],
    ['one<Claim id="c">\u00a0two</Claim>', 'two'],
    ['<Claim id="c">👩‍👩‍👧 “US$ 5” مرحبا</Claim>', '👩‍👩‍👧 “US$ 5” مرحبا'],
  ])('of %j is %j, found exactly once', (prose, words) => {
    const { passages, text, html } = parse(`Before. \n\n${prose}\n\nAfter.`);
    const [passage] = passages;
    expect(passage?.text).toBe(words);
    expect(passage && countMatches(text, passage.selector)).toBe(1);
    expect(html).toContain('<mark data-assessment="opinion" data-claim="c" id="c">');
  });

  test('is told apart from the same words elsewhere', () => {
    const { passages, text } = parse(
      'So it was.\n\nSo <Claim id="a">it</Claim> was.\n\nSo it was. <Claim id="b">it</Claim>',
    );
    for (const { selector } of passages) expect(countMatches(text, selector)).toBe(1);
    expect(passages.map(({ number, id }) => `${number} ${id}`)).toEqual(['1 a', '2 b']);
  });

  test('knows its section and the block around it, which has no ids of the article', () => {
    const { passages, printing } = parse(
      '## One\n\n- Item <Claim id="a">a</Claim>, [see](#b), <Claim id="b">b</Claim>',
    );
    expect(passages[0]?.section).toBe('section--one');
    expect(passages[0] && printHtml(passages[0].context, printing)).toBe(
      '<div>Item <mark>a</mark>, see, b</div>',
    );
  });
});

/** Annotations with what is written in them printed. */
function printed(prose: string) {
  const { annotations, printing } = parse(prose, { annotate: false });
  const print = ({ text, tree }: RichText) => ({ text, html: printHtml(tree, printing) });
  return annotations.map((annotation) => ({
    ...annotation,
    rationale: print(annotation.rationale),
    evidence: annotation.evidence.map((piece) => ({ ...piece, finding: print(piece.finding) })),
  }));
}

describe('an annotation', () => {
  test('is read with rationale and findings in Markdown, one after another', () => {
    const annotations = printed(
      `<Claim id="c">x</Claim>

[ref]: https://example.org/r

<Annotation claim="c" statement="Lima is." kind="event" assessment="opinion" speaker="peru" lead
  claimed="4 km" figures="3 km (long)" entities="peru
  lima">
  Why *it* is so, [see][ref].

  - one
  - two

  <Evidence source="a" stance="supports">First, in Peru.</Evidence>
  <Evidence source="b" stance="context" locator="p. 3" figures="3 km; 2 miles" quote="tres  kilómetros">
    Second.

    Third.
  </Evidence>
</Annotation>`,
    );
    const [found] = annotations;
    expect(found).toMatchObject({
      lead: true,
      claimed: [{ value: 4, unit: 'km' }],
      figures: [{ value: 3, unit: 'km', note: 'long' }],
      entities: ['peru', 'lima'],
      rationale: {
        text: 'Why it is so, see. one two',
        html: '<p>Why <em>it</em> is so, <a href="https://example.org/r">see</a>.</p><ul><li>one</li><li>two</li></ul>',
      },
      evidence: [
        { source: 'a', stance: 'supports', finding: { text: 'First, in Peru.', html: 'First, in Peru.' } },
        {
          source: 'b',
          locator: 'p. 3',
          figures: [
            { value: 3, unit: 'km' },
            { value: 2, unit: 'miles' },
          ],
          quote: 'tres kilómetros',
          finding: { text: 'Second. Third.', html: '<p>Second.</p><p>Third.</p>' },
        },
      ],
    });
    expect(found?.mentions.toSorted()).toEqual(['lima', 'peru']);
  });

  test('keeps words on one line with their element together, whatever is marked in them', () => {
    const annotations = printed(
      `<Claim id="c">x</Claim>

<Annotation claim="c" statement="Lima is." kind="event" assessment="opinion" speaker="peru">
<Evidence source="a" stance="supports">The <Entity id="peru">Peruvian</Entity>, says *EFE*, gave **13,000**; see [this](/about/).</Evidence>
No *count*, \`none\`.
</Annotation>

Then <Claim id="d">y</Claim>.

<Annotation claim="d" statement="Lima was." kind="event" assessment="opinion" speaker="peru">No *count*, none.</Annotation>`,
    );
    const [first, second] = annotations;
    expect(first?.evidence[0]?.finding).toEqual({
      text: 'The Peruvian, says EFE, gave 13,000; see this.',
      html: 'The <a class="entity" href="/news/entities/peru/">Peruvian</a>, says <em>EFE</em>, gave <strong>13,000</strong>; see <a href="/news/about/">this</a>.',
    });
    expect(first?.rationale.text).toBe('No count, none.');
    expect(second?.rationale).toEqual({ text: 'No count, none.', html: 'No <em>count</em>, none.' });
  });

  test('says the direction of a finding of one line that runs the other way', () => {
    const [first] = printed(
      `<Claim id="c">x</Claim>

<Annotation claim="c" statement="Lima is." kind="event" assessment="opinion" speaker="peru">
Why.
<Evidence source="a" stance="supports">مرحبا (EFE).</Evidence>
</Annotation>`,
    );
    expect(first?.evidence[0]?.finding.html).toBe('<span dir="rtl">مرحبا (EFE).</span>');
    expect(first?.rationale.html).not.toContain('dir');
  });
});
