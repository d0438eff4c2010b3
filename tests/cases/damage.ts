/** What an author's hand, editor or merge does to a text, at random. */
import fc from 'fast-check';

const tokens = [
  ...Array.from('<>{}[]()"\'`*_#|\\/=:;,&!?-+~^$%@\n\r\t\0 '),
  ...[
    '\n\n',
    '\r\n',
    '---',
    '```',
    '~~~',
    '<!--',
    '-->',
    '</',
    '/>',
    '{/*',
    '*/}',
    '[^1]',
    '![',
    '](',
    '][',
    '> ',
    '- ',
  ],
  ...[
    'import x',
    'export ',
    '<Claim id="fourth-strike">',
    '</Claim>',
    '<Annotation claim="x">',
    '</Annotation>',
  ],
  ...[
    '<Evidence>',
    '</Evidence>',
    '<Entity id="peru">',
    '</Entity>',
    '<Claim>',
    '<div>',
    '<a b={c}>',
    '<>',
    '</>',
  ],
  ...[
    'é',
    '秘',
    '\u202e',
    '\u0301',
    '\ufeff',
    '👩‍👩‍👧',
    '\u200b',
    '\u0085',
    '&amp;',
    '&#0;',
    '__proto__: 1',
    '*x',
    '!!x ',
    '<<: ',
  ],
];

/** One thing that happens to a text; `at` and `length` are parts of its length. */
export const change = fc.record({
  kind: fc.constantFrom(
    'delete',
    'double',
    'insert',
    'replace',
    'drop line',
    'double line',
    'swap lines',
    'drop tag',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
  token: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...tokens) },
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

export function apply(text: string, { kind, at, length, token }: Change): string {
  const start = Math.floor(at * text.length);
  const end = start + length;
  const lines = text.split('\n');
  const line = Math.min(Math.floor(at * lines.length), lines.length - 1);
  switch (kind) {
    case 'delete':
      return text.slice(0, start) + text.slice(end);
    case 'double':
      return text.slice(0, end) + text.slice(start);
    case 'insert':
      return text.slice(0, start) + token + text.slice(start);
    case 'replace':
      return text.slice(0, start) + token + text.slice(start + 1);
    case 'drop line':
      return lines.toSpliced(line, 1).join('\n');
    case 'double line':
      return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
    case 'swap lines':
      return lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n');
    case 'drop tag': {
      const tags = [...text.matchAll(/<[^<>]*>|["{}[\]]/g)];
      const tag = tags[Math.min(Math.floor(at * tags.length), tags.length - 1)];
      return tag ? text.slice(0, tag.index) + text.slice(tag.index + tag[0].length) : text;
    }
    default:
      throw new Error(kind);
  }
}
