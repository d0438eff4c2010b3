import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { address } from './current.ts';

/** Whether `public/` has a file for a path of the site, which then is served as it is. */
export const isPublic = (path: string): boolean =>
  existsSync(resolve('public', decodeURI(path).slice(address.base.length)));
