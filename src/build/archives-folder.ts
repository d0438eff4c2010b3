import { dirname, join, resolve } from 'node:path';
import { given } from '../site/address.ts';
import { contentFolder } from './shared-content.ts';

/**
 * Where our own copies are kept, and what was asked of archives: beside the content folder, for it is not ours to publish
 * with it. Git does not keep it; `ARCHIVES_DIR` names another.
 */
export const archivesFolder: string =
  given(process.env['ARCHIVES_DIR']) ?? join(dirname(resolve(contentFolder)), 'archives');
