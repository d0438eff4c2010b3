import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { toRequestPath } from './request-path.ts';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** What the server of `npm run dev` is asked with; anything else it would answer with a stack trace. */
const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/**
 * Let nothing through to a server's listeners that names no path, and keep the server up whatever they throw. The one
 * of `npm run dev` ends at `GET http://[`, which any page that is open in a browser can make it receive.
 */
export function guardRequests(server: Server): void {
  const listeners = server.listeners('request') as Listener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const asked = toRequestPath(request.url ?? '/');
    if (!methods.includes(request.method ?? '')) {
      response.setHeader('Allow', methods.join(', '));
      refuse(response, 405, 'This method is not answered here.');
    } else if (!asked) {
      refuse(response, 400, 'This address names nothing here.');
    } else {
      // As a path even where a proxy's whole address came: what listens parses it again.
      request.url = `${encodeURI(asked.path).replaceAll(/[?#[\]]/g, encodeURIComponent)}${asked.search}`;
      try {
        for (const listener of listeners) listener.call(server, request, response);
      } catch {
        refuse(response, 500, 'This request could not be answered.');
      }
    }
  });
  // Live reload is the one other protocol; what it does not take would wait for ever.
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (!request.headers['sec-websocket-protocol']?.startsWith('vite-'))
      end(socket, '400 Bad Request', 'Content-Type: text/plain');
  });
  refuseTunnels(server);
}

/** Answer who takes a server for a proxy; unheard, the connection would end without a word. */
export function refuseTunnels(server: Server): void {
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    end(socket, '405 Method Not Allowed', 'Allow: GET, HEAD');
  });
}

function end(socket: Duplex, status: string, header: string): void {
  // Who asked may be gone already, and that is no one's fault.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${header}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${reason}\n`);
}
