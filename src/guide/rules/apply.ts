import type { Example, Side } from './example.ts';

/** Path below the content folder → text or bytes; nothing for a file that cannot be read. */
export type ExampleFiles = ReadonlyMap<string, string | Uint8Array | undefined>;

/**
 * The base folder with one side of an example in it.
 *
 * @throws when the text that the side replaces does not stand in its file exactly once.
 */
export function applySide(
  base: ReadonlyMap<string, Uint8Array | undefined>,
  { file, at }: Example,
  side: Side,
): ExampleFiles {
  const result = new Map<string, string | Uint8Array | undefined>(base);
  if (typeof side === 'string') {
    const text = new TextDecoder().decode(base.get(file ?? ''));
    const parts = text.split(at ?? '');
    if (parts.length !== 2)
      throw new Error(`"${at ?? ''}" stands ${parts.length - 1} times in ${file ?? '?'}.`);
    result.set(file ?? '', parts.join(side));
    return result;
  }
  for (const [path, content] of Object.entries(side)) {
    if (content === undefined) result.delete(path);
    else result.set(path, content ?? undefined);
  }
  return result;
}
