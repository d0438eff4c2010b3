/**
 * Web archives of the test's own, on this machine, written from what is public of the real ones: the Wayback availability
 * interface, a TimeGate with its TimeMap and its copies (RFC 7089), Save Page Now 2. What each does with an address is said
 * by the first part of its path: `https://site.example/soft-404/7` has a copy that is none.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Archives } from '../../src/sources/archive/find-copy.ts';

/** What an archive does with an address, and what that comes to. */
export const kinds = {
  available: 'found',
  'by-timegate': 'found',
  'by-timemap': 'found',
  'leads-on': 'found',
  'busy-for-a-moment': 'found',
  endless: 'found',
  unknown: 'made',
  refused: 'none',
  'soft-404': 'none',
  'not-there': 'none',
  'wrong-date': 'none',
  'other-address': 'none',
  'leads-out': 'none',
  round: 'none',
  broken: 'unclear',
  cut: 'unclear',
  bomb: 'unclear',
  hostile: 'unclear',
  nonsense: 'unclear',
} as const;

export type Kind = keyof typeof kinds | 'silent' | 'busy-for-long';

const near = '20241116093000';
const far = '20190101000000';
const dateOf = (timestamp: string): string =>
  new Date(timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')).toUTCString();

export interface ArchiveServer extends AsyncDisposable {
  readonly archives: Archives;
  /** How often each address was captured: made anew, not answered from what there was. */
  readonly captured: ReadonlyMap<string, number>;
  readonly most: () => number;
  readonly count: () => number;
  /** What was sent with the key. */
  readonly keys: ReadonlySet<string>;
}

export async function archiveServer(): Promise<ArchiveServer> {
  const captured = new Map<string, number>();
  const jobs = new Map<string, { url: string; polls: number }>();
  const met = new Map<string, number>();
  const keys = new Set<string>();
  const seen = { now: 0, most: 0, count: 0 };
  let own = '';

  const server: Server = createServer((request, response) => {
    seen.now += 1;
    seen.count += 1;
    seen.most = Math.max(seen.most, seen.now);
    response.on('close', () => (seen.now -= 1));
    if (request.headers.authorization !== undefined)
      keys.add(`${request.url?.split('/')[1]} ${request.headers.authorization}`);
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (path.startsWith('/available?')) return availability(new URLSearchParams(path.slice(11)), response);
    if (path === '/save' && request.method === 'POST') return save(await textOf(request), response);
    const [, job] = /^\/save\/status\/(.+)$/.exec(path) ?? [];
    if (job !== undefined) return status(job, response);
    const [, listed] = /^\/web\/timemap\/link\/(.+)$/.exec(path) ?? [];
    if (listed !== undefined) return timemap(listed, response);
    const [, timestamp, of] = /^\/web\/(\d{14})\/(.+)$/.exec(path) ?? [];
    if (timestamp !== undefined && of !== undefined) return memento(timestamp, of, response);
    const [, sought] = /^\/web\/(http.+)$/.exec(path) ?? [];
    if (sought !== undefined) return timegate(sought, response);
    response.writeHead(404).end();
  }

  const json = (response: ServerResponse, body: unknown, code = 200): void =>
    void response.writeHead(code, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  const kindOf = (url: string): Kind => URL.parse(url)?.pathname.split('/')[1] as Kind;
  const links = (url: string): string =>
    `<${url}>; rel="original", <${own}/web/timemap/link/${url}>; rel="timemap"; type="application/link-format", <${own}/web/${url}>; rel="timegate"`;

  /** What all interfaces do alike: fail. Whether it did. */
  function fails(url: string, response: ServerResponse): boolean {
    const times = (met.get(url) ?? 0) + 1;
    met.set(url, times);
    switch (kindOf(url)) {
      case 'silent':
        return true;
      case 'broken':
        response.writeHead(500).end('<h1>Internal Server Error</h1>');
        return true;
      case 'cut':
        response.writeHead(200, { 'Content-Length': '1000' }).write('{"archived_snapshots": {');
        setImmediate(() => response.destroy());
        return true;
      case 'bomb':
        response
          .writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(2_000_000, ' ')));
        return true;
      case 'nonsense':
        response
          .writeHead(200, { 'Content-Type': 'application/json' })
          .end('[[[[[[ {"archived_snapshots": 7}');
        return true;
      case 'busy-for-a-moment':
        if (times > 1) return false;
        response.writeHead(429, { 'Retry-After': '7' }).end();
        return true;
      case 'busy-for-long':
        response.writeHead(503, { 'Retry-After': '7200' }).end();
        return true;
      default:
        return false;
    }
  }

  function availability(asked: URLSearchParams, response: ServerResponse): void {
    const url = asked.get('url') ?? '';
    if (fails(url, response)) return;
    const closest = (timestamp: string, address = `${own}/web/${timestamp}/${url}`) =>
      json(response, {
        url,
        archived_snapshots: { closest: { status: '200', available: true, url: address, timestamp } },
      });
    switch (kindOf(url)) {
      case 'available':
      case 'leads-on':
      case 'busy-for-a-moment':
      case 'endless':
      case 'soft-404':
      case 'not-there':
      case 'other-address':
      case 'leads-out':
      case 'round':
        return closest(near);
      case 'wrong-date':
        return closest(far);
      case 'hostile':
        return closest(near, `javascript:alert(1)//\u202e${url}`);
      default:
        return json(response, { url, archived_snapshots: {} });
    }
  }

  function timegate(url: string, response: ServerResponse): void {
    if (fails(url, response)) return;
    const lead = (timestamp: string): void =>
      void response
        .writeHead(302, {
          Vary: 'accept-datetime',
          Location: `${own}/web/${timestamp}/${url}`,
          Link: links(url),
        })
        .end();
    switch (kindOf(url)) {
      case 'by-timegate':
        return lead(near);
      case 'by-timemap':
        return lead(far);
      case 'hostile':
        return void response
          .writeHead(302, { Vary: 'accept-datetime', Location: 'file:///etc/passwd' })
          .end();
      default:
        return void response.writeHead(404, { Link: links(url) }).end();
    }
  }

  function timemap(url: string, response: ServerResponse): void {
    const entries = [far, '20230101000000', near].map(
      (timestamp) => `<${own}/web/${timestamp}/${url}>; rel="memento"; datetime="${dateOf(timestamp)}"`,
    );
    response
      .writeHead(200, { 'Content-Type': 'application/link-format' })
      .end([`<${url}>; rel="original"`, ...entries].join(',\n'));
  }

  function memento(timestamp: string, url: string, response: ServerResponse): void {
    if (fails(url, response)) return;
    const head = { 'Content-Type': 'text/html', 'Memento-Datetime': dateOf(timestamp), Link: links(url) };
    const page = (title: string): string => `<!doctype html><title>${title}</title><p>Words.`;
    switch (kindOf(url)) {
      case 'leads-on':
        if (timestamp !== near) break;
        return void response.writeHead(302, { Location: `/web/20241116093001/${url}` }).end();
      case 'leads-out':
        return void response.writeHead(302, { Location: 'http://169.254.169.254/latest/meta-data/' }).end();
      case 'round':
        return void response.writeHead(302, { Location: `/web/${timestamp}/${url}` }).end();
      case 'soft-404':
        return void response.writeHead(200, head).end(page('Page not found – The Gazette'));
      case 'not-there':
        return void response.writeHead(404, head).end(page('Nothing'));
      case 'other-address':
        return void response
          .writeHead(200, { ...head, Link: links('https://other.example/front/') })
          .end(page('Front page'));
      case 'endless': {
        response.writeHead(200, head).write(page('The port'));
        const more = (): void => {
          while (!response.destroyed && response.write('<p>more</p>'.repeat(1000)));
        };
        response.on('drain', more);
        return more();
      }
      default:
        break;
    }
    response.writeHead(200, head).end(page('The port'));
  }

  function save(body: string, response: ServerResponse): void {
    const asked = new URLSearchParams(body);
    const url = asked.get('url') ?? '';
    if (fails(url, response)) return;
    const there = [...jobs].find(([, job]) => job.url === url)?.[0];
    if (there !== undefined && asked.get('if_not_archived_within') !== null)
      return json(response, {
        url,
        job_id: there,
        message: 'The same snapshot had been made a moment ago.',
      });
    const job = `spn2-${captured.size}-${url.length}`;
    captured.set(url, (captured.get(url) ?? 0) + 1);
    jobs.set(job, { url, polls: 0 });
    json(response, { url, job_id: job });
  }

  function status(id: string, response: ServerResponse): void {
    const job = jobs.get(id);
    if (!job) return json(response, { status: 'error', message: 'There is no such job.' }, 404);
    job.polls += 1;
    if (kindOf(job.url) !== 'unknown')
      return json(response, {
        status: 'error',
        job_id: id,
        status_ext: 'error:blocked-url',
        message: `This URL is in the Save Page Now service block list and cannot be captured.`,
      });
    if (job.polls < 2) return json(response, { status: 'pending', job_id: id, resources: [] });
    json(response, { status: 'success', job_id: id, original_url: job.url, timestamp: '20261128100000' });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    archives: {
      availability: `${own}/available`,
      timegates: [`${own}/web/`],
      save: `${own}/save`,
      saved: `${own}/web/`,
    },
    captured,
    keys,
    most: () => seen.most,
    count: () => seen.count,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
