import { access, constants, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isIn, nearest, realPath } from '../files/real-path.ts';
import { codeOf } from '../files/system-error.ts';
import { few } from './foreign.ts';
import { manifestName } from './manifest.ts';

/** What the branch of a static host holds besides its site. */
const usual = new Set(['.git', '.gitattributes', '.gitignore', '.nojekyll', '.well-known', 'CNAME']);

/** Folders of the project that hold its code: no place for what is built of it. */
const own = ['.git', '.github', 'node_modules/.plumbline', 'public', 'scripts', 'src', 'tests'];

/**
 * Where a site is to be built, links followed; or why not there. A build replaces only what a build has written, so a
 * folder that none has written to must be empty, but for what is usual beside a site.
 *
 * @param given `OUT_DIR`, from the current folder, which is the project's.
 */
export async function choosePlace(
  given: string,
  content: string,
): Promise<{ readonly place: string } | { readonly refused: string }> {
  const refuse = (why: string) => ({ refused: `OUT_DIR is "${given}"; ${why}` });
  let place: string;
  try {
    place = await realPath(resolve(given));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refuse('it is a link to a folder that is not there.');
    if (codeOf(error) === 'ENOTDIR') return refuse('a part of its path is not a folder.');
    throw error;
  }
  const [project, words] = [await realPath(resolve('.')), await realPath(resolve(content))];
  if (isIn(project, place) || isIn(words, place))
    return refuse('it must not hold the project or its content.');
  if (isIn(place, words)) return refuse('it is in the content, which a build reads and does not write.');
  const inside = own.find((folder) => isIn(place, join(project, folder)));
  if (inside !== undefined) return refuse(`it is in "${inside}", which is the project's own.`);

  const found = await namesIn(place);
  if (found === 'no folder') return refuse('that is not a folder.');
  if (found && !found.includes(manifestName)) {
    const others = found.filter((name) => !usual.has(name)).sort();
    if (others.length > 0)
      return refuse(
        `it holds what no build has noted as its own: ${few(others)}. Delete it if an older build made it, or name another folder. To build beside what is there and keep it, put an empty file ${manifestName} into it.`,
      );
  }
  await access(found ? dirname(place) : await nearest(place), constants.W_OK);
  return { place };
}

async function namesIn(path: string): Promise<string[] | 'no folder' | undefined> {
  try {
    return await readdir(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) === 'ENOTDIR') return 'no folder';
    throw error;
  }
}
