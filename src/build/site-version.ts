import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../records/decode.ts';
import { codeVersion } from './code-version.ts';

/** Variables of the environment that reach what is built: addresses, and what the libraries read or hand on. */
const told = /^(?:SITE_URL|BASE_PATH|CONTENT_DIR|NODE_ENV|TZ|LANG|LANGUAGE|LC_.+|(?:PUBLIC|VITE|ASTRO)_.+)$/;

/**
 * A version of all that every page of a site is made of beside the answers it asks for: the code, the environment, what is
 * published as it is, the words of the interface.
 *
 * @param words files of the content that change those words.
 */
export function siteVersion(words: readonly ContentFile[], env: NodeJS.ProcessEnv): string {
  const hash = createHash('sha256').update(codeVersion());
  for (const [name, value = ''] of Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (told.test(name)) hash.update(`\n${name}=${value}`);
  const add = (path: string, bytes: Uint8Array): void => {
    hash.update(`\n${path} ${bytes.length}\n`).update(bytes);
  };
  for (const { path, bytes } of words) add(path, bytes);
  for (const name of readdirSync('.').sort()) if (name.startsWith('.env')) add(name, readFileSync(name));
  for (const path of filesOf('public')) add(path, readFileSync(path));
  return hash.digest('hex');
}

const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
    : [];
