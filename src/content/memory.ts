import type { ContentFile } from '../records/decode.ts';
import type { KnownFiles } from './read-folder.ts';

/**
 * What earlier readings of a content folder found, for those who read it again and again: files that did not change,
 * and what was made of each.
 *
 * A file that was not read anew is the same object, and what was made of it is kept as long as the object is.
 */
export class Memory {
  readonly files: KnownFiles = new Map();
  readonly #made = new WeakMap<ContentFile, unknown>();
  readonly #last = new Map<string, { readonly of: readonly unknown[]; readonly made: unknown }>();

  /** What was made of a file before, else what is made of it now. One thing only is made of each file. */
  of<Made>(file: ContentFile, make: () => Made): Made {
    return this.again(file, () => true, make);
  }

  /** @param holds whether what was made before still holds, now that other things may have changed. */
  again<Made>(file: ContentFile, holds: (made: Made) => boolean, make: () => Made): Made {
    const known = this.#made.get(file) as Made | undefined;
    if (known !== undefined && holds(known)) return known;
    const made = make();
    this.#made.set(file, made);
    return made;
  }

  /** What was last made under a name, if it was made of the very same things. */
  last<Made>(name: string, of: readonly unknown[], make: () => Made): Made {
    const known = this.#last.get(name);
    if (known?.of.length === of.length && known.of.every((thing, at) => thing === of[at]))
      return known.made as Made;
    const made = make();
    this.#last.set(name, { of, made });
    return made;
  }
}
