import { parse, type Options } from '@retorquere/bibtex-parser';
import { greater, less } from './split-bibtex.ts';

/** Names, dates and addresses are taken as they stand, braces included: there they carry meaning. */
const verbatim = [
  ...['author', 'editor', 'translator', 'bookauthor', 'director', 'holder', 'collaborator', 'commentator'],
  ...['scriptwriter', 'editora', 'editorb', 'editorc', 'interviewer', 'date', 'urldate', 'origdate'],
  ...['eventdate', 'url', 'doi', 'eprint', 'isbn', 'issn', 'year', 'lastchecked', 'urlaccessdate'],
];
/** What the parser would part at each "and", or give paragraphs. */
const text = [
  ...['publisher', 'institution', 'organization', 'location', 'origpublisher', 'origlocation'],
  ...['note', 'annotation', 'comment', 'annote', 'review', 'notes'],
];
const options: Options = {
  english: false,
  sentenceCase: false,
  applyCrossRef: true,
  removeOuterBraces: [
    'doi',
    'url',
    'eprint',
    'isbn',
    'issn',
    'year',
    'date',
    'urldate',
    'origdate',
    'eventdate',
  ],
  fieldMode: Object.fromEntries([
    ...verbatim.map((field) => [field, 'verbatim'] as const),
    ...text.map((field) => [field, 'title'] as const),
  ]),
};

/** One entry as the parser reads it. */
export interface LatexEntry {
  /** Texts in Unicode; names, dates and addresses as they stand in the file. */
  readonly fields: Readonly<Record<string, string>>;
  /** Commands that are not understood: their arguments stay, as text. */
  readonly unknown: readonly string[];
  readonly problem?: string | undefined;
}

/**
 * Read the first of the entries given, LaTeX and all; of those after it, it may inherit.
 *
 * @param strings what the abbreviations of `@string` stand for, in LaTeX.
 */
export function readLatex(bibtex: string, strings: Readonly<Record<string, string>>): LatexEntry {
  const unknown = new Set<string>();
  const { entries, errors } = parse(bibtex, {
    ...options,
    strings,
    unsupported: (node, tex) => {
      if (node.type === 'environment') return tex.replaceAll(/\\(?:begin|end)\{[^}]*\}/g, '');
      unknown.add(tex.trim());
      return tex.replaceAll(/\\(?:[a-zA-Z]+\s*|.)|[{}]/g, '');
    },
  });
  // Of an entry that breaks off, the parser keeps what it had.
  const entry = entries.find(({ input }) => input !== '');
  if (!entry)
    return {
      fields: {},
      unknown: [],
      problem: whyNot(errors.map(({ error }) => error.split('\n')[0] ?? '')),
    };
  const undefinedStrings = errors.flatMap(
    ({ error }) => /^Unresolved @string reference "(.*)"/.exec(error)?.[1] ?? [],
  );
  const fields = Object.entries(entry.fields).flatMap(([name, value]): [string, string][] => {
    const whole = Array.isArray(value) ? value.map(String).join(', ') : value;
    return typeof whole === 'string'
      ? [[name, verbatim.includes(name.replace(/\+.*/, '')) ? whole : toText(whole)]]
      : [];
  });
  return {
    fields: Object.fromEntries(fields),
    unknown: [
      ...unknown,
      ...undefinedStrings.map((name) => `the abbreviation ${name}, which no @string explains`),
    ],
  };
}

/** Of all that the parser says, what broke the entry off: an abbreviation that nobody explains does not. */
const whyNot = (errors: readonly string[]): string =>
  errors.find((error) => !error.startsWith('Unresolved')) ?? 'it holds no field';

/** What `@string` defines, in LaTeX. */
export function readStrings(
  bibtex: string,
  strings: Readonly<Record<string, string>>,
): Record<string, string> {
  const entry = bibtex.replace(/^@[^{(]*[{(]/, (head) => `@x${head.at(-1) ?? '{'}k,`);
  const { entries } = parse(entry, { raw: true, verbatimFields: [/./], removeOuterBraces: [], strings });
  return Object.fromEntries(
    Object.entries(entries[0]?.fields ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toUpperCase(), value]] : [],
    ),
  );
}

/** A piece of LaTeX, such as a part of a name, as text. */
export function latexToText(latex: string): string {
  if (/[\\{}$~%&#^_`]|--|''/.test(latex)) return readLatex(`@x{k,t={${latex}}}`, {}).fields['t'] ?? '';
  return toText(latex);
}

/** Without the parser's markup; links as their address, and every accent on its letter. */
function toText(marked: string): string {
  return (
    marked
      .replaceAll(/<a href="([^"]*)">(.*?)<\/a>/g, (_, address: string, label: string) =>
        address === label || label === '' ? address : `${label} (${address})`,
      )
      .replaceAll(/<\/?(?:p|br|li|ul|blockquote|h\d)>/g, ' ')
      .replaceAll(/<[^<>]*>/g, '')
      .replaceAll(less, '<')
      .replaceAll(greater, '>')
      .replaceAll(/ı(?=\p{M})/gu, 'i')
      .replaceAll(/ȷ(?=\p{M})/gu, 'j')
      // Where a word may be parted is the typesetter's matter.
      .replaceAll(/[\u00AD\u200B]/g, '')
      .normalize('NFC')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  );
}

/** An address or a number without the escapes and braces it was wrapped in. */
export const plainVerbatim = (value: string): string =>
  value
    .replaceAll(/\\(?:url|path|href|nolinkurl)\s*\{([^{}]*)\}/g, '$1')
    .replaceAll(/\\textasciitilde(?:\{\})?|\{\\textasciitilde\}|\\~\{\}|\{\\~\}|\$\\sim\$/g, '~')
    .replaceAll(/\\textunderscore(?:\{\})?/g, '_')
    .replaceAll(/\\([%_&#$~{}-])/g, '$1')
    .replaceAll(less, '<')
    .replaceAll(greater, '>')
    .replace(/^\{+(.*?)\}+$/, '$1')
    .trim();
