import { dirname, join, resolve } from 'node:path';
import { contentFolder } from '../../../src/build/shared-content.ts';
import { given } from '../../../src/site/address.ts';

/**
 * Where our own copies are kept, and what was asked of archives: beside the content folder, for it is not ours to publish
 * with it. Git does not keep it.
 */
export const archivesFolder: string =
  given(process.env['ARCHIVES_DIR']) ?? join(dirname(resolve(contentFolder)), 'archives');
