/** The faces that share pictures are set in, as they are installed. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { facesOf, packages, type Face } from '../cards/faces.ts';
import { once } from '../records/once.ts';

/** Where the packages stand that `Face.file` begins with. */
export const fontsFolder = resolve('node_modules/@fontsource-variable');

/** Every face there is, by the letters that it has. */
export const allFaces: () => Promise<Face[]> = once(async () => {
  const faces = await Promise.all(
    packages.map(async (entry) =>
      facesOf(
        entry,
        JSON.parse(await readFile(join(fontsFolder, entry.id, 'unicode.json'), 'utf8')) as Record<
          string,
          string
        >,
      ),
    ),
  );
  return faces.flat();
});
