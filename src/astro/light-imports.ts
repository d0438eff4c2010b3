import type { AstroConfig } from 'astro';

type Plugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

/** The module in which Vite keeps what it wraps around each `import()`; every page with one would carry its 700 bytes. */
const helper = /vite\/preload-helper\.js$/;

/** What nearly every script needs, a few lines each: one file to fetch instead of four. */
const common =
  /\/browser\/site\/(?:element|comfort|load)\.ts$|\/browser\/article\/note-control\.ts$|vite\/preload-helper\.js/;

/** What is loaded when it is needed: a part of the program, by its name. */
const part = /\bimport\((["'`])(\.[^"'`]+)\1\)/g;

/**
 * Leave `import()` in browser code nearly as it is. Vite would fetch what the imported script imports in advance, which is
 * worth little where that is one small file, and wait for its styles, of which there are none: all pages share one
 * stylesheet. A part is asked for by its name and what `load.ts` puts before it: a module that failed once is had by
 * another address only.
 */
export const lightImports: Plugin = {
  name: 'plumbline:light-imports',
  enforce: 'pre',
  apply: 'build',
  configEnvironment: (name) =>
    name === 'client'
      ? {
          build: {
            modulePreload: false,
            rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', test: common }] } } },
          },
        }
      : undefined,
  // Asked for again, a part brings all that it imports again: were the script of a page among it, that would run twice.
  generateBundle(_, bundle) {
    if (this.environment.name !== 'client') return;
    const chunks = new Map(
      Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])),
    );
    for (const part of chunks.values()) {
      if (!part.isDynamicEntry) continue;
      // What is added while it is gone through is gone through too.
      const brought = new Set(part.imports);
      for (const name of brought) {
        const chunk = chunks.get(name);
        if (chunk?.isEntry)
          throw new Error(
            `${part.fileName} brings ${name}, the script of a page: put what it wants of it among "common".`,
          );
        for (const further of chunk?.imports ?? []) brought.add(further);
      }
    }
  },
  renderChunk(code) {
    return this.environment.name === 'client'
      ? code.replaceAll(part, 'import(globalThis.again + $1$2$1)')
      : null;
  },
  load: { filter: { id: helper }, handler: () => 'export const __vitePreload = (load) => load();' },
};
