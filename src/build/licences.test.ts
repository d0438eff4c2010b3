import { describe, expect, test } from 'vitest';
import { packagesIn, readCarried, toLicences } from './licences.ts';

const chunk = (...moduleIds: string[]) => ({ type: 'chunk', moduleIds }) as const;
const asset = (...originalFileNames: string[]) => ({ type: 'asset', originalFileNames }) as const;
const installed = (name: string) => readCarried(`node_modules/${name}`);

describe(packagesIn, () => {
  test('knows a package by its scripts, its other files, and the bundler by its own lines', () => {
    const bundle = [
      chunk('/site/src/a.ts', '/site/node_modules/one/index.js', '/site/node_modules/one/more.js'),
      chunk('/site/node_modules/@scope/two/node_modules/three/x.js?v=1', '\0rolldown/runtime.js'),
      asset('node_modules/@scope/font/files/a.woff2'),
      asset('src/b.png', 'virtual:page'),
    ];
    expect(packagesIn(bundle, true, '/site')).toEqual([
      '/site/node_modules/one',
      '/site/node_modules/@scope/two/node_modules/three',
      '/site/node_modules/rolldown',
      '/site/node_modules/@scope/font',
    ]);
  });

  test('leaves out what only makes pages', () => {
    const bundle = [
      chunk('/site/node_modules/citeproc/citeproc_commonjs.js'),
      asset('node_modules/font/a.woff2'),
    ];
    expect(packagesIn(bundle, false, '/site')).toEqual(['/site/node_modules/font']);
  });
});

describe(toLicences, () => {
  const mit = { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Permission is hereby granted' };

  test('names a package once that was reached by two paths', () => {
    expect(toLicences([mit, { ...mit }]).match(/- a 1\.0\.0/g)).toHaveLength(1);
  });

  test('names each with its version and its licence in full', () => {
    const font = installed('@fontsource-variable/newsreader');
    const text = toLicences([mit, font]);
    expect(text).toContain(`- ${font.name} ${font.version} (OFL-1.1)\n- a 1.0.0 (MIT)\n`);
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(text).toContain('The Newsreader Project Authors');
    expect(text).toContain('Permission is hereby granted');
  });

  test('refuses what sets citations, which the build uses and no page may carry', () => {
    const citeproc = installed('citeproc');
    expect(citeproc.licence).toBe('CPAL-1.0 OR AGPL-1.0');
    expect(() => toLicences([mit, citeproc])).toThrow(
      `would carry citeproc ${citeproc.version} (CPAL-1.0 OR`,
    );
  });

  test.each(['MIT OR Apache-2.0', '(MIT OR GPL-3.0)', 'MIT AND BSD-3-Clause', '(MIT AND ISC) OR GPL-2.0'])(
    'takes %s',
    (licence) => {
      expect(toLicences([{ ...mit, licence }])).toContain(`(${licence})`);
    },
  );

  test.each(['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', ''])('refuses "%s"', (licence) => {
    expect(() => toLicences([{ ...mit, licence }])).toThrow('would carry a 1.0.0');
  });

  test('refuses a licence without its text', () => {
    expect(() => toLicences([{ ...mit, text: '' }])).toThrow('comes without its text');
  });
});
