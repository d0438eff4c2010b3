/** A small site of its own, on a server whose line can be cut, that refuses what it is told to, and is published anew. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '../../scripts/lib/static-server.ts';
import { hashOfFile, type OfflineList } from '../../src/exports/offline-list.ts';
import { temporary } from './commands.ts';
import { holdPort } from './hold-port.ts';
import { claimsOf, small } from './site.ts';

/** A small one: what is kept is fetched anew again and again. */
export const root = { dir: small, base: '/', url: '' };
export const claims = claimsOf(root);
export const [claim] = claims;
export const article = claim?.article ?? '';
/** The lists of what there is to keep, by their paths. */
export const lists = {
  analysis: `offline/${article}.json`,
  site: 'offline/site/list.json',
  spanish: 'es/offline/site/list.json',
};

/** What a server does with an address instead of answering. */
type Trouble = (response: ServerResponse) => unknown;
export const fails: Trouble = (response) => response.writeHead(503).end('busy');
export const isSilent: Trouble = () => undefined;

export async function cutOff() {
  const folder = await temporary();
  await cp(root.dir, folder.path, { recursive: true });
  let { server, url } = await serve({ dir: folder.path, base: root.base, port: 0 });
  const { port } = server.address() as AddressInfo;
  let held: AsyncDisposable | undefined;
  let lost: RegExp | undefined;
  let trouble = fails;
  const spoil = (of: Server): void => {
    const [answer] = of.listeners('request') as ((...args: unknown[]) => void)[];
    of.removeAllListeners('request');
    of.on('request', (request, response) => {
      if (lost?.test(request.url ?? '')) trouble(response);
      else answer?.(request, response);
    });
  };
  spoil(server);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const cut = async (): Promise<void> => {
    await close();
    // Another test's server there would be the network.
    held = await holdPort(port);
  };
  const letGo = async (): Promise<void> => {
    await held?.[Symbol.asyncDispose]();
    held = undefined;
  };
  const fileOf = (path: string): string => join(folder.path, path);
  return {
    url,
    lose: (address: RegExp | undefined, by = fails): void => {
      [lost, trouble] = [address, by];
    },
    cut,
    mend: async (): Promise<void> => {
      await letGo();
      ({ server, url } = await serve({ dir: folder.path, base: root.base, port }));
      spoil(server);
    },
    /** Change a file as nobody should but a publication. */
    change: async (path: string, how: (text: string) => string): Promise<string> => {
      const text = how(await readFile(fileOf(path), 'utf8'));
      await writeFile(fileOf(path), text);
      return text;
    },
    /** Publish a page anew, with other words in it, and with it the lists of what there is to keep. */
    publish: async (path: string, how: (html: string) => string, told = true): Promise<void> => {
      const html = how(await readFile(fileOf(`${path}index.html`), 'utf8'));
      await writeFile(fileOf(`${path}index.html`), html);
      if (!told) return;
      const hash = hashOfFile(Buffer.from(html));
      for (const listed of [lists.analysis, lists.site]) {
        const list = JSON.parse(await readFile(fileOf(listed), 'utf8')) as OfflineList;
        const files = list.files.map(([name, before]) =>
          name === root.base + path ? [name, hash] : [name, before],
        );
        await writeFile(fileOf(listed), JSON.stringify({ ...list, version: hash, files }));
      }
    },
    end: async (): Promise<void> => {
      if (server.listening) await close();
      await letGo();
      await folder[Symbol.asyncDispose]();
    },
  };
}

export type CutOff = Awaited<ReturnType<typeof cutOff>>;

/** What is kept by a list is called so. */
export const titleIn = async (list: string): Promise<string> =>
  (JSON.parse(await readFile(join(root.dir, list), 'utf8')) as OfflineList).title;
