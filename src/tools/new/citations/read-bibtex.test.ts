import { describe, expect, test } from 'vitest';
import { toSource } from '../to-source.ts';
import { readBibtex } from './read-bibtex.ts';

const record = (bibtex: string) => {
  const { items, unreadable } = readBibtex(bibtex);
  expect(unreadable).toEqual([]);
  const [{ item, left } = { item: {}, left: [] }] = items;
  const { record: fields, dropped } = toSource(item);
  return { ...fields, left: [...left, ...dropped] };
};

describe('LaTeX in a title', () => {
  test.each([
    [String.raw`Econom{\'\i}a y pol{\'{\i}}tica del Per{\'u}`, 'Economía y política del Perú'],
    [String.raw`\c{c}\"{u}\ss \l \dh \th \ae \oe \o{}\aa`, 'çüßłðþæœøå'],
    [String.raw`Ia\textcommabelow{s}i, \u{g}\.I\H{o}\k{a}\r{u}`, 'Iași, ğİőąů'],
    [String.raw`a \ldots{} b\-c, \S5 \mbox{no break} {\relax Ph}`, 'a … bc, §5 no break Ph'],
    [String.raw`\emph{Very} \textbf{bold}: H$_2$O and $\alpha$`, 'Very bold: H₂O and α'],
    [String.raw`Ports \& tolls, 50\% of \#1 a\_b`, 'Ports & tolls, 50% of #1 a_b'],
    ['50% of tolls', '50% of tolls'],
    ['Why $5 is enough', 'Why $5 is enough'],
    ['From $5 to $6 a ton', 'From $5 to $6 a ton'],
    ['Interview: <below the line> prices', 'Interview: <below the line> prices'],
    ['<b> is no markup here', '<b> is no markup here'],
    [String.raw`a \textless{} b \textgreater c`, 'a < b >c'],
    ["``Quoted'' -- and dashed --- too", '“Quoted” – and dashed — too'],
    ["It's O'Brien's", "It's O'Brien's"],
    [String.raw`\LaTeX{} and \BibTeX`, 'LaTeX and BibTeX'],
    [String.raw`\unknown{kept} text`, 'kept text'],
    ['A~B {C} {{D}}', 'A B C D'],
    ['Ça va, señor? 秘鲁 Ørsted', 'Ça va, señor? 秘鲁 Ørsted'],
    [String.raw`\href{https://a.example/x}{a page}`, 'a page (https://a.example/x)'],
    [String.raw`Line one\\line two`, 'Line one line two'],
    ['BIG {WORDS} stay As They Are', 'BIG WORDS stay As They Are'],
  ])('%s', (latex, title) => {
    expect(record(`@misc{a, title = {${latex}}}`)).toMatchObject({ title });
  });

  test('names the commands it does not know', () => {
    expect(record(String.raw`@misc{a, title = {\unknown{kept} text}}`).left).toEqual([
      String.raw`of LaTeX, \unknown`,
    ]);
  });
});

describe('a field', () => {
  test.each<[string, object]>([
    ['organization = {Ministry of Energy and Mines}', { publisher: 'Ministry of Energy and Mines' }],
    ['institution = {{Trade and Tourism}}', { publisher: 'Trade and Tourism' }],
    [
      'publisher = {Simon and Schuster}, school = {Lima}',
      { publisher: 'Simon and Schuster', left: ['school'] },
    ],
    ['howpublished = {Online}', { medium: 'Online' }],
    [String.raw`howpublished = {\url{https://a.example/q}}`, { URL: 'https://a.example/q', type: 'webpage' }],
    [
      String.raw`howpublished = {Available at \url{https://a.example/t}, accessed 2024-01-02}`,
      { URL: 'https://a.example/t', accessed: '2024-01-02' },
    ],
    [String.raw`note = {\url{https://a.example/n}}`, { URL: 'https://a.example/n' }],
    ['note = {Accessed: 2024-03-05}', { accessed: '2024-03-05' }],
    ['note = {[Online; accessed 5-March-2024]}', { accessed: '2024-03-05' }],
    ['note = {In Spanish}, note = {Second of two}', { note: 'In Spanish; Second of two' }],
    [
      'url = {https://a.example/1 https://b.example/2}',
      { URL: 'https://a.example/1', left: ['url (https://b.example/2)'] },
    ],
    [
      String.raw`url = {https://a.example/a\_b?q=1\&c=100\%25}`,
      { URL: 'https://a.example/a_b?q=1&c=100%25' },
    ],
    ['url = {https://a.example/a%20b}', { URL: 'https://a.example/a%20b' }],
    ['url = {<https://a.example/~x>}', { URL: 'https://a.example/~x' }],
    ['url = {javascript:alert(1)}', { left: ['url ("javascript:alert(1)" is no address of the web)'] }],
    ['DOI = {{10.1097/HP.000}}', { DOI: '10.1097/hp.000', URL: 'https://doi.org/10.1097/hp.000' }],
    ['doi = {https://doi.org/10.1000/X}', { DOI: '10.1000/x' }],
    ['doi = {none}', { left: ['DOI'] }],
    ['eprint = {2003.05580}, archivePrefix = {arXiv}', { URL: 'https://arxiv.org/abs/2003.05580' }],
    ['eprint = {123}, eprinttype = {pubmed}', { PMID: '123' }],
    ['eprint = {x1}, eprinttype = {lab}', { left: ['eprint (lab x1)'] }],
    ['langid = {brazilian}', { language: 'pt-BR' }],
    ['language = {Klingon and other}', { left: ['language'] }],
    ['year = 2024, month = nov', { issued: '2024-11' }],
    ['year = 2024, month = "10~" # nov', { issued: '2024-11-10' }],
    [
      'year = {{2018}}, month = {{AUG 3-7}}',
      {
        issued: {
          'date-parts': [
            [2018, 8, 3],
            [2018, 8, 7],
          ],
        },
      },
    ],
    ['year = 2024, month = 11, day = 14', { issued: '2024-11-14' }],
    ['date = {2024-11-14}, year = 2024, month = nov, day = 14', { issued: '2024-11-14', left: [] }],
    ['date = {2024-11-14}, year = 2023', { issued: '2024-11-14', left: ['year'] }],
    [
      'date = {2024-11-14}, year = 2024, month = mar, day = 2',
      { issued: '2024-11-14', left: ['month', 'day'] },
    ],
    ['date = {2024-22}, year = 2024, month = {summer}', { left: [] }],
    ['year = 2024, day = 5', { issued: '2024', left: ['day (5)'] }],
    [
      'booktitle = {Part}, maintitle = {Whole}, mainsubtitle = {Studies}',
      { 'container-title': 'Part', left: ['maintitle (Whole: Studies)'] },
    ],
    ['entrysubtype = {standard}', { left: ['entrysubtype (standard)'] }],
    ['year = {in press}', { issued: { literal: 'in press' } }],
    ['pages = {12--15}', { page: '12-15' }],
    ['file = {:a.pdf:PDF}, timestamp = {2024}', { left: ['file', 'timestamp'] }],
    [
      'publisher = unknownname',
      {
        publisher: 'unknownname',
        left: ['of LaTeX, the abbreviation unknownname, which no @string explains'],
      },
    ],
  ])('%s', (fields, expected) => {
    expect(record(`@misc{a, title = {T}, ${fields}}`)).toMatchObject(expected);
  });

  test.each([
    ['article', 'article-journal'],
    ['article, entrysubtype = {newspaper}', 'article-newspaper'],
    ['article, entrysubtype = {magazine}', 'article-magazine'],
    ['audio', 'song'],
    ['video', 'motion_picture'],
    ['online', 'webpage'],
    ['misc, url = {https://a.example}', 'webpage'],
    ['thesis', 'thesis'],
    ['newthing', 'document'],
  ])('makes of @%s a %s', (entry, type) => {
    const [kind = '', ...more] = entry.split(', ');
    expect(record(`@${kind}{a, title = {T}${more.map((each) => `, ${each}`).join('')}}`)).toMatchObject({
      type,
    });
  });
});

describe('a file', () => {
  const good = '@online{good, title = {Good}, url = {https://a.example/good}}';
  test.each<[string, string, [number, string][], string[]]>([
    ['without a comma', `@misc{bad, title = {Bad}\n  date = {2024}}\n${good}`, [[1, 'bad']], ['Good']],
    [
      'without a closing brace',
      `@misc{bad, title = {Bad,\n  date = {2024}}\n\n${good}`,
      [[1, 'bad']],
      ['Good'],
    ],
    ['that breaks off', `${good}\n@misc{bad, title = {Ba`, [[2, 'bad']], ['Good']],
    ['with an open quote', `@misc{bad, title = "Bad, year = 2024}\n${good}`, [[1, 'bad']], ['Good']],
    ['with a field without =', `@misc{bad, title {Bad}}\n${good}`, [[1, 'bad']], ['Good']],
    ['with text in @preamble', `@preamble{By C. Rojas; see\nhttps://port.example}\n${good}`, [], ['Good']],
    ['with an open @string', `@string{x = {y}\n${good}`, [[1, '@string']], ['Good']],
    ['with no key', `@Article{,\n title = {No key}\n}\n${good}`, [], ['No key', 'Good']],
    ['with a key that is missing', `@misc{title = {Bare}, year = 2024}`, [], ['Bare']],
    ['with blanks in a key', `@misc{ a key (2024) , title = {Odd key}}`, [], ['Odd key']],
    ['in round brackets', '@misc(a, title = {Round (and round)})', [], ['Round (and round)']],
    ['with remarks', `Dear all, see mail@port.example {x}\n% @misc{no, title={No}}\n${good}`, [], ['Good']],
    ['with what is commented out', `@comment{@misc{no, title={No}}}\n${good}`, [], ['Good']],
    ["with JabRef's settings", `${good}\n@Comment{jabref-meta: databaseType:bibtex;}`, [], ['Good']],
    ['with two entries on a line', `${good} @misc{b, title = "Two"}`, [], ['Good', 'Two']],
    ['with the same field twice', '@misc{a, title = {One}, title = {Two}}', [], ['One']],
    [
      'with abbreviations',
      '@string{m = "Ministry of " # e}\n@string{e = {Mines}}\n@string{n = m # {Ports}}\n@misc{a, title = n # { B}}',
      [],
      ['Ministry of ePorts B'],
    ],
    ['with a brace in LaTeX', String.raw`@misc{a, title = {Left \{ brace}}`, [], ['Left { brace']],
    ['with a trailing comma and CR', '@misc{a,\n title = {T},\n year = 2024,\n}', [], ['T']],
    ['with a percent comment between fields', '@misc{a,\n % title = {No},\n title = {Yes}\n}', [], ['Yes']],
    [
      'with an e-mail in a value',
      '@misc{a, title = {T}, note = {write to a@b{c} or d@e.example}}',
      [],
      ['T'],
    ],
  ])('%s', (_, text, unreadable, titles) => {
    const read = readBibtex(text);
    expect(read.unreadable.map(({ line, name }) => [line, name])).toEqual(unreadable);
    expect(read.items.map(({ item }) => item['title'])).toEqual(titles);
    for (const { reason } of read.unreadable) expect(reason).not.toMatch(/[{}]\)|undefined|ParsingError/);
  });

  test('says where and why', () => {
    const [bad] = readBibtex(`\n\n@misc{queue, title = {Queue}\n  date = {2024}}`).unreadable;
    expect(bad).toEqual({
      line: 3,
      name: 'queue',
      reason: 'a comma is missing on line 4 before "date = {2024}}"',
    });
  });

  test('an entry inherits from the one it names, and no other does', () => {
    const text = `@inproceedings{a, title = {Part}, crossref = {Whole}}
      @proceedings{whole, title = {Whole}, publisher = {Press}, year = 2020}
      @inproceedings{b, title = {Alone}, crossref = {nowhere}}`;
    const [part, , alone] = readBibtex(text).items;
    expect(part?.item).toMatchObject({ 'container-title': 'Whole', publisher: 'Press' });
    expect(alone?.left).toEqual(['crossref (there is no entry nowhere)']);
  });
});
