/**
 * The journeys in every browser: some in Chromium always, all of them by `npm run test:deep`, also in Firefox and WebKit where
 * they are installed. What is not says so at the end of it.
 */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/lib/static-server.ts';
import { claimsOf, root } from '../support/site.ts';
import { deep, engines } from './every-engine.ts';
import { journeys, type Ground } from './journeys.ts';
import { Tab, type Driver } from './tab.ts';

/** A few in `npm test`, where Chromium goes each of the others in more ways (`tests/site/`). */
const tried = journeys.filter(
  ({ name }) => deep || /^(?:home, |an analysis in one file|a list that|the guide on)/.test(name),
);

const all = claimsOf(root).filter(({ evidence, speaker }) => evidence.length > 0 && speaker);
const claims = all.filter(({ article }) => article === all[0]?.article);

/** The site on a server of its own: what a browser kept of another is not taken for it. */
async function ground(): Promise<Ground & AsyncDisposable> {
  const { server, url } = await serve({ ...root, port: 0 });
  const [answer] = server.listeners('request') as ((...args: unknown[]) => void)[];
  let refused: RegExp | undefined;
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const [page, width] = ['page', 'width'].map((name) => searchParams.get(name));
    if (pathname === `${root.base}framed` && page) {
      const frame = `<iframe src="${page}" width="${width}" height="800" style="border: 0"></iframe>`;
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>F</title>${frame}`);
      return;
    }
    // The site lets no page frame it, but for its cards; here one of its own does.
    const set = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      set(
        name,
        typeof value === 'string' ? value.replace("frame-ancestors 'none'", "frame-ancestors 'self'") : value,
      );
    if (refused?.test(request.url ?? ''))
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<title>No</title>');
    else answer?.(request, response);
  });
  const [first, ...others] = claims;
  if (!first) throw new Error('There are no claims to look for.');
  return {
    url,
    base: root.base,
    disk: pathToFileURL(`${root.dir}/`).href,
    claims: [first, ...others],
    framed: (page, width) => `${url}framed?${new URLSearchParams({ page, width: String(width) })}`,
    refuse: (address) => (refused = address),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe.each(engines)('in $name', ({ open, runs }) => {
  describe.skipIf(!runs || claims.length === 0)('a reader goes', () => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      driver = await open();
    });
    afterAll(() => driver?.close());

    test.each(tried)('$name', async ({ go }) => {
      await using here = await ground();
      expect(driver).toBeDefined();
      if (driver) await go(new Tab(driver), here);
    });
  });
});
