import { own } from '../../../issues/own.ts';
import type { TaggedField, TaggedRecord } from './ris-records.ts';

/** A format that tags its lines as RIS does, with tags of its own. */
export interface OtherTags {
  /** Its name, which its tags are named with where they have no place. */
  readonly name: string;
  /** Which text is of this format. */
  readonly is: RegExp;
  /** A line with a tag. */
  readonly line: RegExp;
  /** The tag that every record begins with. */
  readonly begins: string;
  /** Tags of which every further line is another value, not more of the same. */
  readonly lists: ReadonlySet<string>;
  /** What each tag is called in RIS. */
  readonly tags: Readonly<Record<string, string>>;
  /** What it calls the types of RIS; all others are articles of a journal, as is what names none. */
  readonly types: Readonly<Record<string, string>>;
  /** Names in full, which stand beside the same shortened. */
  readonly full?: string;
  /** The title as it was printed, beside which the other, in brackets, is a translation. */
  readonly printed?: string;
}

/** @see https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format */
const pubmed: OtherTags = {
  name: 'PubMed',
  is: /^PMID ?- /m,
  line: /^([A-Z][A-Z0-9]{1,3}) {0,3}- (.*)$/,
  begins: 'PMID',
  lists: new Set(),
  full: 'FAU',
  printed: 'TT',
  tags: {
    ...{ TI: 'TI', AB: 'AB', JT: 'JF', TA: 'J2', DP: 'PY', VI: 'VL', IP: 'IS', PG: 'SP', LA: 'LA', CN: 'A1' },
    ...{ PL: 'CY', AU: 'AU', FAU: 'AU', IS: 'SN', PMID: 'PMID' },
  },
  types: {},
};

/** The plain text of Web of Science. */
const wos: OtherTags = {
  name: 'Web of Science',
  is: /^FN [^\n]*\n(?:VR [^\n]*\n)?PT [A-Z]/m,
  line: /^([A-Z][A-Z0-9])(?: (.*)|)$/,
  begins: 'PT',
  lists: new Set(['AU', 'AF', 'ED', 'BE']),
  full: 'AF',
  tags: {
    ...{ TI: 'TI', SO: 'T2', JI: 'J2', PY: 'PY', PD: 'DA', VL: 'VL', IS: 'IS', BP: 'SP', EP: 'EP', DI: 'DO' },
    ...{ SN: 'SN', BN: 'SN', AB: 'AB', LA: 'LA', DE: 'KW', UT: 'AN', ED: 'ED', BE: 'ED', PU: 'PB', PI: 'CY' },
    ...{ SE: 'T3', AU: 'AU', AF: 'AU', DT: 'M3' },
  },
  types: { J: 'JOUR', B: 'BOOK', S: 'CHAP', P: 'PAT' },
};

/** EndNote's own (`.enw`), which libraries offer too. */
const endnote: OtherTags = {
  name: 'EndNote',
  is: /^%0 \S/m,
  line: /^%(\S) ?(.*)$/,
  begins: '0',
  lists: new Set(),
  tags: {
    ...{ T: 'TI', A: 'AU', E: 'ED', B: 'T2', J: 'JF', D: 'PY', 8: 'DA', V: 'VL', N: 'IS', P: 'SP', U: 'UR' },
    ...{
      R: 'DO',
      I: 'PB',
      C: 'CY',
      '@': 'SN',
      X: 'AB',
      K: 'KW',
      Z: 'N1',
      G: 'LA',
      7: 'ET',
      S: 'T3',
      F: 'ID',
    },
    ...{ '[': 'Y2', '!': 'ST', 9: 'M3', W: 'DB', M: 'AN', Y: 'A4' },
  },
  types: {
    Book: 'BOOK',
    'Book Section': 'CHAP',
    'Conference Paper': 'CPAPER',
    'Conference Proceedings': 'CONF',
    Dataset: 'DATA',
    'Edited Book': 'EDBOOK',
    'Electronic Article': 'EJOUR',
    'Film or Broadcast': 'MPCT',
    Generic: 'GEN',
    'Government Document': 'GOVDOC',
    'Legal Rule or Regulation': 'LEGAL',
    'Magazine Article': 'MGZN',
    Manuscript: 'MANSCPT',
    Map: 'MAP',
    'Newspaper Article': 'NEWS',
    Pamphlet: 'PAMP',
    Patent: 'PAT',
    Report: 'RPRT',
    Statute: 'STAT',
    Thesis: 'THES',
    'Unpublished Work': 'UNPB',
    'Web Page': 'ELEC',
  },
};

export const otherFormats = [pubmed, wos, endnote] as const;

/** A record of another format as one of RIS. */
export function toRisRecord({ line, fields }: TaggedRecord, format: OtherTags): TaggedRecord {
  const hasFull = fields.some(({ tag }) => tag === format.full);
  const printed = fields.find(({ tag }) => tag === format.printed);
  const [first] = fields;
  return {
    line,
    fields: [
      { tag: 'TY', value: own(format.types, first?.value ?? '') ?? 'JOUR' },
      ...fields.slice(1).flatMap(({ tag, value }): TaggedField[] => {
        // The same names once more, shortened.
        if (tag === 'AU' && hasFull) return [];
        if (tag === format.printed) return [{ tag: 'TI', value }];
        if (tag === 'TI' && printed && /^\[.*\]\.?$/.test(value))
          return [{ tag: `${format.name} TI`, value }];
        const [, doi] = /^(\S+) \[doi\]$/.exec(value) ?? [];
        if (doi !== undefined) return [{ tag: 'DO', value: doi }];
        return [
          {
            tag: own(format.tags, tag) ?? `${format.name} ${tag}`,
            value: value.replace(/ \((?:Print|Electronic|Linking)\)$/, ''),
          },
        ];
      }),
    ],
  };
}
