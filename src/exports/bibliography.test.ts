/** BibTeX and RIS are read back by programs that did not write them. */
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import { describe, expect, test } from 'vitest';
import { readBibtex } from '../tools/new/citations/read-bibtex.ts';
import { toSource } from '../tools/new/to-source.ts';
import { toBibtex } from './bibtex.ts';
import { toPlainCitation } from './plain-citation.ts';
import { toRis } from './ris.ts';
import { citationForms, claimCitations } from './claim-citation.ts';
import { toCslDate } from '../sources/date.ts';
import { toCslItem, type CslItem } from './csl-json.ts';
import { context, corpus, hostileCorpus, hostileStrings } from './fixtures.ts';

const item = (title: string): CslItem => ({
  id: 'lima/police-13000',
  type: 'webpage',
  title,
  author: [{ literal: title }],
  issued: toCslDate('2024-11-18'),
  URL: 'https://example.org/a_b/?q=100%25&x=1#c',
});

/** LaTeX has one kind of white space, no direction marks, and no ligature that is not its sign. */
const asRead = (text: string): string => text.replaceAll(/[\s\ufeff]+/g, ' ').trim();

describe(toBibtex, () => {
  test.each(hostileStrings)('gives %j back', (hostile) => {
    const { errors, entries } = parseBibtex(toBibtex([item(hostile)]), {
      english: false,
      sentenceCase: false,
    });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry?.key).toBe('lima/police-13000');
    expect(entry?.fields.url).toBe('https://example.org/a_b/?q=100%25&x=1#c');
    expect(plain(entry?.fields.title)).toBe(asRead(hostile));
    expect(plain(entry?.fields.author?.[0]?.name)).toBe(asRead(hostile));
  });

  test.each([
    ['https://a.example/}, title={b}, note={', 'https://a.example/%7D, title=%7Bb%7D, note=%7B'],
    ['https://a.example/}}@book{forged,title={x', 'https://a.example/%7D%7D@book%7Bforged,title=%7Bx'],
    ['https://a.example/{{', 'https://a.example/%7B%7B'],
    ['https://a.example/{balanced}', 'https://a.example/%7Bbalanced%7D'],
    ['https://a.example/"@comment{x', 'https://a.example/"@comment%7Bx'],
    ['https://a.example/a,b=c#d%e~f_g&h$i', 'https://a.example/a,b=c#d%e~f_g&h%24i'],
  ])('lets no address end its field: %s', (address, written) => {
    for (const field of ['URL', 'DOI']) {
      const bibtex = toBibtex([
        { ...item('Lima'), [field]: address },
        { ...item('Two'), id: 'two' },
      ]);
      const { errors, entries } = parseBibtex(bibtex, { english: false, sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries.map(({ key }) => key)).toEqual(['lima/police-13000', 'two']);
      const read = entries[0]?.fields[field === 'URL' ? 'url' : 'doi'] ?? '';
      expect(read).toBe(written);
      expect(plain(entries[0]?.fields.title)).toBe('Lima');
    }
  });

  test('writes every source under its id', () => {
    const { entries } = parseBibtex(toBibtex(corpus.sources.map(toCslItem)));
    expect(entries.map(({ key }) => key)).toEqual(corpus.sources.map(({ id }) => id));
    expect(entries.map(({ fields }) => fields.url)).toEqual(corpus.sources.map(({ URL: url }) => url));
  });

  test.each([
    ['APEC in Lima: AI and rain', '{APEC} in {Lima}: {AI} and rain'],
    ['AI', '{AI}'],
    ['G20 leaders', '{G20} leaders'],
    ['El Perú y la Émilie: Un día', 'El {Perú} y la {Émilie}: Un día'],
    ['iPhone_x & {Y}', String.raw`{iPhone}\_x \& \textbraceleft{}{Y}\textbraceright{}`],
    ['Police in lima', 'Police in lima'],
  ])('keeps the capitals of %j', (title, written) => {
    const bibtex = toBibtex([item(title)]);
    expect(bibtex).toContain(`\ttitle = {${written}},`);
    const [entry] = parseBibtex(bibtex, { english: true, sentenceCase: false }).entries;
    expect(entry?.fields.title?.replaceAll(/<\/?span[^>]*>/g, '')).toBe(title);
  });

  test('gives day, month and year apart, the language and what the work stands in', () => {
    const fields = { language: 'es-PE', 'container-title': 'Andina & Co', accessed: toCslDate('2024-12-01') };
    const bibtex = toBibtex(
      ['webpage', 'legislation', 'report', 'article-newspaper', 'chapter'].map((type) => ({
        ...item('Lima'),
        ...fields,
        type,
      })),
    );
    expect(bibtex).toContain('\tmonth = nov,');
    const { errors, entries } = parseBibtex(bibtex, { english: false, sentenceCase: false });
    expect(errors).toEqual([]);
    const places = ['howpublished', 'howpublished', 'series', 'journal', 'booktitle'];
    for (const [index, { type, fields: read }] of entries.entries()) {
      expect(type).toBe(['misc', 'misc', 'techreport', 'article', 'incollection'][index]);
      expect(read).toMatchObject({
        ...{ year: '2024', month: '11', day: '18', urldate: '2024-12-01' },
        ...{ language: 'es-PE', langid: 'spanish', [places[index] ?? '']: 'Andina & Co' },
      });
    }
    expect(entries).toHaveLength(5);
    // Our own import reads the same.
    for (const read of readBibtex(bibtex).items)
      expect(toSource(read.item).record).toMatchObject({
        title: 'Lima',
        issued: '2024-11-18',
        accessed: '2024-12-01',
      });
  });

  test.each([
    [{ literal: '[1968 or 1969]' }, '\tyear = {[1968 or 1969]},'],
    [{ 'date-parts': [[1900]], circa: true }, '\tyear = {ca. 1900},'],
    [{ 'date-parts': [[2024]], season: 2 }, '\tmonth = {summer},'],
  ])('writes the date %j', (issued, line) => {
    expect(toBibtex([{ ...item('Lima'), issued, accessed: issued }])).toContain(line);
  });

  test('of nothing is nothing', () => {
    expect(toBibtex([])).toBe('');
  });
});

/** The reader marks formatting it found; what we wrote has none. */
const plain = (text: string | undefined): string | undefined => text && asRead(text);

describe(toRis, () => {
  test.each(hostileStrings)('gives %j back', (hostile) => {
    const ris = toRis(item(hostile));
    expect(ris).toMatch(/^TY {2}- .*\r\n[^]*ER {2}- \r\n$/);
    const [read, ...more] = parseRis(ris) as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(read?.['URL']).toBe('https://example.org/a_b/?q=100%25&x=1#c');
    expect(asRead(String(read?.['title']))).toBe(asRead(hostile));
  });

  test('keeps a long line whole', () => {
    const long = 'word '.repeat(200).trim();
    expect(toRis(item(long))).toContain(`TI  - ${long}\r\n`);
  });
});

describe(toPlainCitation, () => {
  test('takes no text for markup', () => {
    expect(toPlainCitation(item('<b>bold</b> a < b </script>'), 'en-GB')).toContain(
      '<b>bold</b> a < b </script>',
    );
  });

  test('is one line, and ends with the address', () => {
    const citation = toPlainCitation(item('A title'), 'en-GB');
    expect(citation).toBe('A title. (2024, November 18). A title. https://example.org/a_b/?q=100%25&x=1#c');
  });
});

describe('in another language a work is cited', () => {
  const work: CslItem = {
    id: 'a',
    type: 'article-newspaper',
    title: 'El presidente dice "no"',
    author: [{ family: 'Pérez', given: 'Ana' }],
    'container-title': 'El Comercio',
    URL: 'https://a.example/x',
  };
  test.each<[locale: string, more: object, cited: string]>([
    [
      'es-PE',
      { issued: { 'date-parts': [[2024, 9, 14]] } },
      '(2024, 14 de setiembre). El presidente dice “no”.',
    ],
    ['es-419', { issued: { 'date-parts': [[2024, 9, 14]] } }, '(2024, 14 de septiembre). El presidente'],
    ['es-419', { issued: { 'date-parts': [[2024, 9]] } }, '(2024, septiembre). El presidente'],
    ['es-419', { issued: { 'date-parts': [[2024]] } }, '(2024). El presidente'],
    ['es-419', { issued: { literal: 'hacia 1900' } }, '(hacia 1900). El presidente'],
    ['es-419', {}, '(s. f.). El presidente dice “no”.'],
    ['es-419', { accessed: { 'date-parts': [[2024, 3, 2]] } }, 'Recuperado 2 de marzo de 2024, de https://a'],
    [
      'es-419',
      { type: 'chapter', editor: [{ family: 'Ruiz', given: 'Eva' }] },
      'En E. Ruiz (Ed.), El Comercio',
    ],
    ['fr', { issued: { 'date-parts': [[2024, 9, 14]] } }, '(2024, 14 septembre). El presidente'],
    ['ar', { issued: { 'date-parts': [[2024, 9, 14]] } }, '(2024, September 14). El presidente'],
    [
      'en-GB',
      { issued: { 'date-parts': [[2024, 9, 14]] } },
      '(2024, September 14). El presidente dice “no.” El',
    ],
  ])('in %s with %j', (locale, more, cited) => {
    expect(toPlainCitation({ ...work, ...more }, locale).replaceAll('\u00a0', ' ')).toContain(cited);
  });

  test('with the quotation marks of its words', () => {
    expect(toPlainCitation(work, 'fr', ['«', '»'])).toContain('dice «no»');
    expect(toPlainCitation({ ...work, title: '„So“, «así» ‘a’' }, 'es-PE')).toContain('„So“, «así» ‘a’.');
    expect(toPlainCitation({ ...work, title: '"A" ("B")' }, 'es-PE')).toContain('“A” (“B”).');
  });
});

describe('a claim, cited,', () => {
  const [article] = corpus.articles;
  const claim = article?.claims[0];
  if (!article || !claim) throw new Error('The base of the cases has no claim.');

  test('gives revision and date in every form', () => {
    const later = { ...claim, revision: 7, updated: '2025-03-09' };
    for (const form of citationForms) {
      const text = claimCitations[form](later, article, context);
      expect(text, form).toMatch(/revision 7/);
      expect(text, form).toMatch(/2025/);
      expect(text, form).toContain(`https://example.org/news/articles/lima/claims/${claim.id}/`);
    }
    const [item] = JSON.parse(claimCitations.csl(later, article, context)) as CslItem[];
    expect(item).toMatchObject({
      id: `lima/${claim.id}`,
      title: claim.statement,
      issued: { 'date-parts': [[2025, 3, 9]] },
      version: '7',
    });
    expect(claimCitations.plain(later, article, context)).not.toContain('\n');
  });

  test('numbers the authors of a template where there are several', () => {
    const by = (...authors: string[]) => claimCitations.wikipedia(claim, { ...article, authors }, context);
    expect(by('Ana Quispe')).toContain('|author=Ana Quispe |title=');
    expect(by('Ana Quispe', 'Luis Rojas')).toContain('|author1=Ana Quispe |author2=Luis Rojas |title=');
  });

  test.each(hostileStrings)('says nothing but what it is about, for %j', (hostile) => {
    const [strange] = hostileCorpus(hostile).articles;
    const [first] = strange?.claims ?? [];
    if (!strange || !first) throw new Error('The corpus has no claim.');
    // The template is one, with the parameters we gave it.
    const template = claimCitations.wikipedia(first, strange, context);
    expect(template).toMatch(/^\{\{cite web (?:\|[a-z]+\d?=[^|{}[\]<>]*)+\}\}$/);
    expect(template).not.toMatch(/\n|''|~~/);
    expect(JSON.parse(claimCitations.csl(first, strange, context))).toMatchObject([{ title: hostile }]);
  });
});

test('a name with commas or "and" in a part of it stays one name', () => {
  const parts = {
    family: 'Black, White and Co.',
    given: 'A, B',
    'non-dropping-particle': 'a }, @book{x, title={y}',
  };
  const { errors, entries } = parseBibtex(
    toBibtex([{ id: 'x', type: 'book', title: 'T', author: [parts] }]),
    {
      english: false,
      sentenceCase: false,
    },
  );
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  expect(entries[0]?.fields.author).toHaveLength(1);
});

test.each<[given: Partial<CslItem>, urldate: string | undefined, note: string | undefined]>([
  [{}, undefined, undefined],
  [{ accessed: toCslDate('2024-11-18') }, '2024-11-18', '[Online; accessed 2024-11-18]'],
  [{ accessed: toCslDate('2024-11') }, '2024-11', '[Online; accessed 2024-11]'],
  [{ accessed: { literal: 'in spring' } }, undefined, '[Online; accessed in spring]'],
  [{ accessed: toCslDate('2024-11-18'), note: 'Its own.' }, '2024-11-18', 'Its own.'],
])('BibTeX says when %j was seen: %s, and in words: %s', (given, urldate, note) => {
  const [entry] = parseBibtex(toBibtex([{ ...item('A title'), ...given }]), {
    english: false,
    sentenceCase: false,
  }).entries;
  expect(entry?.fields['urldate']).toBe(urldate);
  expect(plain(entry?.fields.note)).toBe(note);
});
