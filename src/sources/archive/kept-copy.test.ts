import { gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { describe, expect, test } from 'vitest';
import { readCopy, writeCopy, type KeptCopy } from './kept-copy.ts';
import { keptName, sha256Of } from './kept-name.ts';
import { pageText } from './page-text.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const copy: KeptCopy = {
  answers: [
    {
      url: 'http://port.example/t',
      status: 301,
      headers: { location: 'https://port.example/t' },
      bytes: bytes(''),
    },
    {
      url: 'https://port.example/t',
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'set-cookie': 'a=secret',
        'content-length': '9',
      },
      bytes: bytes('<p>Tarifa ✓'),
    },
    {
      url: 'https://port.example/logo.png',
      status: 200,
      headers: { 'content-type': 'image/png' },
      bytes: bytes('\u0000PNG'),
    },
  ],
  url: 'https://port.example/t',
  title: 'Tarifa: 2024',
  date: '2026-11-28T10:00:00.000Z',
  text: 'Tarifa ✓\n\nOtra línea',
  view: bytes('jpeg'),
};

describe(writeCopy, () => {
  test('gives back what readers are shown', async () => {
    expect(await readCopy(await writeCopy(copy, 'tests/1'))).toEqual({
      asked: 'http://port.example/t',
      url: 'https://port.example/t',
      status: 200,
      type: 'text/html; charset=utf-8',
      bytes: 13,
      title: 'Tarifa: 2024',
      date: '2026-11-28T10:00:00.000Z',
      text: 'Tarifa ✓\n\nOtra línea',
      view: Buffer.from('jpeg'),
    });
  });

  test('keeps every answer as it came, with its digest, and nobody’s cookies', async () => {
    const records = [];
    for await (const record of new WARCParser([await writeCopy(copy, 'tests/1')])) {
      const body = Buffer.from(await record.readFully(true)).toString();
      records.push([record.warcType, record.warcTargetURI, body]);
      if (record.warcType !== 'warcinfo') expect(record.warcPayloadDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(JSON.stringify([...(record.httpHeaders?.headers ?? [])])).not.toContain('secret');
    }
    expect(records.slice(1)).toEqual([
      ['response', 'http://port.example/t', ''],
      ['response', 'https://port.example/t', '<p>Tarifa ✓'],
      ['response', 'https://port.example/logo.png', '\u0000PNG'],
      ['resource', 'urn:text:https://port.example/t', copy.text],
      ['resource', 'urn:view:https://port.example/t', 'jpeg'],
    ]);
  });

  test.each([
    ['nothing', bytes('')],
    ['something else', bytes('no copy')],
    ['the half of one', bytes('')],
    ['a bomb', gzipSync(Buffer.alloc(1_000_000, ' '))],
  ])('%s is no copy, and breaks nothing', async (what, file) => {
    const whole = await writeCopy(copy, 'tests/1');
    expect(await readCopy(what === 'the half of one' ? whole.subarray(0, 200) : file)).toBeUndefined();
  });
});

test('a file is named by whose copy it is and which one', () => {
  expect(keptName('port', sha256Of(bytes('x')))).toBe('port.2d711642b726b044.warc.gz');
});

describe(pageText, () => {
  test('has the words that a reader without scripts sees, block by block', () => {
    expect(
      pageText(
        '<title>T</title><nav>Home</nav><h1>The <b>port</b></h1><p>One\n two<br>three<script>run()</script><noscript>off</noscript><style>p{}</style><ul><li>a<li>b</ul>',
      ),
    ).toBe('The port\n\nOne two\n\nthreeoff\n\na\n\nb');
  });

  test('takes the page’s own part, where it says which', () => {
    expect(pageText('<header>Menu</header><main><p>Main</main><footer>Foot</footer>')).toBe('Main');
    expect(pageText('<main><article>Own</article><aside>Ad</aside></main>')).toBe('Own');
    expect(pageText('<article>One</article><article>Two</article>')).toBe('One\n\nTwo');
  });

  test('holds nothing that commands a terminal or turns letters round, however deep it goes', () => {
    expect(pageText('<p>a\u202eb\u0007c')).toBe('abc');
    expect(pageText(`${'<div>'.repeat(20_000)}deep`)).toBe('deep');
  });
});
