import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** A built site to serve, under the base path it was built for. */
export interface Served {
  readonly dir: string;
  readonly base: string;
  readonly port: number;
}

/**
 * Serve a built site on 127.0.0.1 with the headers of its `_headers` file, as its host would.
 *
 * @returns the server, listening, and the address of the site's root.
 */
export async function serve({ dir, base, port }: Served): Promise<{ server: Server; url: string }> {
  const rules = readHeaders(join(dir, '_headers'));
  const server = createServer((request, response) => {
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      response.writeHead(400).end();
      return;
    }
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);

    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : undefined;
    const file = inside === undefined || inside.startsWith('..') ? undefined : join(dir, inside);
    if (file !== undefined && !path.endsWith('/') && existsSync(file) && statSync(file).isDirectory()) {
      response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
      return;
    }
    const found = [file, file && join(file, 'index.html')].find(
      (candidate) => candidate !== undefined && existsSync(candidate) && statSync(candidate).isFile(),
    );
    const body = found ?? join(dir, '404.html');
    response.statusCode = found === undefined ? 404 : 200;
    response.setHeader('Content-Type', types[extname(body)] ?? 'application/octet-stream');
    if (request.method === 'HEAD' || !existsSync(body)) response.end();
    else createReadStream(body).pipe(response);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const open = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://127.0.0.1:${open}${base}` };
}

interface Rule {
  readonly path: string;
  readonly headers: [string, string][];
}

/** Read the form that Netlify and Cloudflare Pages read: a path, then its headers, indented. */
function readHeaders(file: string): Rule[] {
  if (!existsSync(file)) return [];
  const rules: Rule[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (/^\S/.test(line)) rules.push({ path: line.trim(), headers: [] });
    const colon = line.indexOf(':');
    if (/^\s+\S/.test(line) && colon > 0) {
      rules.at(-1)?.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
    }
  }
  return rules;
}

const headersFor = (rules: readonly Rule[], path: string): [string, string][] =>
  rules
    .filter((rule) =>
      rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
    )
    .flatMap(({ headers }) => headers);
