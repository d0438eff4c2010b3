import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allKept, forget, ifNothingIsKept, leavesAnything, type Kept } from './kept.ts';

/** As much of a browser's caches as is asked for here. */
class FakeCache {
  readonly #all = new Map<string, Response>();
  keys = () => Promise.resolve([...this.#all.keys()]);
  match = (key: string) => Promise.resolve(this.#all.get(key)?.clone());
  put = (key: string, answer: Response) => Promise.resolve(void this.#all.set(key, answer));
  delete = (key: string) => Promise.resolve(this.#all.delete(key));
}
class FakeCaches {
  readonly #all = new Map<string, FakeCache>();
  keys = () => Promise.resolve([...this.#all.keys()]);
  has = (name: string) => Promise.resolve(this.#all.has(name));
  delete = (name: string) => Promise.resolve(this.#all.delete(name));
  open = (name: string) => {
    const cache = this.#all.get(name) ?? new FakeCache();
    this.#all.set(name, cache);
    return Promise.resolve(cache);
  };
}
let browser: FakeCaches;
beforeEach(() => {
  browser = new FakeCaches();
  vi.stubGlobal('caches', browser);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const records = 'plumbline / kept';
const kept: Kept = {
  address: '/offline/a.json',
  cache: 'plumbline / /offline/a.json 1',
  at: '2026-11-28T12:00:00.000Z',
  list: {
    version: '1',
    title: 'A',
    page: '/articles/a/',
    fallback: '/offline/',
    locale: 'en',
    notice: '{date}',
    missing: 'Not kept.',
    sheet: '/offline/kept.css',
    updated: 'today',
    bytes: 1,
    files: [['/articles/a/', '0']],
  },
};
const { sheet: _sheet, ...withoutSheet } = kept.list;
const { missing: _missing, ...withoutMissing } = kept.list;
const record = async (answer: Response, address = kept.address): Promise<void> =>
  (await browser.open(records)).put(address, answer);

describe(allKept, () => {
  test.each([
    ['half of it is gone', '{"half'],
    ['nothing is left of it', ''],
    ['it is no record', 'null'],
    ['it knows no list', JSON.stringify({ ...kept, list: undefined })],
    ['its list knows no sheet', JSON.stringify({ ...kept, list: withoutSheet })],
    ['its list knows not what to say of what is not kept', JSON.stringify({ ...kept, list: withoutMissing })],
    ['its files are none', JSON.stringify({ ...kept, list: { ...kept.list, files: [null] } })],
    ['its time is none', JSON.stringify({ ...kept, at: 'then' })],
  ])('goes without a record where %s', async (_, text) => {
    await record(Response.json(kept));
    await record(new Response(text), '/offline/damaged.json');
    expect(await allKept('/')).toEqual([kept]);
  });

  test('gives the newest first', async () => {
    const newer = { ...kept, address: '/offline/b.json', at: '2026-11-28T13:00:00.000Z' };
    await record(Response.json(kept));
    await record(Response.json(newer), newer.address);
    expect(await allKept('/')).toEqual([newer, kept]);
  });
});

describe(leavesAnything, () => {
  test('finds a damaged record, and what a closed tab left', async () => {
    expect(await leavesAnything('/')).toBe(false);
    await browser.open('plumbline /news/ kept');
    expect(await leavesAnything('/')).toBe(false);
    await record(new Response('{"half'));
    expect(await leavesAnything('/')).toBe(true);
    await browser.delete(records);
    await browser.open(kept.cache);
    expect(await leavesAnything('/')).toBe(true);
  });

  test('finds nothing once the last copy was thrown away', async () => {
    await record(Response.json(kept));
    await browser.open(kept.cache);
    await forget('/', kept);
    expect(await leavesAnything('/')).toBe(false);
  });
});

describe(ifNothingIsKept, () => {
  test('waits for what another tab is about to keep', async () => {
    const other = Promise.withResolvers<undefined>();
    const keeping = navigator.locks.request(records, async () => {
      await other.promise;
      await record(Response.json(kept));
    });
    const work = vi.fn(() => Promise.resolve());
    const done = ifNothingIsKept('/', work);
    other.resolve(undefined);
    await Promise.all([keeping, done]);
    expect(work).not.toHaveBeenCalled();
    await forget('/', kept);
    await ifNothingIsKept('/', work);
    expect(work).toHaveBeenCalledOnce();
  });
});
