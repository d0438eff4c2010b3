import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { typeOf } from '../../src/site/file-types.ts';

/** Less than this is not worth a second file, in bytes. */
const least = 512;

/** Copies of a text as servers send them, by the ending of their names. */
const forms = {
  br: (text: Buffer) =>
    promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: 9 }),
} as const;

/**
 * Put compressed copies beside the texts of a built site, as small as they get: a server that finds them does not
 * compress at each request, and less well. The same text gives the same bytes.
 *
 * @param files as paths below the folder. @returns how many copies were written.
 */
export async function compressTexts(folder: string, files: Iterable<string>): Promise<number> {
  let written = 0;
  for (const file of files) {
    if (!typeOf(file)?.includes('charset')) continue;
    const text = await readFile(join(folder, file));
    if (text.length < least) continue;
    for (const [ending, compress] of Object.entries(forms)) {
      await writeFile(join(folder, `${file}.${ending}`), await compress(text));
      written += 1;
    }
  }
  return written;
}
