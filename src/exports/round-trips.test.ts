/** What `/sources.bib` and `/sources.ris` say is read back, by programs that did not write it and by our own import. */
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseRis } from 'astrocite-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceDate, toCslDate } from '../sources/date.ts';
import type { Source } from '../sources/schema.ts';
import { readBibtex } from '../tools/new/citations/read-bibtex.ts';
import { readRis } from '../tools/new/citations/read-ris.ts';
import { toSource } from '../tools/new/to-source.ts';
import { toBibtex } from './bibtex.ts';
import { toCslItem } from './csl-json.ts';
import { toRis, toRisFile } from './ris.ts';

const numRuns = process.env['PLUMBLINE_DEEP'] ? 300 : 40;

const word = fc.constantFrom(
  ...[
    'Lima',
    'puerto',
    'Ørsted',
    'señal',
    'Łódź',
    '港口',
    'ميناء',
    'G20',
    'iPhone',
    'AI',
    'of',
    'and',
    'the',
    '&',
    '50%',
    '$5',
    '#1',
  ],
  ...['a_b', '<x>', '{y}', '"z"', '~', '^', 'C:\\d', '—', '’s', 'ß', 'Đoković'],
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const plainName = fc.constantFrom(
  'Rojas',
  'Bello',
  'Đoković',
  'O’Brien',
  'García Márquez',
  '安倍',
  'Smith-Jones',
  'Ng',
);
const name = fc.oneof(
  fc.record({ family: plainName, given: fc.constantFrom('Carla', 'J. R.', 'María José', '晋三') }),
  fc.record({
    family: plainName,
    given: fc.constantFrom('Ludwig', 'Ana'),
    'non-dropping-particle': fc.constantFrom('van', 'de la', 'von der', 'al-', 'd’'),
  }),
  fc.record({
    family: plainName,
    given: fc.constant('Martin Luther'),
    suffix: fc.constantFrom('Jr.', 'III'),
  }),
  fc.record({
    literal: fc.constantFrom('Reuters Staff', 'Barnes and Noble', 'Energy, Mines, Ports, Trade', 'EFE'),
  }),
);
const day = fc.constantFrom('2024', '2024-11', '2024-11-14', '1899-02', '0933');
const issued = fc.oneof(
  day,
  fc.constantFrom(
    { start: '2024-11-10', end: '2024-11-16' },
    { start: '2014', end: '2015' },
    { start: '1900', circa: true as const },
    { start: '2024-03', circa: true as const },
    { start: '2024', season: 2 },
    { literal: '[1968 or 1969]' },
  ),
);
const types = [
  'article-newspaper',
  'article-journal',
  'article-magazine',
  'book',
  'chapter',
  'paper-conference',
  'report',
  'thesis',
  'webpage',
] as const;
const source: fc.Arbitrary<Source> = fc
  .record(
    {
      type: fc.constantFrom(...types),
      title: text,
      author: fc.array(name, { minLength: 1, maxLength: 3 }),
      editor: fc.array(name, { minLength: 1, maxLength: 2 }),
      translator: fc.array(name, { minLength: 1, maxLength: 2 }),
      'container-title': text,
      publisher: text,
      'publisher-place': fc.constantFrom('Lima', 'São Paulo'),
      volume: fc.constantFrom('3', '12'),
      page: fc.constantFrom('7', '12-15', 'A1'),
      edition: fc.constantFrom('2', '3rd'),
      issued,
      accessed: fc.constantFrom('2024-12-01', '2024-12'),
      URL: fc.constantFrom('https://a.example/x?q=1&r=%20#s', 'https://b.example/a_b/~c'),
      DOI: fc.constantFrom('10.1000/a_b', '10.1000/(x)1;2'),
      ISSN: fc.constant('0362-4331'),
      language: fc.constantFrom('es', 'en-GB', 'zh'),
      note: text,
      abstract: text,
    },
    { requiredKeys: ['type', 'title'] },
  )
  .map((fields): Source => ({ ...fields, id: 'a-source', access: 'secondary' }));

/** As JSON has it, letters with their marks as one. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null).normalize('NFC'));

/** Which fields come back, and as what. */
function expectSame(
  read: Readonly<Record<string, unknown>>,
  written: Fields,
  except: readonly string[] = [],
): void {
  for (const [field, value] of Object.entries(written)) {
    if (field === 'id' || except.includes(field)) continue;
    const [got, wanted] =
      field === 'issued' || field === 'accessed'
        ? [dateOf(read[field]), dateOf(value)]
        : [read[field], value];
    expect(plain(got), field).toEqual(plain(wanted));
  }
}

const dateOf = (value: unknown): unknown => {
  const { data } = sourceDate.safeParse(
    typeof value === 'object' && value !== null && 'start' in value ? toCslDate(value as never) : value,
  );
  return data ?? value;
};

describe('BibTeX', () => {
  test('is read by another program: one entry, no mistake, names and date whole', () => {
    fc.assert(
      fc.property(source, (written) => {
        const { errors, entries } = parseBibtex(toBibtex([toCslItem(written)]), {
          english: false,
          sentenceCase: false,
        });
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(1);
        const [{ key, fields } = { key: '', fields: {} as Record<string, never> }] = entries;
        expect(key).toBe(written.id);
        expect(fields.author?.length).toBe(written.author?.length);
        for (const [index, one] of (written.author ?? []).entries()) {
          const read = fields.author?.[index];
          if ('literal' in one) expect(read?.name ?? read?.lastName).toBe(one.literal);
          else if ('family' in one) {
            expect(`${read?.prefix ?? ''} ${read?.lastName ?? ''}`).toContain(one.family);
            expect(read).toMatchObject({
              firstName: one.given,
              ...(one.suffix ? { suffix: one.suffix } : {}),
            });
            expect(`${read?.prefix ?? ''}${read?.lastName ?? ''}`).toContain(
              one['non-dropping-particle']?.trim() ?? '',
            );
          }
        }
        const start = typeof written.issued === 'string' ? written.issued : written.issued?.start;
        if (start !== undefined) expect(fields['date']).toMatch(new RegExp(`^${start}(?:$|[~/-])`));
      }),
      { numRuns },
    );
  });

  test('is read by our own import as it was', () => {
    fc.assert(
      fc.property(source, (written) => {
        const { items, unreadable } = readBibtex(toBibtex([toCslItem(written)]));
        expect(unreadable).toEqual([]);
        const { record, dropped } = toSource(items[0]?.item ?? {});
        expect([...(items[0]?.left ?? []), ...dropped]).toEqual([]);
        // BibTeX prints the site of a page as how it was published; a report stands in a series.
        const isSeries = ['report', 'book', 'thesis', 'webpage'].includes(written.type);
        // A page is miscellaneous to BibTeX, and known by its address.
        const isPage = written.type === 'webpage' && (written.URL === undefined || written.DOI !== undefined);
        const except = [...(isSeries ? ['container-title'] : []), ...(isPage ? ['type'] : [])];
        expectSame(withoutJoins(record), withoutJoins({ ...written }), except);
      }),
      { numRuns },
    );
  });
});

describe('RIS', () => {
  test('is read by another program: one record, its title, names and numbers whole', () => {
    fc.assert(
      fc.property(source, (written) => {
        const [read, ...more] = parseRis(toRis(toCslItem(written))) as Record<string, unknown>[];
        expect(more).toEqual([]);
        expect(read?.['title']).toBe(written.title);
        // That program takes editors and translators for authors.
        expect((read?.['author'] as unknown[] | undefined)?.length ?? 0).toBeGreaterThanOrEqual(
          written.author?.length ?? 0,
        );
        if (written.URL !== undefined) expect(read?.['URL']).toBe(written.URL);
        if (written.DOI !== undefined) expect(read?.['DOI']).toBe(written.DOI);
      }),
      { numRuns },
    );
  });

  test('is read by our own import as it was', () => {
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 3 }), (all) => {
        const { items, unreadable } = readRis(toRisFile(all.map(toCslItem)).replaceAll('\r\n', '\n'));
        expect(unreadable).toEqual([]);
        expect(items).toHaveLength(all.length);
        for (const [index, written] of all.entries()) {
          const { item, left } = items[index] ?? { item: {}, left: [] };
          const { record, dropped } = toSource(item);
          expect([...left, ...dropped]).toEqual([]);
          expectSame(
            withoutJoins(record),
            withoutJoins({ ...written }),
            written.type === 'book' ? ['container-title'] : [],
          );
        }
      }),
      { numRuns },
    );
  });
});

/** A particle is part of the family name to RIS, and one that joins it to BibTeX too. */
function withoutJoins(record: Fields): Fields {
  const whole = (one: Readonly<Record<string, string>>): object => {
    const { 'non-dropping-particle': particle, family, ...rest } = one;
    if (particle === undefined) return one;
    return { ...rest, family: `${particle}${/[-’]$/.test(particle) ? '' : ' '}${family ?? ''}` };
  };
  return Object.fromEntries(
    Object.entries(record).map(([field, value]): [string, unknown] => [
      field,
      ['author', 'editor', 'translator'].includes(field)
        ? (value as Record<string, string>[]).map(whole)
        : value,
    ]),
  );
}

type Fields = Readonly<Record<string, unknown>>;

test('"and others" is BibTeX\'s own, at the end of a list', () => {
  const item = {
    id: 'a',
    type: 'book',
    title: 'T',
    author: [{ family: 'Rojas', given: 'Carla' }, { literal: 'et al.' }],
  };
  expect(toBibtex([item])).toContain('\tauthor = {Rojas, Carla and others},');
  expect(toRis(item)).toContain('AU  - et al.\r\n');
});

test.each([
  [{ family: 'Artagnan', given: 'Charles', 'dropping-particle': 'd’' }, 'd’Artagnan, Charles'],
  [{ family: 'Assad', given: 'Bashar', 'non-dropping-particle': 'al-' }, 'al-Assad, Bashar'],
  [{ family: 'Gaulle', 'non-dropping-particle': 'de' }, 'de Gaulle'],
  [{ family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der' }, 'van der Meer, Jan'],
  [{ family: 'King', given: 'Martin', suffix: 'Jr.' }, 'King, Jr., Martin'],
  [{ family: 'de facto Union', given: 'X' }, '{de facto Union}, X'],
  [{ literal: 'Barnes and Noble' }, '{Barnes and Noble}'],
  [{ family: 'others', given: 'Ana' }, '{others}, Ana'],
  [{ given: 'Plato' }, '{Plato}'],
])('the name %j is written %s', (author, written) => {
  expect(toBibtex([{ id: 'a', type: 'book', title: 'T', author: [author] }])).toContain(
    `\tauthor = {${written}},`,
  );
});

test.each([
  ['2024-11-14', '2024-11-14', '2024/11/14/'],
  ['2024-11', '2024-11', '2024/11//'],
  ['2024', '2024', '2024///'],
  [{ start: '2024-11-10', end: '2024-11-16' }, '2024-11-10/2024-11-16', '2024/11/10/to 2024-11-16'],
  [{ start: '2014', end: '2015' }, '2014/2015', '2014///to 2015'],
  [{ start: '1900', circa: true as const }, '1900~', '1900///circa'],
  [{ start: '2024', season: 4 }, '2024-24', '2024///Winter'],
  [{ literal: 'ca. 1900' }, undefined, 'ca. 1900'],
])('the date %j is written for biblatex and RIS', (date, biblatex, ris) => {
  const item = { id: 'a', type: 'book', title: 'T', issued: toCslDate(date) };
  if (biblatex === undefined) expect(toBibtex([item])).not.toContain('\tdate =');
  else expect(toBibtex([item])).toContain(`\tdate = {${biblatex}},`);
  expect(toRis(item)).toContain(`DA  - ${ris}\r\n`);
});
