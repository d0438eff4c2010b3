/** Files that were cut, doubled, swapped and written in another encoding: nothing breaks, and nothing is made up. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { planSources } from '../plan-sources.ts';
import { decode } from './decode.ts';
import { readCitations } from './read-citations.ts';

const numRuns = process.env['PLUMBLINE_DEEP'] ? 2000 : 150;

const bases = [
  `@string{gaz = {The Harbour Gazette}}
@preamble{"\\newcommand{\\noop}[1]{}"}
@article{levy, entrysubtype = {newspaper}, title = {Suben las tasas: 50% más}, author = {Rojas, Carla and van der Meer, Jan and others},
  journaltitle = gaz, date = {2024-03-02/2024-03-05}, url = {https://gazette.example/levy?a=1&b=2}, note = {Accessed: 2024-03-06}}
@comment{jabref-meta: databaseType:bibtex;}
@techreport(queue, title = "Ships queue {outside} the harbour", institution = {Ministry of Energy and Mines}, year = 2024, month = mar,
  number = 7, abstract = {A ship of \\emph{many}.}, keywords = {ports, tolls}, crossref = {levy})
`,
  `TY  - NEWS
TI  - Harbour levy doubles &amp; ships wait
A1  - Rojas, Carla
AU  - Bello, León
T2  - The Harbour Gazette
DA  - 2024/03/02/
PY  - 2024
N1  - Front page.
N1  - Second
note goes on
UR  - https://gazette.example/levy
SP  - 12
EP  - 15
SN  - 0362-4331
Y2  - 2024/03/12/T20:14:05Z
ER  -${' '}

TY - BOOK
ED - Robinson, W. F.
TI - Ports of the coast
PB - Ernst Baumann
ER -
`,
  JSON.stringify(
    [
      {
        id: 'a',
        type: 'journal-article',
        title: ['Harbour levies compared'],
        'container-title': ['Port Economics', 'Port Econ.'],
        author: [{ given: 'Carla', family: 'Rojas', affiliation: [] }, { name: 'Port Union' }],
        issued: { 'date-parts': [[2024, 3]] },
        DOI: '10.1000/xyz',
        ISSN: ['0915-5287'],
      },
      {
        id: 'b',
        type: 'book',
        title: 'Tolls <i>of</i> señores',
        publisher: 'Ernst Baumann',
        issued: '2024-03-02',
      },
    ],
    null,
    1,
  ),
  'PMID- 123\nTI  - Harbour metals and\n      ships.\nFAU - Rojas, Carla\nDP  - 2024 Mar 2\nJT  - The Harbour Journal\nLID - 10.1000/1 [doi]\nLA  - eng\n',
];

const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with its mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'latin-1': (text) => Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 255),
  'utf-16': (text) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer),
};

interface Damage {
  readonly how: 'cut' | 'double' | 'swap' | 'byte' | 'insert';
  readonly at: number;
  readonly size: number;
  readonly byte: number;
}
const damage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('cut', 'double', 'swap', 'byte', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 60 }),
  byte: fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(...Array.from('{}"@\\,=-%$&<>[]\n', (sign) => sign.charCodeAt(0))),
  ),
});

function damaged(bytes: Uint8Array, { how, at, size, byte }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [before, part, after] = [
    bytes.slice(0, from),
    bytes.slice(from, from + size),
    bytes.slice(from + size),
  ];
  const parts = {
    cut: [before, after],
    double: [before, part, part, after],
    swap: [after, part, before],
    byte: [before, Uint8Array.of(byte), part.slice(1), after],
    insert: [before, Uint8Array.of(byte), part, after],
  };
  return Uint8Array.from(parts[how].flatMap((each) => Array.from(each)));
}

/** Milliseconds this thread has worked: a busy machine may take its own. */
const spent = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** The libraries are loaded before time is taken. */
beforeAll(() => Promise.all(bases.map((base) => readCitations(base))));

const said = [
  'title',
  'publisher',
  'container-title',
  'note',
  'abstract',
  'keyword',
  'author',
  'editor',
  'collection-title',
  'page',
];
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

test('a damaged file is read in no time, or refused in a sentence; what is written stood in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...bases),
      fc.constantFrom(...Object.keys(encoders)),
      fc.array(damage, { minLength: 1, maxLength: 4 }),
      async (base, encoding, damages) => {
        const bytes = damages.reduce(
          damaged,
          (encoders[encoding] ?? encoders['utf-8'])?.(base) ?? new Uint8Array(),
        );
        const before = spent();
        let text: string;
        let read: Awaited<ReturnType<typeof readCitations>>;
        try {
          ({ text } = decode(bytes));
          read = await readCitations(text);
        } catch (error) {
          // A sentence of ours, not a slip of the program's.
          expect(error).toBeInstanceOf(Error);
          expect((error as Error).constructor).toBe(Error);
          expect((error as Error).message).toMatch(/[.)]$/);
          return;
        }
        const planned = planSources(read.items, [], new Set());
        expect(spent() - before).toBeLessThan(2000);
        expect(planned).toHaveLength(read.items.length);
        for (const { line, name, reason } of read.unreadable) {
          expect(line).toBeGreaterThan(0);
          expect(`${name}${reason}`).not.toMatch(/undefined|\[object/);
        }
        const given = text.normalize('NFC').replaceAll(/&amp;/g, '&');
        for (const { item } of read.items)
          for (const field of said)
            for (const value of textsIn(item[field])) {
              if (value === 'et al.') continue;
              for (const word of value.match(/[\p{L}\p{N}]{2,}/gu) ?? [])
                expect(squeezed(given), `${field}: ${value}`).toContain(squeezed(word));
            }
        for (const each of planned) if (each.type === 'new') expect(each.file.text).not.toContain('\uFFFD');
      },
    ),
    { numRuns },
  );
});

/** Letters alone: a brace, a command or a line end within a word parts it in the file, and not in what it says. */
const squeezed = (text: string): string => text.replaceAll(/\\[a-zA-Z]+|\\u[0-9a-f]{4}|[^\p{L}\p{N}]/gu, '');

test('a long file of broken entries takes no longer than its length', async () => {
  const broken = '@article{a, title = {Open, author = "x\n'.repeat(3000);
  const before = spent();
  const { items, unreadable } = await readCitations(broken);
  expect(items).toEqual([]);
  expect(unreadable).toHaveLength(3000);
  expect(spent() - before).toBeLessThan(2000);
});
