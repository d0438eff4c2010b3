/**
 * What was parsed of a content folder, kept on disk: the next run parses what changed, and takes the rest from here.
 *
 * 2026-11-28: a file for each article and one for each kind of record, and no store of one file for each of thousands: an
 * edit writes one file anew, and 4,000 records are read in one go. It may be deleted at any time. What is damaged, or was
 * written by another version of the code, counts as absent; of two runs at once each writes whole files, and the last one
 * stays. Where nothing can be written, everything is parsed again next time, and that is all.
 */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../records/decode.ts';
import { quietly, readKept, sweepKept, writeKept } from './kept-file.ts';

/** What was made of one file, by what stood in it. */
interface Kept {
  readonly of: string;
  readonly made: unknown;
}

interface Pack {
  readonly kept: Map<string, Kept>;
  changed: boolean;
}

/** How many folders of such files are left; one is of a content folder and a version of the code. */
const most = 6;

export class KeptParses {
  readonly #folder: string;
  readonly #packs = new Map<string, Pack>();

  /**
   * @param above where the folders of all such files stand.
   * @param version changes with whatever decides what is made of a file: code, configuration, Node, the folder's name.
   */
  constructor(above: string, version: string) {
    this.#folder = join(above, version);
    quietly(() => {
      mkdirSync(this.#folder, { recursive: true });
      utimesSync(this.#folder, new Date(), new Date());
      sweepKept(above, most);
    });
  }

  /** What was made of a file with these very bytes. */
  read(file: ContentFile): unknown {
    const kept = this.#pack(packOf(file)).kept.get(file.path);
    return kept?.of === digest(file) ? kept.made : undefined;
  }

  /** @param made plain data. */
  write(file: ContentFile, made: unknown): void {
    const pack = this.#pack(packOf(file));
    pack.kept.set(file.path, { of: digest(file), made });
    pack.changed = true;
  }

  /** Write down what is new, and forget what is no file of the folder any more. */
  finish(files: readonly ContentFile[]): void {
    const there = new Set(files.map(({ path }) => path));
    for (const [name, pack] of this.#packs) {
      for (const path of pack.kept.keys())
        if (!there.has(path)) pack.changed = pack.kept.delete(path) || pack.changed;
      if (!pack.changed) continue;
      pack.changed = false;
      const path = join(this.#folder, name);
      if (pack.kept.size > 0) writeKept(path, pack.kept);
      else
        quietly(() => {
          rmSync(path, { force: true });
        });
    }
    quietly(() => {
      for (const name of readdirSync(this.#folder))
        if (!this.#packs.has(name)) rmSync(join(this.#folder, name), { force: true });
    });
  }

  #pack(name: string): Pack {
    const known = this.#packs.get(name);
    if (known) return known;
    const kept = readKept(join(this.#folder, name)) as Pack['kept'] | undefined;
    const pack: Pack = { kept: kept ?? new Map<string, Kept>(), changed: false };
    this.#packs.set(name, pack);
    return pack;
  }
}

/** Names of files may hold anything; those of packs do not. */
const packOf = ({ parts: [kind = '', first = ''] }: ContentFile): string =>
  kind === 'articles' ? hash('sha256', first).slice(0, 32) : kind;

const digests = new WeakMap<ContentFile, string>();
function digest(file: ContentFile): string {
  const known = digests.get(file) ?? hash('sha256', file.bytes);
  digests.set(file, known);
  return known;
}
