import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';
import { png } from '../../guide/rules/example.ts';
import { makeAll } from '../../../tests/cases/make-all.ts';

const article = 'articles/lima/en.mdx';
const written = (prose: string) => {
  const text = new TextDecoder()
    .decode(base.get(article))
    .replace('## The strike', `${prose}\n\n## The strike`);
  const content = check(new Map([...base, [article, Buffer.from(text)], ['articles/lima/port.png', png]]));
  return { content, article: content.parsed.articles[0], made: makeAll(content) };
};

describe('an image with a title', () => {
  test('is a figure with its caption, in every form', () => {
    const { article: read, made } = written('![A port](port.png "The port of Peru. Photo: X/Y")');
    expect(JSON.stringify(read?.prose)).toContain('"tagName":"figcaption"');
    expect(read?.text).toContain('summit. The port of Peru. Photo: X/Y The strike');
    // A name in a caption leads on as one in prose does.
    expect(made['lima.html']).toMatch(
      /<figure><img [^>]*alt="A port"[^>]*><figcaption>The port of <a [^>]*>Peru<\/a>\. Photo: X\/Y<\/figcaption><\/figure>/,
    );
    expect(made['lima.html']).not.toContain('title=');
    expect(made['lima.md']).toMatch(/!\[A port\]\(\S+ "The port of Peru\. Photo: X\/Y"\)/);
  });

  test('among words follows their paragraph; one without a title stays where it is', () => {
    const { made } = written('Before ![A port](port.png "Caption") after ![A ship](port.png) it.');
    expect(made['lima.html']).toMatch(
      /<p>Before {2}?after <img [^>]*alt="A ship"[^>]*> it\.<\/p><figure><img [^>]*alt="A port"[^>]*><figcaption>Caption<\/figcaption><\/figure>/,
    );
  });
});
