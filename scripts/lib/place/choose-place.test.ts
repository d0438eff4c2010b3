import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choosePlace } from './choose-place.ts';
import { manifestName } from './manifest.ts';

describe(choosePlace, () => {
  let folder: string;
  const at = (...path: string[]): string => join(folder, ...path);
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'plumbline-place-')));
    for (const name of [
      'content/articles',
      'empty',
      'pages/.git',
      'pages/.well-known',
      'full',
      'noted',
      'adopted',
    ])
      await mkdir(at(name), { recursive: true });
    await Promise.all([
      writeFile(at('pages/CNAME'), 'site.example'),
      writeFile(at('full/_headers'), ''),
      writeFile(at('full/holiday.jpg'), ''),
      writeFile(at('noted/holiday.jpg'), ''),
      writeFile(at('noted', manifestName), 'index.html\n'),
      writeFile(at('adopted/holiday.jpg'), ''),
      writeFile(at('adopted', manifestName), ''),
      writeFile(at('file'), ''),
      symlink(at('empty'), at('link')),
      symlink(at('nowhere'), at('dangling')),
      symlink(at('content'), at('link-to-content')),
    ]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['a folder that is not there', 'a/b/c', 'a/b/c'],
    ['an empty folder', 'empty', 'empty'],
    ['a link, as the folder it leads to', 'link', 'empty'],
    ['a folder behind a link', 'link/site', 'empty/site'],
    ['the branch of a static host', 'pages', 'pages'],
    ['what a build has noted as its own, whatever else is there', 'noted', 'noted'],
    ['a folder that someone has given to it', 'adopted', 'adopted'],
  ])('takes %s', async (_what, given, place) => {
    expect(await choosePlace(at(given), at('content'))).toEqual({ place: at(place) });
  });

  test.each([
    ['a link to nothing', () => at('dangling'), 'it is a link to a folder that is not there.'],
    ['a file', () => at('file'), 'that is not a folder.'],
    ['below a file', () => at('file/site'), 'a part of its path is not a folder.'],
    ['the content', () => at('content'), 'it must not hold the project or its content.'],
    ['above the content', () => folder, 'it must not hold the project or its content.'],
    [
      'in the content',
      () => at('content/site'),
      'it is in the content, which a build reads and does not write.',
    ],
    ['in the content by a link', () => at('link-to-content/site'), 'it is in the content,'],
    ['the project', () => '.', 'it must not hold the project or its content.'],
    ['above the project', () => '..', 'it must not hold the project or its content.'],
    ['among the code', () => 'src/dist', 'it is in "src", which is the project\'s own.'],
    ['in what is served as it is', () => 'public', 'it is in "public", which is the project\'s own.'],
    [
      'a folder of others',
      () => at('full'),
      'it holds what no build has noted as its own: _headers, holiday.jpg.',
    ],
  ])('refuses %s, in words', async (_what, given, why) => {
    expect(await choosePlace(given(), at('content'))).toEqual({
      refused: expect.stringContaining(`OUT_DIR is "${given()}"; ${why}`) as string,
    });
  });
});
