/**
 * The pages of the last build of a site that are still right: their files are taken from where that site stands.
 *
 * What is kept is a list: of each page what it asked, a digest of the answers, and one of its bytes. Each line of it is
 * true by itself, whatever stands in the folder by now: a file with other bytes is made again, as is one that is gone.
 *
 * 2026-11-28: the last site itself, and no copy of it in a cache: nothing is written twice, and there is nothing to outgrow.
 * Files are linked and not copied where the disk allows it; no build writes into a file that is there.
 */
import { hash } from 'node:crypto';
import { copyFileSync, constants, linkSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly, readKept, writeKept } from '../content/kept-file.ts';
import type { Answers } from './asked.ts';
import { digestOf } from './digest.ts';
import { writeFiles } from './write-files.ts';

/** A page or a file of a site, as a route makes it. */
export interface Page {
  /** The route and the path, as one text. */
  readonly id: string;
  /** Where it stands below the site's folder. */
  readonly file: string;
  /** What its route gives it. */
  readonly props: unknown;
}

interface KeptPage {
  /** Its file, or the files that are made together, each with a digest of its bytes. */
  readonly files: readonly KeptFile[];
  /** Where each of its questions stands in the list of all. */
  readonly asked: readonly number[];
  readonly key: string;
  /** What else came of making it. */
  readonly note?: unknown;
}

type KeptFile = readonly [path: string, sum: string];

interface KeptSite {
  readonly version: string;
  readonly questions: readonly string[];
  readonly pages: ReadonlyMap<string, KeptPage>;
}

export interface SitePlaces {
  /** The list of the last build. */
  readonly list: string;
  /** Where that site stands. */
  readonly last: string;
  /** Where this one is made. */
  readonly out: string;
}

/**
 * Make files that belong together.
 *
 * @param of all that they are made of beside code, configuration and words.
 * @param make the files by their paths below the site's folder, and what else comes of making them: plain data.
 */
export type Derive = <Note>(
  id: string,
  of: unknown,
  make: () => Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly note: Note }>,
) => Promise<Note>;

/** Make them, whatever was there before. */
export const deriveAnew =
  (out: string): Derive =>
  async (_id, _of, make) => {
    const { files, note } = await make();
    await writeFiles(files, out);
    return note;
  };

export class KeptPages {
  readonly #places: SitePlaces;
  readonly #version: string;
  readonly #answers: Answers;
  readonly #last: KeptSite | undefined;
  readonly #questions = new Map<string, number>();
  readonly #pages = new Map<string, KeptPage>();
  readonly #folders = new Set<string>();

  /** @param version of all that pages are made of beside the answers they ask for. */
  constructor(places: SitePlaces, version: string, answers: Answers) {
    this.#places = places;
    this.#version = version;
    this.#answers = answers;
    const last = readKept(places.list) as KeptSite | undefined;
    this.#last = last?.version === version ? last : undefined;
  }

  /** Put a page's file of the last build in its place in this one, if the page would be the same. */
  reuse(page: Page): boolean {
    const before = this.#last?.pages.get(page.id);
    if (before?.files[0]?.[0] !== page.file) return false;
    const asked = before.asked.flatMap((at) => this.#last?.questions[at] ?? []);
    if (this.#keyOf(page.props, asked) !== before.key || !this.#takeAll(before)) return false;
    this.#keep(page.id, asked, before);
    return true;
  }

  /** Keep what was made now. @param asked nothing where that is not known for certain. */
  add(page: Page, asked: readonly string[] | undefined, bytes: Uint8Array): void {
    if (!asked) return;
    const key = this.#keyOf(page.props, asked);
    if (key !== undefined) this.#keep(page.id, asked, { key, files: [[page.file, sumOf(bytes)]] });
  }

  /** Make files of other things than answers, once the pages stand. */
  readonly derive: Derive = async (id, of, make) => {
    const key = this.#keyOf(of, []);
    const before = this.#last?.pages.get(id);
    if (before && key === before.key && this.#takeAll(before)) {
      this.#keep(id, [], before);
      return before.note as Awaited<ReturnType<typeof make>>['note'];
    }
    const { files, note } = await make();
    await writeFiles(files, this.#places.out);
    const sums = [...files].map(([path, bytes]): KeptFile => [path, sumOf(bytes)]);
    if (key !== undefined) this.#keep(id, [], { key, files: sums, note });
    return note;
  };

  /** Write the list for the next build. */
  save(): void {
    const kept: KeptSite = {
      version: this.#version,
      questions: [...this.#questions.keys()],
      pages: this.#pages,
    };
    writeKept(this.#places.list, kept);
  }

  #keep(id: string, asked: readonly string[], { key, files, note }: Omit<KeptPage, 'asked'>): void {
    const numbers = asked.map((question) => {
      const number = this.#questions.get(question) ?? this.#questions.size;
      this.#questions.set(question, number);
      return number;
    });
    this.#pages.set(id, { files, asked: numbers, key, ...(note !== undefined && { note }) });
  }

  /** A digest of all that a page shows; nothing where some of it is no data, or cannot be asked any more. */
  #keyOf(of: unknown, asked: readonly string[]): string | undefined {
    try {
      const told = asked.map((question) => `${question} ${this.#answers.to(question)}`);
      return hash('sha256', [digestOf(of), ...told].join('\n'), 'base64url');
    } catch {
      return undefined;
    }
  }

  /** All of its files, or none. */
  #takeAll({ files }: KeptPage): boolean {
    const taken: string[] = [];
    const all = files.every((file) => this.#take(file) && taken.push(file[0]) > 0);
    if (!all)
      for (const path of taken)
        quietly(() => {
          rmSync(join(this.#places.out, path));
        });
    return all;
  }

  #take([file, sum]: KeptFile): boolean {
    const [from, to] = [join(this.#places.last, file), join(this.#places.out, file)];
    let taken = false;
    try {
      if (!lstatSync(from).isFile()) return false;
      const folder = dirname(to);
      if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
      this.#folders.add(folder);
      bring(from, to);
      taken = true;
      // What stands there may have been changed, and may be changed while this goes on: what was brought is looked at.
      if (sumOf(readFileSync(to)) === sum) return true;
    } catch {
      // It is gone, or a file of another kind stands in its place: it is made again.
    }
    if (taken)
      quietly(() => {
        rmSync(to);
      });
    return false;
  }
}

const sumOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url');

function bring(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL); // another disk, or one without links
  }
}
