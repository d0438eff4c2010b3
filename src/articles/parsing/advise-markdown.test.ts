import { describe, expect, test } from 'vitest';
import { base, check } from '../../../tests/cases/support.ts';

/** What `check` says of a piece of prose: the signs that were meant otherwise, and where their line and column are. */
function told(prose: string): string[] {
  const files = new Map(base);
  const text = new TextDecoder().decode(files.get('articles/lima/en.mdx'));
  const [before = '', after = ''] = text.split('\n## The strike');
  const first = before.split('\n').length + 1;
  files.set('articles/lima/en.mdx', new TextEncoder().encode(`${before}\n${prose}\n\n## The strike${after}`));
  return check(files).issues.flatMap(({ ruleId, line, column, actual, reason }) =>
    ruleId === 'plain-markdown' || ruleId === 'surprising-markdown'
      ? [`${line - first + 1}:${column} ${/"(.*?)" here/s.exec(reason)?.[1] ?? String(actual)}`]
      : [],
  );
}

describe('Markdown that was meant and not understood', () => {
  test.each<[prose: string, signs: string[]]>([
    // images and links
    ['![The port](the port.png)', ['1:1 ![The port](the port.png)']],
    ['See ![The port]', ['1:5 ![The port]']],
    ['[text](https://example.org/a b)', ['1:1 [text](']],
    ['See [text] (https://example.org/)', ['1:5 [text] (']],
    ['See [text] (/about/)', ['1:5 [text] (/about/)']],
    ['See [text](/about/ and more', ['1:5 [text](/about/']],
    ['［text］（https://example.org/）', ['1:1 ［text］（']],
    ['See [text]（/about/）', ['1:5 [text]（']],
    ['！[The port](/port.png)', ['1:1 ！']],
    ['See (text)[https://example.org/] now', ['1:5 (text)[https://example.org/]']],
    ['See (text)[/about/] now', ['1:5 (text)[/about/]']],
    ['See !(The port)[port.png] now', ['1:5 !(The port)[port.png]']],
    ['![The port](/port.png "Unclosed)', ['1:1 ![The port](/port.png "Unclosed)']],
    ['![The port](/port.png “A title”)', ['1:1 ![The port](/port.png “A title”)']],
    ['See [[A page]] now', ['1:5 [[A page]]']],
    ['See [](https://example.org/) now', ['1:5 [](']],
    // headings
    ['##No blank', ['1:1 ##']],
    ['##\u00a0No blank', ['1:1 ##']],
    ['\u200b## Head', ['1:2 ##']],
    ['\u00a0## Head', ['1:2 ##']],
    ['＃＃ Head', ['1:1 ＃＃']],
    ['####### Seven', ['1:1 #######']],
    // emphasis and code
    ['A lone ** here', ['1:8 **']],
    ['He **said ** so', ['1:4 **', '1:11 **']],
    ['**\u00a0bold\u00a0**', ['1:1 **', '1:9 **']],
    ['他说**“粗体”**然后', ['1:3 **', '1:9 **']],
    ['It was *never closed', ['1:8 *']],
    ['It was _never closed', ['1:8 _']],
    ['It was ＊＊bold＊＊', ['1:8 ＊＊', '1:14 ＊＊']],
    ['Some ***bold** words', ['1:6 *']],
    ['Some **bold*** words', ['1:14 *']],
    ['Some * *bold** words', ['1:14 *']],
    ['Some __bold_ words', ['1:6 _']],
    ['With $x^2 + y_1$ here', ['1:6 $x^2 + y_1$']],
    ['A &nbsp b and R&amp D', ['1:3 &nbsp', '1:16 &amp']],
    ['Some `code', ['1:6 `']],
    ['It was ==marked==', ['1:8 ==', '1:16 ==']],
    ['Well :smile: then', ['1:6 :smile:']],
    ['A &notanentity; here', ['1:3 &notanentity;']],
    // lists, tables, quotations
    ['• one\n• two', ['1:1 •']],
    ['•\u00a0one', ['1:1 •']],
    ['Three:\n· one\n· two', ['2:1 ·']],
    ['– one\n– two', ['1:1 –']],
    ['-one\n-two', ['1:1 -']],
    ['-\u00a0one\n-\u00a0two', ['1:1 -']],
    ['1.one\n2.two', ['1:1 1.']],
    ['1）one\n2）two', ['1:1 1）']],
    ['Three:\n3. three\n4. four', ['2:1 3.']],
    ['|a|b|\n|1|2|', ['1:1 |a|b|']],
    ['＞ quoted', ['1:1 ＞']],
    // tags
    ['‹Claim id="x"›words‹/Claim›', ['1:1 ‹Claim', '1:20 ‹/Claim']],
    ['＜Claim id="x"＞words＜/Claim＞', ['1:1 ＜Claim', '1:20 ＜/Claim']],
    ['one‹br›two', ['1:4 ‹br']],
    // understood, and not as it was meant
    ['Words that end.\n---\nMore words.', ['1:1 ---']],
    ['One line\nand another\n===', []],
    ['```\ncode', ['1:1 ```']],
  ])('%j', (prose, signs) => {
    expect(told(prose)).toEqual(signs);
  });
});

describe('Markdown that is as it was meant', () => {
  test.each([
    '![The port][x]',
    'A \\*\\* and a \\_ and 2 * 3 * 4 and snake_case_word',
    'He said “so” – and it was 10–12, –5 or - 5',
    '– Yes, he said.',
    '-5 degrees\nand more',
    '3.5 million\n4.5 million',
    'In 1990. They\n1991. Others',
    '[sic] (he said)',
    'See [1] and [2](https://example.org/).',
    'At 10:30:15 it was 1::2, ~sixty~',
    'AT&T &amp; &nbsp; &mdash; a &b https://a.example/?a=1&copy=2&lt=3',
    'Of $5 and $6, US$5 = S/ 19, $5 = $6 and $7_000',
    'Some ***both*** and **_both_** and *a **b*** and \\***bold**',
    'He (the author) [sic] and (see)[1] and [the port [sic]](/about/)',
    'a | b\nc | d',
    '|a|b|\n|-|-|\n|1|2|',
    'Words:\n- one\n- two',
    'Words:\n\n3. three\n4. four',
    'Title\n---',
    '#1 and #tag',
    '1 = 1 == 1',
    '＃1 and ＊ alone',
    '‹so› and 〈so〉 and ＜ 3',
    '```\ncode\n```',
    '> a quotation',
    '5* and **bold** and *em*',
    '“quoted”**bold**“quoted”',
  ])('%j', (prose) => {
    expect(told(prose)).toEqual([]);
  });
});
