import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A built site to serve, under the base path it was built for. */
interface Served {
  readonly dir: string;
  readonly base: string;
  readonly port: number;
}

/**
 * Serve a built site on 127.0.0.1 with the headers of its `_headers` file, as its host would.
 *
 * @param served a `port` of 0 takes any that is free.
 * @returns the server, listening, and the address of the site's root.
 */
export async function serve({ dir, base, port }: Served): Promise<{ server: Server; url: string }> {
  const rules = readHeaders(join(dir, '_headers'));
  const files = sirv(dir, { etag: true });
  const missing = readFileSync(join(dir, '404.html'));

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = decoded(pathname);
    for (const [name, value] of headersFor(rules, path ?? '')) response.setHeader(name, value);
    const notFound = (): void => {
      for (const [name, value] of headersFor(rules, `${base}404.html`)) response.setHeader(name, value);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    };
    if (!path?.startsWith(base)) {
      notFound();
    } else if (!path.endsWith('/') && isFolder(join(dir, path.slice(base.length)))) {
      response.writeHead(301, { Location: `${encodeURI(path)}/${search}` }).end();
    } else {
      request.url = `/${(request.url ?? '/').slice(base.length)}`;
      files(request, response, notFound);
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const open = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://127.0.0.1:${open}${base}` };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

interface Rule {
  readonly path: string;
  readonly headers: [string, string][];
}

/** Read the form that Netlify and Cloudflare Pages read: a path, then its headers, indented. */
function readHeaders(file: string): Rule[] {
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
