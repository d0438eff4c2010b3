/** Values for every field of a record, made from its schema: a field that is added is tried without a word here. */
import fc from 'fast-check';
import type { z } from 'zod';

/** What careless programs stumble over, as a whole text or as part of one. */
const strange = [
  ...['\u0000', '\u001b[2J', '\u202eabc\u202c', '\u200b', '\u3164', '\ufeff', '\ud800', '\udc00x', '\ufffe'],
  ...['</script><!-- ]]> &amp;', '{', '}', '\\', '"', "'", '`', '$', '%', '#', '|', '@', '=1+1', '\u2028', '\r\n'],
  ...['}, @book{x, title={y}', '__proto__', 'constructor', 'toString', '//', '..', 'null', '~', '-1e999', '0'],
  ...['مرحبا', 'ש', '秘鲁', '👩‍👩‍👧', 'e\u0301', 'ﬁ', 'İ', 'ß', '１３'],
];
const languages =
  'en es-PE zh-Hant-TW sr-Latn en-US-GB en-12 de-1996 sl-rozaj-biske en-GB-oxendict en-a-bbb en-u-co-phonebk xx qaa zz-ZZ abcd e en- und mul en-x-y iw en-GB-GB de-1996-1996'.split(
    ' ',
  );
const dates =
  '2024 2024-11 2024-11-18 2024-02-30 0000 0001-01-01 9999-12-31 2024-11-10/2024-11-16 2024-11/2024 0000/9999 2024-1 -1 2024-11-18T00:00Z'.split(
    ' ',
  );
const addresses = [
  ...['https://a.example/', 'http://a.example', 'https://a.example/{x}?q={', 'https://a.example/}{', 'HTTPS://A.EXAMPLE'],
  ...['https://a.example/a"b<c>', "https://a.example/'`|^", 'https://münchen.example/ü', 'https://a.example:99999/'],
  ...['https://[::1]/', 'https://a.example/%', 'https://a.example/%00%ff', 'javascript:alert(1)', 'https://', 'x'],
  ...['https://a.example/\ud800', 'https://a.example/#:~:text=a', 'https://a.example/?a=1&amp;b', 'https://a..b/'],
];

/** A text of any kind; of a field whose name says what it holds, mostly that. */
function textFor(name: string): fc.Arbitrary<string> {
  const pool = name.includes('lang')
    ? languages
    : /date|issued|accessed|submitted|published|asOf|literal|raw/i.test(name)
      ? dates
      : /url|sameAs|DOI/i.test(name)
        ? addresses
        : ['plain words', 'Perú', '10.1000/a{b}', 'p. 3', '1–2'];
  const piece = fc.oneof(fc.constantFrom(...strange), fc.string({ unit: 'grapheme', maxLength: 6 }));
  return fc.oneof(
    { arbitrary: fc.constantFrom(...pool), weight: 5 },
    { arbitrary: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')), weight: 3 },
    { arbitrary: fc.array(piece, { maxLength: 3 }).map((pieces) => `a ${pieces.join(' b ')}`), weight: 3 },
    { arbitrary: fc.integer({ min: 1, max: 3000 }).map((length) => 'long '.repeat(length / 5)), weight: 1 },
  );
}

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(-0, 0, 1e21, 1e-9, 0.1 + 0.2, 90, 180, -180, Number.MAX_VALUE),
);

/** What a schema may be given: mostly what it is made for, sometimes not. */
export function valueFor(schema: z.ZodType, name = ''): fc.Arbitrary<unknown> {
  const { def } = schema as unknown as { def: Definition };
  switch (def.type) {
    case 'string':
      return textFor(name);
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'array':
      return fc.array(valueFor(def.element as z.ZodType, name), { minLength: 1, maxLength: 3 });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map((item) => valueFor(item, name)));
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => valueFor(option, name)));
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).map(([key, inner]) => [key, valueFor(inner, key)] as const);
      return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
    }
    case 'record':
    case 'unknown':
    case 'any':
      return fc.oneof(fc.json().map((json) => JSON.parse(json) as unknown), fc.dictionary(textFor(''), number));
    default: {
      const inner = def.innerType ?? def.in;
      if (inner === undefined) throw new Error(`Nothing is known of a schema of type "${def.type}".`);
      return valueFor(inner, name);
    }
  }
}

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly element?: unknown;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
}

/** The fields of a record, each with its schema. */
export const fieldsOf = (schema: z.ZodType): [string, z.ZodType][] =>
  Object.entries((schema as unknown as { def: Definition }).def.shape ?? {});
