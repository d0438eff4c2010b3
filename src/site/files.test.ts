import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteFileNames, siteFiles } from './files.ts';

/** What other programs ask for by its name, and is no data of the site. */
const others = ['robots.txt', 'site.webmanifest'];

/** Where routes stand: of one file for the whole site, and of one in the folder of each language. */
const folders = { site: 'src/pages/', language: 'src/pages/[...lang]/' };
/** The same for a pattern, in which brackets mean something. */
const everyLanguage = folders.language.replace('[', '[[]');

describe('the files of the whole site', () => {
  test.each(siteFileNames)('%s has a route', (name) => {
    expect(existsSync(`${folders[siteFiles[name].of]}${siteFiles[name].path}.ts`)).toBe(true);
  });

  test('are all that CONTRACT.md promises there', () => {
    const promised = [...readFileSync('CONTRACT.md', 'utf8').matchAll(/^\|.*$/gm)]
      .flatMap(([row]) => [...row.matchAll(/`\/([\w-]+\.\w+)`/g)].map(([, path = '']) => path))
      .filter((path) => !others.includes(path) && !path.startsWith('sitemap-'));
    expect(promised.length).toBeGreaterThan(8);
    expect(siteFileNames.map((name) => siteFiles[name].path)).toEqual(expect.arrayContaining(promised));
  });

  test('no route writes one that is not listed', () => {
    const routes = globSync([
      `${folders.site}*.ts`,
      `${folders.site}schemas/*.ts`,
      `${everyLanguage}*.ts`,
    ]).map((file) => file.replaceAll('\\', '/').replace(/^src\/pages\/(?:\[\.\.\.lang\]\/)?|\.ts$/g, ''));
    const listed = siteFileNames.map((name) => siteFiles[name].path);
    expect(routes.filter((route) => !others.includes(route)).sort()).toEqual(listed.toSorted());
  });
});
