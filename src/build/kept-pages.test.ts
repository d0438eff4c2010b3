import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answers } from './asked.ts';
import { isKept, KeptPages, readKeptSite } from './kept-pages.ts';
import { NewSite } from './new-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const [last, out, list] = ['last', 'out', 'list'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

const bytes = (text: string) => new TextEncoder().encode(text);
const page = (name: string, props: unknown = name) => ({ id: name, file: `${name}/index.html`, props });

interface Version {
  readonly version?: string;
  readonly linked?: string;
}

/** Build a site: `make` says what is done about its pages. What was there before stands in the place of the last one. */
async function build(
  answers: Readonly<Record<string, string>>,
  make: (kept: KeptPages, site: NewSite) => void | Promise<void>,
  { version = '1', linked = 'a.js' }: Version = {},
) {
  mkdirSync(out);
  const site = new NewSite({ last, out });
  const to = (question: string) => {
    if (answers[question] === undefined) throw new TypeError('It is no question any more.');
    return answers[question];
  };
  const kept = new KeptPages(site, { version, linked }, { to } as Answers, readKeptSite(list));
  await make(kept, site);
  site.settle();
  kept.save(list);
  rmSync(last, { recursive: true, force: true });
  renameSync(out, last);
}

/** Two pages, of which each asks something of its own and both the same. */
const first = () =>
  build({ one: '1', other: '1', both: '1' }, async (kept) => {
    kept.add(page('a'), ['one', 'both'], bytes('a'));
    kept.add(page('b'), ['other', 'both'], bytes('b'));
    await kept.derive('words', ['w'], () =>
      Promise.resolve({ files: new Map([['words.txt', bytes('w')]]), note: 7 }),
    );
    kept.lookAt('a/index.html', (found) => found.length);
  });
/** Which of the two the next build takes. */
async function reused(
  ...[answers, version]: readonly [Record<string, string>, Version?]
): Promise<boolean[]> {
  const taken: boolean[] = [];
  await build(answers, (kept) => void taken.push(kept.reuse(page('a')), kept.reuse(page('b'))), version);
  return taken;
}

describe(KeptPages, () => {
  const same = { one: '1', other: '1', both: '1' };
  test.each([
    ['nothing', same, {}, [true, true]],
    ['what one of them asks', { ...same, one: '2' }, {}, [false, true]],
    ['what both ask', { ...same, both: '2' }, {}, [false, false]],
    ['that a question is none any more', { one: '1', both: '1' }, {}, [true, false]],
    ['the code', same, { version: '2' }, [false, false]],
    ['a script that pages name', same, { linked: 'b.js' }, [false, false]],
  ] as const)(
    'takes the pages that are as they were; changed: %s',
    async (_what, answers, version, taken) => {
      await first();
      expect(await reused(answers, version)).toEqual(taken);
    },
  );

  test('takes them again and again, and forgets what no page asks', async () => {
    await first();
    expect(await reused(same)).toEqual([true, true]);
    expect(await reused({ ...same, one: '2' })).toEqual([false, true]);
    expect(
      readKeptSite(list)
        ?.questions.map(([question]) => question)
        .sort(),
    ).toEqual(['both', 'other']);
    expect(await reused({ ...same, one: '2' })).toEqual([false, true]);
  });

  test('draws a page again that is given something else, or stands elsewhere', async () => {
    await first();
    await build(same, (kept) => {
      expect(kept.reuse(page('a', 'else'))).toBe(false);
      expect(kept.reuse({ ...page('a'), file: 'a.html' })).toBe(false);
    });
  });

  test('keeps no page of which it is not known what it asked', async () => {
    await build(same, (kept) => kept.add(page('a'), undefined, bytes('a')));
    expect(readFileSync(join(last, 'a/index.html'), 'utf8')).toBe('a');
    expect(await reused(same)).toEqual([false, false]);
  });

  test('takes files that belong together, or none of them', async () => {
    const both = new Map([
      ['x/1', bytes('1')],
      ['x/2', bytes('2')],
    ]);
    const make = () => Promise.resolve({ files: both, note: 'made' });
    await build(same, async (kept) => void (await kept.derive('x', ['x'], make)));
    expect(isKept(readKeptSite(list), '1', 'x', ['x'])).toBe(true);
    expect(isKept(readKeptSite(list), '1', 'x', ['y'])).toBe(false);
    expect(isKept(readKeptSite(list), '2', 'x', ['x'])).toBe(false);
    rmSync(join(last, 'x/2'));
    let again = 0;
    await build(same, async (kept) => {
      await kept.derive('x', ['x'], () => {
        again += 1;
        return make();
      });
    });
    expect([again, readFileSync(join(last, 'x/2'), 'utf8')]).toEqual([1, '2']);
  });

  test('looks at the same bytes once', async () => {
    await first();
    await build(same, (kept) => {
      kept.reuse(page('a'));
      expect(kept.lookAt('a/index.html', () => 'looked at')).toBe(1);
    });
    await build(same, (kept) => {
      kept.add(page('a'), [], bytes('other'));
      expect(kept.lookAt('a/index.html', () => 'looked at')).toBe('looked at');
    });
    // Of what stands there by itself no digest is known.
    await build(same, (kept) => {
      writeFileSync(join(out, 'c'), 'c');
      expect(kept.lookAt('c', (found) => new TextDecoder().decode(found))).toBe('c');
    });
    expect(readKeptSite(list)?.found.has('c')).toBe(false);
  });
});
