import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from './files-below.ts';
import { markOf } from './file-mark.ts';
import { NewSite, sumOf, type KeptFile } from './new-site.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const readAll = (folder: string) =>
  Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

/** A site of two pages in its place; in the spare one file of it and an older one. */
async function scene({ spare = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-new-'));
  const places = { last: join(folder, 'last'), out: join(folder, 'out'), spare: join(folder, 'spare') };
  write(places.last, { 'a/index.html': 'a', 'b/index.html': 'b' });
  write(places.out, { '_astro/1.css': 'css' });
  if (spare) {
    write(places.spare, { 'b/index.html': 'older', 'gone/deep/index.html': 'older', _astro: 'a file' });
    mkdirSync(join(places.spare, 'a'));
    linkSync(join(places.last, 'a/index.html'), join(places.spare, 'a/index.html'));
  }
  const kept = (path: string, text = path[0] ?? ''): KeptFile => {
    const mark = markOf(join(places.last, path));
    return mark ? [path, sumOf(bytesOf(text)), mark] : [path, sumOf(bytesOf(text))];
  };
  const [a, b] = [kept('a/index.html'), kept('b/index.html')];
  return {
    ...places,
    folder,
    site: new NewSite(places),
    a,
    b,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

describe(NewSite, () => {
  test.each([true, false])(
    'is made of what was taken, written, and stands in out; a spare: %s',
    async (spare) => {
      await using world = await scene({ spare });
      const { site, a, b, last, out } = world;
      expect(site.take(a)).toBe(true);
      expect(site.take(b)).toBe(true);
      site.write('c/index.html', bytesOf('c'));
      site.write('b/index.html', bytesOf('b anew'));
      const whole = {
        'a/index.html': 'a',
        'b/index.html': 'b anew',
        'c/index.html': 'c',
        '_astro/1.css': 'css',
      };
      expect(site.list().sort()).toEqual(Object.keys(whole).sort());
      expect(site.read('_astro/1.css').toString()).toBe('css');
      site.settle();
      expect(readAll(out)).toEqual(whole);
      // What is written goes into no file that the last site has.
      expect(readAll(last)).toEqual({ 'a/index.html': 'a', 'b/index.html': 'b' });
      expect(existsSync(world.spare)).toBe(false);
    },
  );

  test.each([true, false])('takes nothing that another hand has changed; a spare: %s', async (spare) => {
    await using world = await scene({ spare });
    const { site, a, b, last } = world;
    const before = new Date(Number(a[2]?.[0].split(' ')[2]) / 1e6);
    writeFileSync(join(last, 'a/index.html'), 'x');
    // Whoever sets the time of its bytes back cannot set back that of its change.
    utimesSync(join(last, 'a/index.html'), before, before);
    rmSync(join(last, 'b/index.html'));
    mkdirSync(join(last, 'b/index.html'));
    expect([site.take(a), site.take(b)]).toEqual([false, false]);
    expect(site.list()).toEqual(['_astro/1.css']);
  });

  test('takes by their bytes what has no mark, or got another name', async () => {
    await using world = await scene();
    const {
      site,
      a: [path, sum],
      b,
      last,
      folder,
    } = world;
    linkSync(join(last, 'b/index.html'), join(folder, 'another'));
    expect(site.take([path, sum])).toBe(true);
    expect(site.take(b)).toBe(true);
    site.settle();
    expect(readAll(world.out)).toMatchObject({ 'a/index.html': 'a', 'b/index.html': 'b' });
  });

  test('puts a folder where the spare has a file, and a file where it has a folder', async () => {
    await using world = await scene();
    const { site, spare, last, out } = world;
    rmSync(join(spare, 'a'), { recursive: true });
    write(spare, { a: 'a file', 'feed.xml/deep': 'older' });
    write(last, { 'feed.xml': 'feed' });
    expect(site.take(world.a)).toBe(true);
    expect(site.take(['feed.xml', sumOf(bytesOf('feed'))])).toBe(true);
    site.settle();
    expect(readAll(out)).toEqual({ '_astro/1.css': 'css', 'a/index.html': 'a', 'feed.xml': 'feed' });
  });

  test('needs no last site for what the spare has', async () => {
    await using world = await scene();
    rmSync(world.last, { recursive: true });
    // One name less is a change too: its mark is of before.
    expect(world.site.take(world.a)).toBe(false);
    const mark = markOf(join(world.spare, 'b/index.html'));
    expect(mark && world.site.take(['b/index.html', sumOf(bytesOf('older')), mark])).toBe(true);
  });

  test('leaves what was taken in vain', async () => {
    await using world = await scene();
    const { site, a, out } = world;
    site.take(a);
    site.leave(a[0]);
    site.settle();
    expect(readAll(out)).toEqual({ '_astro/1.css': 'css' });
  });

  test('marks what has settled, and nothing of the last moment', async () => {
    await using world = await scene({ spare: false });
    const { site, out } = world;
    site.write('c', bytesOf('c'));
    site.write('d', bytesOf('d'));
    site.settle();
    // The clock of a disk ticks every few milliseconds.
    const old = markOf(join(out, 'c'));
    let marks = site.marks();
    for (let tries = 0; !marks('c') && tries < 100_000; tries += 1) marks = site.marks();
    expect(marks('c')).toEqual(old);
    writeFileSync(join(out, 'd'), 'e');
    expect(marks('d')).toBeUndefined();
    expect(marks('nothing')).toBeUndefined();
  });
});
