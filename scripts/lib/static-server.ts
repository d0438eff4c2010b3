import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import send from 'send';
import { typeOf } from '../../src/site/file-types.ts';
import { headersFor, readHeaders } from '../../src/site/read-headers.ts';
import { refuseTunnels } from '../../src/tools/dev/guard-requests.ts';
import { toRequestPath } from '../../src/tools/dev/request-path.ts';

/** A built site to serve, under the base path it was built for. */
interface Served {
  readonly dir: string;
  readonly base: string;
  readonly port: number;
}

/**
 * Serve a built site on 127.0.0.1 with the headers of its `_headers` file, as its host would. Every request gets an
 * answer, whatever it asks for, and none can end the server.
 *
 * @param served a `port` of 0 takes any that is free.
 * @returns the server, listening, and the address of the site's root.
 */
export async function serve({ dir, base, port }: Served): Promise<{ server: Server; url: string }> {
  const rules = readHeaders(readFileSync(join(dir, '_headers'), 'utf8'));
  const missing = readFileSync(join(dir, '404.html'));

  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      fail(response);
    }
  });
  refuseTunnels(server);

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const open = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://127.0.0.1:${open}${base}` };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const asked = toRequestPath(request.url ?? '/');
    if (!asked?.path.startsWith(base)) {
      notFound(response);
      return;
    }
    const path = asked.path.slice(base.length);
    if (!asked.path.endsWith('/') && isFolder(join(dir, path))) {
      response.writeHead(301, { Location: `${encodeURI(asked.path)}/${asked.search}` }).end();
      return;
    }
    // What is hidden is no part of the site, but for what the web expects there (RFC 8615).
    const dotfiles = /(?:^|\/)\.well-known\//.test(path) ? 'allow' : 'ignore';
    setHeaders(response, asked.path);
    const type = typeOf(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (type !== undefined) response.setHeader('Content-Type', type);
    send(request, `/${encodeURI(path).replaceAll(/[?#]/g, encodeURIComponent)}`, { root: dir, dotfiles })
      .on('error', (error: { status?: number }) => {
        if (error.status === 416) response.writeHead(416).end();
        else notFound(response);
      })
      .on('directory', () => {
        notFound(response);
      })
      .pipe(response);
  }

  function setHeaders(response: ServerResponse, path: string): void {
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  }

  function notFound(response: ServerResponse): void {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(response, `${base}404.html`);
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
  }
}

/** The last resort: a fault of ours is one answer lost, not the server. */
function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'Content-Type': 'text/plain' }).end('This request could not be answered.\n');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // it is not there, or its name is too long to be
  }
}
