/**
 * The folder of a site while it is made: what is drawn is written into it, and what is as it was is taken from the last one.
 *
 * 2026-11-28: a site of 4,000 claims has 24,000 files in 10,000 folders; to make the folders, to give each file a second
 * name in them, to read it and to take the last site away was a third of a build after one edit. So the site before the
 * last is kept where builds work (`spare`): nearly all of it are names of the same files as in the last one. It becomes
 * the new site, once what differs is put right. Whatever stands in it, nothing of it is believed: a file counts by its
 * mark, or by its bytes. What Astro writes by itself stands in `out` until it is whole, for that folder it empties.
 */
import { hash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly } from '../content/kept-file.ts';
import { filesBelow, foldersOf } from './files-below.ts';
import { hasSameBytes, isUntouched, markOf, settledBy, type FileMark } from './file-mark.ts';

/** A file of the last site: where it stood, a digest of its bytes, and its mark if it can be told by it. */
export type KeptFile = readonly [path: string, sum: string, mark?: FileMark];

export interface SitePlaces {
  /** Where the last site stands. */
  readonly last: string;
  /** Where this one is to be when it is whole. */
  readonly out: string;
  /** Where the one before the last may stand, which this one is made of; without it, all stands in one folder. */
  readonly spare?: string | undefined;
}

export class NewSite {
  readonly #out: string;
  readonly #last: string;
  /** Where our own files are put, and whether there are others. */
  readonly #own: string;
  readonly #isFilled: boolean;
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();
  /** Marks of what stood there already. */
  readonly #untouched = new Map<string, FileMark | undefined>();

  constructor({ last, out, spare }: SitePlaces) {
    this.#out = out;
    this.#last = last;
    this.#own = spare ?? out;
    this.#isFilled = existsSync(this.#own);
  }

  /** Write a file that was made now. */
  write(file: string, bytes: string | Uint8Array): void {
    // Never into one that is there: the last site may have it too.
    const to = this.#placeFor(file);
    writeFileSync(to, bytes);
    this.#files.add(file);
    this.#untouched.delete(file);
  }

  /** Take a file of the last site. @returns whether it is there and has these bytes. */
  take([file, sum, mark]: KeptFile): boolean {
    const to = join(this.#own, file);
    const isThere = this.#isFilled && isUntouched(mark, markOf(to));
    if (!isThere && !this.#bring(file, sum, mark)) return false;
    if (isThere) this.#untouched.set(file, mark);
    this.#files.add(file);
    return true;
  }

  /** Undo it. */
  leave(file: string): void {
    this.#files.delete(file);
    this.#untouched.delete(file);
    quietly(() => {
      rmSync(join(this.#own, file));
    });
  }

  read(file: string): Buffer {
    return readFileSync(join(this.#files.has(file) ? this.#own : this.#out, file));
  }

  /** Every file that the site has by now. */
  list(): string[] {
    const inOut = existsSync(this.#out) ? filesBelow(this.#out) : [];
    return [...new Set([...this.#files, ...inOut])];
  }

  /** Bring together what stands in two folders: from now on the site is in the place where it is to be. */
  settle(): void {
    if (this.#own === this.#out) return;
    if (this.#isFilled) sweep(this.#own, this.#files, foldersOf(this.list()));
    else this.#makeFolder('.');
    merge(this.#out, this.#own);
    rmSync(this.#out, { recursive: true, force: true });
    renameSync(this.#own, this.#out);
  }

  /** Take marks of files of the site, which is where it is to be. */
  marks(): (file: string) => FileMark | undefined {
    const isSettled = settledBy(`${this.#out}-tick`);
    return (file) => {
      const before = this.#untouched.get(file);
      if (before) return before;
      const mark = markOf(join(this.#out, file));
      return mark && isSettled(mark) ? mark : undefined;
    };
  }

  #bring(file: string, sum: string, mark: FileMark | undefined): boolean {
    const from = join(this.#last, file);
    let to: string | undefined;
    try {
      const before = markOf(from);
      if (!before) return false;
      to = this.#placeFor(file);
      giveName(from, to);
      // What stands there may have been changed, and may be changed while this goes on: what was brought is looked at.
      if (isUntouched(mark, before) && hasSameBytes(mark, markOf(to))) return true;
      if (sumOf(readFileSync(to)) === sum) return true;
    } catch {
      // It is gone, or a file of another kind stands in its place: it is made again.
    }
    const wrong = to;
    if (wrong !== undefined)
      quietly(() => {
        rmSync(wrong);
      });
    return false;
  }

  /** Where a file is put: its folder is there, and no other of its name. */
  #placeFor(file: string): string {
    const to = join(this.#own, file);
    this.#makeFolder(dirname(file));
    if (this.#isFilled || this.#files.has(file)) rmSync(to, { recursive: true, force: true });
    return to;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder === '.') mkdirSync(this.#own, { recursive: true });
    else {
      this.#makeFolder(dirname(folder));
      const at = join(this.#own, folder);
      const found = this.#isFilled ? lstatSync(at, { throwIfNoEntry: false }) : undefined;
      if (found && !found.isDirectory()) rmSync(at);
      if (!found?.isDirectory()) mkdirSync(at);
    }
    this.#folders.add(folder);
  }
}

/** A text is summed up as the bytes that it is written as. */
export const sumOf = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'base64url');

/** Give a file a second name where the disk allows it, and copy it elsewhere. */
function giveName(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL); // another disk, or one without links
  }
}

/** Take away what is none of these. */
function sweep(folder: string, files: ReadonlySet<string>, folders: ReadonlySet<string>, below = ''): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below + entry.name;
    if (entry.isDirectory() && folders.has(path)) sweep(folder, files, folders, `${path}/`);
    else if (!files.has(path)) rmSync(join(folder, path), { recursive: true, force: true });
  }
}

/** Move all that stands in one folder into another; what has the same name there is replaced. */
function merge(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) merge(source, target);
    else renameSync(source, target);
  }
}
