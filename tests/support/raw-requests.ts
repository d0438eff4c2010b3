/** Requests as they come over the wire, among them what no library would send. */
import { connect } from 'node:net';

/** Requests that ended a server once, or might: a target, and headers if it takes them. */
const known: readonly (readonly [target: string, ...headers: string[]])[] = [
  ['//'],
  ['///'],
  ['//host'],
  ['//host:99999/'],
  ['//[/'],
  ['//%'],
  ['//@/'],
  ['//a:b@c/'],
  ['/\\'],
  ['/%'],
  ['/%ff'],
  ['/%00'],
  ['/%c0%ae%c0%ae/'],
  ['/..%2f..%2f..%2fetc/passwd'],
  ['/../../../etc/passwd'],
  ['http://'],
  ['http://['],
  ['http://host/'],
  ['https://host:0/?'],
  ['*'],
  ['?'],
  ['#'],
  ['/?%'],
  ['/#%'],
  ['/index.html/'],
  ['/claims.json/x'],
  [`/${'a'.repeat(6_000)}`],
  [`/${'a/'.repeat(3_000)}`],
  ['/@fs/etc/passwd'],
  ['/@id/%'],
  ['/@vite/client?%'],
  ['/__plumbline/problems.json?%'],
  ['/pagefind/%.js'],
  ['/', 'Range: bytes=5-1'],
  ['/index.html', 'Range: bytes=5-1'],
  ['/index.html', 'Range: bytes=99999999999999999999-'],
  ['/index.html', 'Range: bytes=0-99999999999999999999'],
  ['/index.html', 'Range: bytes=-99999999999999999999'],
  ['/index.html', 'Range: bytes=-0'],
  ['/index.html', 'Range: bytes=a-b'],
  ['/index.html', 'Range: bytes='],
  ['/index.html', 'Range: bytes=-'],
  ['/index.html', 'Range: bytes=0-0,2-3,5-4'],
  ['/index.html', `Range: bytes=${'0-,'.repeat(1_000)}`],
  ['/index.html', 'Range: lines=0-1'],
  ['/index.html', 'If-None-Match: "', 'If-Modified-Since: never'],
  ['/index.html', 'If-Range: "x"', 'Range: bytes=3-1'],
  ['/index.html', 'Accept-Encoding: \t,;q=x'],
  ['/', 'Host: //'],
  ['/', 'Connection: Upgrade', 'Upgrade: websocket'],
  ['/', 'Connection: Upgrade', 'Upgrade: h2c'],
  ['/', 'Content-Length: 0', 'Expect: 100-continue'],
  ['/', 'Expect: nothing'],
  ['/', 'Origin: null', 'Referer: %'],
];

const methods = [
  ...Array<string>(12).fill('GET'),
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PATCH',
  'PROPFIND',
];
const pieces = [
  ...[
    '/',
    '//',
    '.',
    '..',
    '%',
    '%2f',
    '%5c',
    '%00',
    '%e2%80%ae',
    '?',
    '#',
    '&',
    '=',
    ':',
    '@',
    '[',
    ']',
    '\\',
  ],
  ...[
    'index.html',
    'claims',
    'articles',
    'search',
    'claims.json',
    '_astro',
    '@fs',
    '@id',
    'src',
    'node_modules',
  ],
  ...['host', '99999', 'é', '"', "'", '<', '>', '|', '^', '`', '{', '}', '*', '~', ';', '!', '$', '+', ','],
];
const headerPieces = [
  'bytes=',
  '-',
  '0',
  '1',
  '5',
  '99999999999999999999',
  ',',
  ' ',
  'a',
  '"',
  'W/',
  '*',
  ';q=',
];
const headerNames = [
  'Range',
  'If-Range',
  'If-None-Match',
  'If-Modified-Since',
  'Accept',
  'Host',
  'Cookie',
  'Origin',
];

/** The bytes of `count` whole requests: the known ones, then random ones; the same for the same seed. */
export function rawRequests(count: number, seed: number, base = '/'): Buffer[] {
  const random = generator(seed);
  const one = <Thing>(things: readonly Thing[]): Thing =>
    things[Math.floor(random() * things.length)] as Thing;
  const some = (words: readonly string[], most: number): string =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => one(words)).join('');
  const fixed = known.map(([target, ...headers]) =>
    toRequest('GET', target.replace(/^\/(?=\w)/, base), headers),
  );
  const made = Array.from({ length: Math.max(0, count - fixed.length) }, () =>
    toRequest(
      one(methods),
      `${random() < 0.8 ? base : ''}${some(pieces, 6)}`,
      random() < 0.5 ? [`${one(headerNames)}: ${some(headerPieces, 5)}`] : [],
    ),
  );
  return [...fixed, ...made];
}

function toRequest(method: string, target: string, headers: readonly string[]): Buffer {
  const host = headers.some((header) => header.startsWith('Host:')) ? [] : ['Host: 127.0.0.1'];
  const close = headers.some((header) => header.startsWith('Connection:')) ? [] : ['Connection: close'];
  return Buffer.from([`${method} ${target} HTTP/1.1`, ...host, ...close, ...headers, '', ''].join('\r\n'));
}

/** Send bytes to a port of this machine. @returns the first line of the answer; empty when there was none. */
export function ask(port: number, request: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    const end = (): void => {
      socket.destroy();
      resolve(answer.split('\r\n', 1)[0] ?? '');
    };
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
      if (answer.includes('\r\n')) end();
    });
    socket.on('error', end);
    socket.on('close', end);
    // A guard against waiting for ever: the first page that is asked for may take its time.
    socket.setTimeout(600_000, end);
  });
}

/** The requests that a server leaves without an answer, or answers with an error of its own. */
export async function unanswered(port: number, requests: readonly Buffer[]): Promise<string[]> {
  const silent: string[] = [];
  for (const request of requests) {
    const answer = await ask(port, request);
    if (answer === '' || answer.startsWith('HTTP/1.1 5'))
      silent.push(`${request.toString('latin1', 0, 200)} → ${answer}`);
  }
  return silent;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
