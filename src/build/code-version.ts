import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../records/once.ts';

/** What decides, beside the content, what is made of it: the code, its packages, the configuration. */
const made = ['src', 'site.config.ts', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/**
 * A version of all that the project is made of, and of the Node that runs it: what is kept from one run to the next is
 * trusted by the same version only. Names of files count, and what stands in each: a list of those that matter would be
 * wrong one day.
 */
export const codeVersion = once((): string => {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  const add = (path: string): void => {
    const bytes = readFileSync(path);
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  };
  for (const path of made) {
    if (path !== 'src') add(path);
    else
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort())
        add(entry);
  }
  return hash.digest('hex');
});
