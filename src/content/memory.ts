import type { ContentFile } from '../records/decode.ts';
import type { KeptParses } from './kept-parses.ts';
import type { KnownFiles } from './read-folder.ts';

/**
 * What earlier readings of a content folder found, for those who read it again and again: files that did not change,
 * and what was made of each.
 *
 * A file that was not read anew is the same object, and what was made of it is kept as long as the object is.
 */
export class Memory {
  readonly files: KnownFiles = new Map();
  /** What earlier runs made of them. */
  readonly kept: KeptParses | undefined;
  readonly #made = new WeakMap<ContentFile, unknown>();
  readonly #last = new Map<string, { readonly of: readonly unknown[]; readonly made: unknown }>();

  constructor(kept?: KeptParses) {
    this.kept = kept;
  }

  /** What was made of a file before, else what is made of it now. One thing only is made of each file. */
  of<Made>(file: ContentFile, make: () => Made): Made {
    return this.again(file, () => true, make);
  }

  /**
   * @param holds whether what was made before still holds, now that other things may have changed; who makes it anew, of
   *   what an earlier run made, has to ask it too.
   */
  again<Made>(
    file: ContentFile,
    holds: (made: Made) => boolean,
    make: (holds: (made: Made) => boolean) => Made,
  ): Made {
    const known = this.#made.get(file) as Made | undefined;
    if (known !== undefined && holds(known)) return known;
    const made = make(holds);
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
