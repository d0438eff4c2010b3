import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { address } from './current.ts';

/** Whether `public/` has a file for a path of the site, which then is served as it is. */
export const isPublic = (path: string): boolean =>
  existsSync(resolve('public', decodeURI(path).slice(address.base.length)));

/** The same for each of thousands of files, which the disk is not asked for where nothing in `public/` begins as they do. */
export function publishedAs(): (file: string) => boolean {
  const tops = new Set(existsSync('public') ? readdirSync('public') : []);
  return (file) => tops.has(file.split('/', 1)[0] ?? '') && existsSync(resolve('public', file));
}
