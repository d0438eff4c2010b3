import { readKept, writeKept } from '../content/kept-file.ts';
import { madeCitations } from '../exports/plain-citation.ts';

/** How many sentences are kept at most: those of some ten thousand works. */
const most = 20_000;

interface Kept {
  readonly version: string;
  readonly made: ReadonlyMap<string, string>;
}

/**
 * Take the sentences that earlier builds cited works by, of whatever content: the library needs a third of a second before
 * its first, and ten milliseconds for each.
 *
 * @param version of the code, packages and Node that make them.
 * @returns writes them down, with those that were made since.
 */
export function keepCitations(path: string, version: string): () => void {
  const made = madeCitations();
  const last = readKept(path) as Kept | undefined;
  if (last?.version === version)
    for (const [key, sentence] of last.made) if (!made.has(key)) made.set(key, sentence);
  const before = made.size;
  return () => {
    if (made.size > before)
      writeKept(path, { version, made: new Map([...made].slice(-most)) } satisfies Kept);
  };
}
