/** A file to be written: its path below the content folder, and its text. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The first of `name`, `name-2`, `name-3` … that is not taken. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}-${number}`;
    if (!taken.has(id)) return id;
  }
}
