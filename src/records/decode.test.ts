import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

const read = (bytes: readonly number[] | string) => {
  const { text, issues } = decode({
    path: 'content/x.yaml',
    parts: ['x.yaml'],
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes),
  });
  return { text, issues: issues.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`) };
};

describe(decode, () => {
  test('reads UTF-8 without its byte order mark', () => {
    expect(read('\ufeffPerú\r\n秘鲁\t👩‍👧')).toEqual({ text: 'Perú\r\n秘鲁\t👩‍👧', issues: [] });
    expect(read('')).toEqual({ text: '', issues: [] });
  });

  test.each<[string, number[], string]>([
    ['a lone byte of Latin-1', [0x61, 0x0a, 0x62, 0xfa, 0x63], '2:2 broken-encoding'],
    ['a character that is cut off', [0x61, 0xe7, 0xa7], '1:2 broken-encoding'],
    ['an overlong form', [0xc0, 0xaf], '1:1 broken-encoding'],
    ['a surrogate', [0x0d, 0xed, 0xa0, 0x80], '2:1 broken-encoding'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], '1:1 broken-encoding'],
  ])('refuses %s, and says where it begins', (_, bytes, place) => {
    expect(read(bytes)).toEqual({ text: undefined, issues: [place] });
  });

  test('takes control characters out, and says where each stands', () => {
    expect(read('a\u0000b\r\nc\u001b\u009fd\n\u000c')).toEqual({
      text: 'ab\r\ncd\n',
      issues: [
        '1:2 control-character',
        '2:2 control-character',
        '2:3 control-character',
        '3:1 control-character',
      ],
    });
  });
});
