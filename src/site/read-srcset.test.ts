import { expect, test } from 'vitest';
import { readSrcset } from './read-srcset.ts';

test.each([
  ['', []],
  ['a.png', [['a.png', '']]],
  [
    ' a.png 1x , b.png 2x ',
    [
      ['a.png', '1x'],
      ['b.png', '2x'],
    ],
  ],
  [
    'a.png, b.png 600w',
    [
      ['a.png', ''],
      ['b.png', '600w'],
    ],
  ],
  [
    'a,b.png 1x,c.png',
    [
      ['a,b.png', '1x'],
      ['c.png', ''],
    ],
  ],
  ['data:image/svg+xml;base64,PHN2Zz4=', [['data:image/svg+xml;base64,PHN2Zz4=', '']]],
  [
    'data:image/png;base64,AA== 1x, data:image/png;base64,BB== 2x',
    [
      ['data:image/png;base64,AA==', '1x'],
      ['data:image/png;base64,BB==', '2x'],
    ],
  ],
])('reads what %j offers', (value, offered) => {
  expect(readSrcset(value).map(({ address, size }) => [address, size])).toEqual(offered);
});
