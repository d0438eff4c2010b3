import { describe, expect, test } from 'vitest';
import { json, madeOf, picture, text } from './responses.ts';

const bytes = new Uint8Array([137, 80, 78, 71]);

describe(madeOf, () => {
  test.each([
    [text('Grüße', 'text/plain'), 'text/plain; charset=utf-8', new TextEncoder().encode('Grüße')],
    [json({ a: 1 }), 'application/json; charset=utf-8', new TextEncoder().encode('{"a":1}\n')],
    [picture(bytes), 'image/png', bytes],
  ])(
    'gives the bytes of what was made, and who reads it as a stream has the same',
    async (made, type, expected) => {
      expect(made.headers.get('Content-Type')).toBe(type);
      expect(new Uint8Array(Buffer.from(madeOf(made) ?? ''))).toEqual(expected);
      expect(await made.clone().bytes()).toEqual(expected);
      expect(new Uint8Array(await made.arrayBuffer())).toEqual(expected);
      expect(await new Response(made.body, made).bytes()).toEqual(expected);
    },
  );

  test('knows nothing of another response', () => {
    expect(madeOf(new Response('a'))).toBeUndefined();
  });
});
