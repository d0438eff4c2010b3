/** Asking, of servers on this machine; which is not public, so most of it is about not being asked. */
import type dns from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { NotPublicError } from '../../src/sources/ask.ts';
import { network } from './network.ts';

const settings = { timeout: 600_000, pause: 0, agent: 'tests/1' };

/** A resolver that gives these addresses, one answer after the other, the last for ever. */
function resolver(...answers: string[][]) {
  return vi.fn((_: string, __: object, done: (error: Error | null, found: object[]) => void) => {
    const found = answers.length > 1 ? answers.shift() : answers[0];
    done(
      null,
      (found ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  });
}
const as = (resolve: ReturnType<typeof resolver>) => resolve as unknown as typeof dns.lookup;

describe('what is not public is never asked', () => {
  test.each([
    ['its number', '127.0.0.1'],
    ['another number of it', '127.8.9.10'],
    ['hexadecimal', '0x7f.1'],
    ['octal', '0177.0.0.1'],
    ['one number', '2130706433'],
    ['one hexadecimal number', '0x7f000001'],
    ['two numbers', '127.1'],
    ['digits in circles', '①②⑦.0.0.1'],
    ['digits that are escaped', '%31%32%37.0.0.1'],
    ['no number at all', '0.0.0.0'],
    ['IPv6', '[::1]'],
    ['nothing in IPv6', '[::]'],
    ['IPv4 in IPv6', '[::ffff:127.0.0.1]'],
    ['IPv4 in IPv6, as hexadecimal', '[::ffff:7f00:1]'],
    ['IPv4 in IPv6, the old way', '[::127.0.0.1]'],
    ['IPv4 in IPv6 for a network that translates', '[64:ff9b::7f00:1]'],
    ['its name', 'localhost'],
    ['its name, to the end', 'localhost.'],
    ['its name, in capitals', 'LOCALHOST'],
    ['a name below its name', 'news.localhost'],
    ['a name of the network', 'printer.local'],
    ['a name of a company’s network', 'wiki.internal'],
    ['a name of a home', 'router.home.arpa'],
    ['a name of one word', 'wiki'],
    ['a name of one word, to the end', 'wiki.'],
    ['a name that a network gives itself', 'nas.lan'],
    ['a name of a company’s pages', 'news.corp'],
  ])('this machine by %s', async (_, host) => {
    await using server = await serve(() => undefined);
    const resolve = resolver(['127.0.0.1']);
    const web = network({ ...settings, resolve: as(resolve) });
    expect(await web.isInside(`http://${host}:${server.port}/`)).toBe(true);
    for (const method of ['HEAD', 'GET'] as const) {
      const asked = web.request(`http://${host}:${server.port}/`, method);
      await expect(asked).rejects.toBeInstanceOf(NotPublicError);
    }
    expect(server.connections()).toBe(0);
    // A name that only ever means this machine is not even looked up.
    expect(resolve).not.toHaveBeenCalled();
  });

  test.each([
    ['this machine', ['127.0.0.1']],
    ['this machine by IPv6', ['::1']],
    ['a public address and this machine', ['198.41.0.4', '127.0.0.1']],
    ['a private network', ['192.168.1.1']],
    ['what a cloud tells its machines', ['169.254.169.254']],
    ['nothing', []],
  ])('a name that leads to %s', async (_, addresses) => {
    await using server = await serve(() => undefined);
    const web = network({ ...settings, resolve: as(resolver(addresses)) });
    expect(await web.isInside(`https://news.example:${server.port}/`)).toBe(true);
    for (const scheme of ['http', 'https']) {
      const asked = web.request(`${scheme}://news.example:${server.port}/`, 'GET');
      await expect(asked).rejects.toBeInstanceOf(NotPublicError);
    }
    expect(server.connections()).toBe(0);
  });
});

test('what is public is not inside, nor is a host that is not there any more', async () => {
  const web = network({ ...settings, resolve: as(resolver(['198.41.0.4'])) });
  expect(await web.isInside('https://news.example/a')).toBe(false);
  expect(await web.isInside('https://198.41.0.4/a')).toBe(false);
  const gone = (_: string, __: object, done: (error: Error, found: object[]) => void): void =>
    done(Object.assign(new Error('no such host'), { code: 'ENOTFOUND' }), []);
  expect(
    await network({ ...settings, resolve: gone as unknown as typeof dns.lookup }).isInside(
      'https://gone.example/',
    ),
  ).toBe(false);
});

describe(network, () => {
  const own = { ...settings, mayAsk: (address: string) => address === '127.0.0.1' };

  test('connects to the address that was judged, and judges each time', async () => {
    await using server = await serve((_, response) => response.writeHead(405).end());
    const resolve = resolver(['127.0.0.1'], ['10.0.0.1']);
    const web = network({ ...own, resolve: as(resolve) });
    const url = `http://news.example:${server.port}/`;
    expect(await web.request(url, 'HEAD')).toEqual({ status: 405, location: undefined });
    expect(resolve).toHaveBeenCalledTimes(1);
    // The name leads elsewhere the next moment.
    await expect(web.request(url, 'GET')).rejects.toBeInstanceOf(NotPublicError);
    expect(server.connections()).toBe(1);
  });

  test('gives status and location as they were sent, and follows nothing', async () => {
    const seen: string[] = [];
    await using server = await serve((request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['user-agent']}`);
      response.writeHead(301, { Location: '/b' }).end('moved');
    });
    const web = network(own);
    expect(await web.request(`http://127.0.0.1:${server.port}/a?b#c`, 'GET')).toEqual({
      status: 301,
      location: '/b',
    });
    expect(seen).toEqual(['GET /a?b tests/1']);
  });

  test('says who asks in letters that a header may hold, whatever the site is called', async () => {
    let seen: string | undefined;
    await using server = await serve((request, response) => {
      seen = request.headers['user-agent'];
      response.end();
    });
    const web = network({ ...own, agent: 'Ōsaka “Правда”\n 中/1 (https://site.example)' });
    expect((await web.request(`http://127.0.0.1:${server.port}/`, 'GET')).status).toBe(200);
    expect(seen).toMatch(/^Osaka %E2%80%9C%D0%9F[\x20-\x7e]*\/1 \(https:\/\/site\.example\)$/);
  });

  test('asks a host one thing at a time', async () => {
    let now = 0;
    let most = 0;
    await using server = await serve((_, response) => {
      most = Math.max(most, (now += 1));
      setImmediate(() => {
        now -= 1;
        response.end();
      });
    });
    const web = network(own);
    const url = `http://127.0.0.1:${server.port}/`;
    await Promise.all(Array.from({ length: 5 }, () => web.request(url, 'GET')));
    expect(most).toBe(1);
  });

  test('an answer that never ends is not waited for, and ended', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<unknown>();
    await using server = await serve((_, response) => {
      response.on('close', end);
      response.writeHead(200).flushHeaders();
    });
    expect(await network(own).request(`http://127.0.0.1:${server.port}/`, 'GET')).toMatchObject({
      status: 200,
    });
    await ended;
  });

  test.each<[string, RequestListener, string, timeout: number]>([
    ['silent', () => undefined, 'no answer in time', 200],
    ['rude', (request) => request.socket.destroy(), 'the host broke the connection off', own.timeout],
  ])(
    'says in words why there was no answer from a server that is %s',
    async (_, listener, problem, timeout) => {
      await using server = await serve(listener);
      const web = network({ ...own, timeout });
      await expect(web.request(`http://127.0.0.1:${server.port}/`, 'GET')).rejects.toThrow(problem);
    },
  );

  test('says in words that nobody listens, that there is no such host, that a port is none of the web', async () => {
    const { port } = await serve(() => undefined).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    const unknown = Object.assign(new Error('x'), { code: 'ENOTFOUND' });
    const resolve = ((_: string, __: object, done: (error: Error) => void) => {
      done(unknown);
    }) as unknown as typeof dns.lookup;
    const web = network({ ...own, resolve });
    await expect(web.request(`http://127.0.0.1:${port}/`, 'GET')).rejects.toThrow('refused the connection');
    await expect(web.request('http://news.example/', 'GET')).rejects.toThrow('there is no such host');
    for (const none of [0, 22, 79, 1023])
      await expect(web.request(`http://127.0.0.1:${none}/`, 'GET')).rejects.toThrow(
        `port ${none} is none of the web`,
      );
  });
});

describe('a document', () => {
  const own = { ...settings, mayAsk: (address: string) => address === '127.0.0.1' };

  test('comes with its type, as it was asked for', async () => {
    await using server = await serve((request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end(request.headers.accept);
    });
    const document = await network(own).fetch(`http://127.0.0.1:${server.port}/`, 'text/html');
    expect({ ...document, bytes: new TextDecoder().decode(document.bytes) }).toMatchObject({
      status: 200,
      type: 'text/plain',
      bytes: 'text/html',
    });
  });

  test('that never ends is not waited for', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<title>');
    });
    const asked = network({ ...own, timeout: 300 }).fetch(`http://127.0.0.1:${server.port}/`, '*/*');
    await expect(asked).rejects.toThrow('no answer');
  });

  test('is asked of nobody inside', async () => {
    await using server = await serve(() => undefined);
    const asked = network(settings).fetch(`http://127.0.0.1:${server.port}/`, '*/*');
    await expect(asked).rejects.toBeInstanceOf(NotPublicError);
    expect(server.connections()).toBe(0);
  });
});

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  let connections = 0;
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
