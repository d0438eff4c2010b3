import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const text = '@misc{a, title = {Economía, “Ørsted” año}}';
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );
const latin1 = (of: string): number[] => Array.from(of, (sign) => sign.charCodeAt(0));
const utf16 = (of: string, bigEndian: boolean): number[] =>
  Array.from(of).flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

const utf32 = (of: string, bigEndian: boolean): number[] =>
  Array.from(of).flatMap((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const four = [0, code >> 16, (code >> 8) & 255, code & 255];
    return bigEndian ? four : four.reverse();
  });

describe(decode, () => {
  test.each<[string, Uint8Array, string, string | undefined]>([
    ['UTF-8', bytes(text), text, undefined],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], text), text, undefined],
    ['plain ASCII', bytes('a\r\nb\rc'), 'a\nb\nc', undefined],
    ['UTF-16, little end first', bytes([0xff, 0xfe], utf16(text, false)), text, 'UTF-16'],
    ['UTF-16, big end first', bytes([0xfe, 0xff], utf16(text, true)), text, 'UTF-16'],
    ['UTF-16 without its mark', bytes(utf16(text, false)), text, 'UTF-16'],
    ['UTF-16, big, without its mark', bytes(utf16(text, true)), text, 'UTF-16'],
    ['UTF-32, little end first', bytes([0xff, 0xfe, 0, 0], utf32(text, false)), text, 'UTF-32'],
    ['UTF-32 without its mark', bytes(utf32(text, true)), text, 'UTF-32'],
    ['Latin-1', bytes(latin1('García, María à é ü ñ')), 'García, María à é ü ñ', 'Windows-1252'],
    ['Windows-1252', bytes([0x93], 'x', [0x94, 0x20, 0x80]), '“x” €', 'Windows-1252'],
    [
      'Latin-1, named by JabRef',
      bytes('% Encoding: ISO-8859-1\n', latin1('é')),
      '% Encoding: ISO-8859-1\né',
      'ISO-8859-1, as it says',
    ],
    [
      'ISO 8859-2, named',
      bytes('% Encoding: ISO8859_2\nWa', [0xb3], 'esa'),
      '% Encoding: ISO8859_2\nWałesa',
      'as it says',
    ],
    [
      'Cyrillic, named',
      bytes('%Encoding: cp1251\n', [0xcf, 0xe5, 0xf0, 0xf3]),
      '%Encoding: cp1251\nПеру',
      'as it says',
    ],
    ['two encodings', bytes('García\n', latin1('María\n')), 'García\nMaría\n', 'in some lines'],
  ])('reads %s', (_, given, read, said) => {
    const decoded = decode(given);
    expect(decoded.text).toBe(read);
    if (said === undefined) expect(decoded.said).toBeUndefined();
    else expect(decoded.said).toContain(said);
  });

  test.each<[string, Uint8Array, string, string]>([
    ['windows-1251', bytes([0xcf, 0xe5, 0xf0, 0xf3]), 'windows-1251', 'Перу'],
    ['Shift JIS', bytes([0x88, 0xc0, 0x94, 0x7b]), 'shift_jis', '安倍'],
    ['ISO 8859-2', bytes([0xb3]), 'iso-8859-2', 'ł'],
    ['GBK', bytes([0xc3, 0xd8]), 'gbk', '秘'],
  ])('reads %s when it is said', (_, given, encoding, read) => {
    expect(decode(given, encoding)).toEqual({ text: read });
  });

  test.each<[string, Uint8Array, string | undefined, string]>([
    ['letters of another script', bytes([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), undefined, 'not clear'],
    ['Shift JIS', bytes([0x88, 0xc0, 0x94, 0x7b, 0x90, 0x57]), undefined, 'not clear'],
    ['a sign within a word', bytes('Wa', [0xb3], 'esa'), undefined, 'not clear'],
    ['bytes that mean nothing', bytes([0x81, 0x8d]), undefined, 'not clear'],
    ['half of UTF-8', bytes([0xc3, 0xa1, 0x20, 0xc3]), undefined, 'not clear'],
    ['an encoding that is none', bytes('a'), 'latin9000', '"latin9000" is no encoding'],
    ['bytes that are none of it', bytes([0xff, 0xff]), 'utf-8', 'cannot be read as utf-8'],
  ])('refuses %s, and never writes a sign for what is lost', (_, given, encoding, says) => {
    expect(() => decode(given, encoding)).toThrow(says);
  });
});
