import { rename, rm } from 'node:fs/promises';
import { beside } from './beside.ts';

/** Take a folder away for good. Its new name says that nothing in it is anyone's, however far this gets. */
export async function discard(place: string, folder: string): Promise<void> {
  const gone = beside(place, 'gone');
  await rename(folder, gone);
  await rm(gone, { recursive: true, force: true });
}
