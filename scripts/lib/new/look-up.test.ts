/** Works are looked up at a server of the test's own. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { lookUp } from './look-up.ts';

const csl = JSON.stringify({
  type: 'article-journal',
  title: ['Levies'],
  DOI: '10.1000/xyz',
  URL: 'https://journal.example/levies',
});
const html = '<title>Levy</title><meta property="og:site_name" content="Gazette">';

/** What is answered where; `hang` never ends. */
const answers: Readonly<
  Record<string, (url: string, response: Parameters<RequestListener>[1], request: IncomingMessage) => void>
> = {
  '/10.1000/xyz': (at, response) => response.writeHead(302, { location: `${at}/registrar` }).end(),
  '/registrar': (_, response, request) =>
    response
      .writeHead(200, { 'content-type': 'application/vnd.citationstyles.csl+json' })
      .end(request.headers.accept === 'application/vnd.citationstyles.csl+json' ? csl : 'no'),
  '/10.1000/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(html),
  '/10.1000/broken': (_, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"type": '),
  '/10.1000/circle': (at, response) => response.writeHead(302, { location: `${at}/10.1000/circle` }).end(),
  '/10.1000/inside': (_, response) => response.writeHead(302, { location: 'http://192.168.0.1/x' }).end(),
  '/10.1000/down': (_, response) => response.writeHead(503).end(),
  '/levy': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  '/latin1': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(Buffer.from('<title>Añil</title>', 'latin1')),
  '/named': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="windows-1252"><title>Añil</title>', 'latin1')),
  '/huge': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const more = (): void => {
      while (response.write('<p>'.repeat(20_000)));
      response.once('drain', more);
    };
    more();
  },
  '/packed': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end('x'),
  '/picture': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' });
    response.write('<title>');
    setTimeout(() => response.destroy(), 10);
  },
};

async function localServer(): Promise<{ url: string; [Symbol.asyncDispose]: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const asking = (url: string) => ({
  mayAsk: (address: string) => address === '127.0.0.1',
  resolver: `${url}/`,
});

describe(lookUp, () => {
  test('asks the resolver of DOIs for CSL, and follows to who registered it', async () => {
    await using server = await localServer();
    expect(await lookUp({ type: 'doi', doi: '10.1000/xyz' }, asking(server.url))).toEqual({
      item: {
        type: 'article-journal',
        title: 'Levies',
        DOI: '10.1000/xyz',
        URL: 'https://doi.org/10.1000/xyz',
      },
      left: ['URL (https://journal.example/levies)'],
      line: undefined,
    });
  });

  test.each([
    ['/levy', 'Levy'],
    ['/latin1', 'Añil'],
    ['/named', 'Añil'],
  ])('asks a page for its tags: %s', async (path, title) => {
    await using server = await localServer();
    const { item } = await lookUp({ type: 'url', url: `${server.url}${path}` }, asking(server.url));
    expect(item).toMatchObject({ title, URL: `${server.url}${path}` });
  });

  test.each([
    ['10.1000/gone', 'no such work'],
    ['10.1000/page', 'gives no data'],
    ['10.1000/broken', 'holds no work'],
    ['10.1000/circle', 'leads on and on'],
    ['10.1000/inside', 'not on the public internet'],
    ['10.1000/down', 'answered 503'],
  ])('says why nothing is known of the DOI %s', async (doi, says) => {
    await using server = await localServer();
    await expect(lookUp({ type: 'doi', doi }, asking(server.url))).rejects.toThrow(says);
  });

  test.each([
    ['/gone', 'no such work or page'],
    ['/huge', 'longer than'],
    ['/packed', 'packed'],
    ['/picture', 'no page'],
    ['/cut', 'no answer|broke the connection off'],
  ])('says why nothing is known of the page %s', async (path, says) => {
    await using server = await localServer();
    await expect(lookUp({ type: 'url', url: `${server.url}${path}` }, asking(server.url))).rejects.toThrow(
      new RegExp(says),
    );
  });

  test.each([
    'http://127.0.0.1:9/x',
    'http://localhost/x',
    'http://[::1]/x',
    'http://10.0.0.1/',
    'http://2130706433/',
  ])('asks no machine of its own: %s', async (url) => {
    await expect(lookUp({ type: 'url', url }, {})).rejects.toThrow('not on the public internet');
  });
});
