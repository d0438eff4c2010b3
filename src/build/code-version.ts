import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The configuration, what it may import, and the list of packages: files that stand beside `src`. */
const root = /\.(?:[cm]?[jt]s|json)$/;

/**
 * A version of all that the project is made of, and of the Node that runs it: what is kept from one run to the next is
 * trusted by the same version only. Names of files count, and what stands in each: a list of those that matter would be
 * wrong one day.
 */
export function codeVersion(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  const add = (path: string): void => {
    const bytes = readFileSync(path);
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  };
  const besides = readdirSync('.', { withFileTypes: true }).filter(
    (entry) => entry.isFile() && root.test(entry.name),
  );
  for (const name of besides.map((entry) => entry.name).sort()) add(name);
  const code = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('.test.ts'),
  );
  for (const path of code.map(({ parentPath, name }) => join(parentPath, name)).sort()) add(path);
  return hash.digest('hex');
}
