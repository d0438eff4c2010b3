/**
 * The pages of the last build of a site that are still right: their files are taken from where that site stands.
 *
 * What is kept is a list: of each page what it asked, a digest of the answers, and one of its bytes. Each line of it is
 * true by itself, whatever stands in the folder by now: a file with other bytes is made again, as is one that is gone.
 *
 * 2026-11-28: the last site itself, and no copy of it in a cache: nothing is written twice, and there is nothing to outgrow.
 * Files are linked and not copied where the disk allows it; no build writes into a file that is there.
 *
 * 2026-11-28: a digest of each answer once, and not one for each page of all that it asked: that was a second for 24,000
 * files, nearly all of which ask the same.
 */
import { readKept, writeKept } from '../content/kept-file.ts';
import type { LookAt } from '../exports/offline-list.ts';
import type { Answers } from './asked.ts';
import { digestOf } from './digest.ts';
import { sumOf, type KeptFile, type NewSite } from './new-site.ts';
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
  /** Its file, or the files that are made together. */
  readonly files: readonly KeptFile[];
  /** Where each of its questions stands in the list of all. */
  readonly asked: readonly number[];
  /** A digest of what it was given. */
  readonly of: string;
  /** What else came of making it. */
  readonly note?: unknown;
}

/** What the last build left for the next. */
export interface KeptSite {
  /** Of all that was known before any page was drawn. */
  readonly version: string;
  /** The scripts and styles that pages name. */
  readonly linked: string;
  /** Each with a digest of its answer. */
  readonly questions: readonly (readonly [question: string, answer: string])[];
  readonly pages: ReadonlyMap<string, KeptPage>;
  /** What was found in files, by their paths; each with the digest of the bytes it was found in. */
  readonly found: ReadonlyMap<string, readonly [sum: string, found: unknown]>;
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

/** Look, whatever was found before. */
export const lookAnew =
  (site: NewSite): LookAt =>
  (file, find) =>
    find(site.read(file));

export const readKeptSite = (list: string): KeptSite | undefined => readKept(list) as KeptSite | undefined;

/** Whether the last build made this of the very same. */
export function isKept(last: KeptSite | undefined, version: string, id: string, of: unknown): boolean {
  const before = last?.version === version ? last.pages.get(id) : undefined;
  return before !== undefined && before.of === digestOrNone(of);
}

export class KeptPages {
  readonly #site: NewSite;
  readonly #version: Pick<KeptSite, 'version' | 'linked'>;
  readonly #answers: Answers;
  readonly #last: KeptSite | undefined;
  /** Of each question of the last build where it stands in this one's; `false` where it has another answer now. */
  readonly #same: (number | false)[] = [];
  readonly #questions = new Map<string, number>();
  readonly #pages = new Map<string, KeptPage>();
  readonly #sums = new Map<string, string>();
  readonly #found = new Map<string, readonly [sum: string, found: unknown]>();

  /** @param version of all that pages are made of beside the answers they ask for. */
  constructor(
    site: NewSite,
    version: Pick<KeptSite, 'version' | 'linked'>,
    answers: Answers,
    last: KeptSite | undefined,
  ) {
    this.#site = site;
    this.#version = version;
    this.#answers = answers;
    this.#last = last?.version === version.version && last.linked === version.linked ? last : undefined;
  }

  /** Put a page's file of the last build in its place in this one, if the page would be the same. */
  reuse({ id, file, props }: Page): boolean {
    const before = this.#last?.pages.get(id);
    return before?.files[0]?.[0] === file && this.#reuse(id, before, props);
  }

  /** Write what was drawn, and keep it. @param asked nothing where that is not known for certain. */
  add({ id, file, props }: Page, asked: readonly string[] | undefined, bytes: string | Uint8Array): void {
    this.#site.write(file, bytes);
    const of = digestOrNone(props);
    if (!asked || of === undefined || asked.some((question) => this.#answerTo(question) === undefined))
      return;
    const numbers = asked.map((question) => this.#numberOf(question));
    this.#keep(id, { of, asked: numbers, files: [[file, sumOf(bytes)]] });
  }

  /** Make files of other things than answers, once the pages stand. */
  readonly derive: Derive = async (id, of, make) => {
    const before = this.#last?.pages.get(id);
    if (before && this.#reuse(id, before, of)) return before.note as Awaited<ReturnType<typeof make>>['note'];
    const { files, note } = await make();
    for (const [file, bytes] of files) this.#site.write(file, bytes);
    const sums = [...files].map(([path, bytes]): KeptFile => [path, sumOf(bytes)]);
    const digest = digestOrNone(of);
    if (digest !== undefined) this.#keep(id, { of: digest, asked: [], files: sums, note });
    return note;
  };

  /** What is found in a file of the site; the same as last time where it has the same bytes. */
  readonly lookAt: LookAt = <Found>(file: string, find: (bytes: Uint8Array) => Found): Found => {
    const sum = this.#sums.get(file);
    const [of, known] = this.#last?.found.get(file) ?? [];
    const found = sum !== undefined && of === sum ? (known as Found) : find(this.#site.read(file));
    if (sum !== undefined) this.#found.set(file, [sum, found]);
    return found;
  };

  /** Write the list for the next build, once every file stands where it stays. */
  save(list: string): void {
    const marks = this.#site.marks();
    const pages = new Map<string, KeptPage>();
    for (const [id, page] of this.#pages) {
      const files = page.files.map(([path, sum]): KeptFile => {
        const mark = marks(path);
        return mark ? [path, sum, mark] : [path, sum];
      });
      pages.set(id, { ...page, files });
    }
    const questions = [...this.#questions.keys()].map(
      (question) => [question, this.#answerTo(question) ?? ''] as const,
    );
    const kept: KeptSite = { ...this.#version, questions, pages, found: this.#found };
    writeKept(list, kept);
  }

  #keep(id: string, page: KeptPage): void {
    this.#pages.set(id, page);
    for (const [path, sum] of page.files) this.#sums.set(path, sum);
  }

  #reuse(id: string, before: KeptPage, of: unknown): boolean {
    const asked = before.asked.map((at) => this.#nowAt(at));
    if (!asked.every((at) => at !== false) || digestOrNone(of) !== before.of) return false;
    if (!this.#takeAll(before.files)) return false;
    this.#keep(id, { ...before, asked });
    return true;
  }

  /** All of them, or none. */
  #takeAll(files: readonly KeptFile[]): boolean {
    const missing = files.findIndex((file) => !this.#site.take(file));
    for (const [path] of missing < 0 ? [] : files.slice(0, missing)) this.#site.leave(path);
    return missing < 0;
  }

  #nowAt(at: number): number | false {
    const known = this.#same[at];
    if (known !== undefined) return known;
    const [question, answer] = this.#last?.questions[at] ?? [];
    const isSame = question !== undefined && this.#answerTo(question) === answer;
    return (this.#same[at] = isSame && this.#numberOf(question));
  }

  #numberOf(question: string): number {
    const number = this.#questions.get(question) ?? this.#questions.size;
    this.#questions.set(question, number);
    return number;
  }

  /** A digest of the answer; nothing where it cannot be asked any more. */
  #answerTo(question: string): string | undefined {
    try {
      return this.#answers.to(question);
    } catch {
      return undefined;
    }
  }
}

/** Nothing where some of it is no data. */
function digestOrNone(of: unknown): string | undefined {
  try {
    return digestOf(of);
  } catch {
    return undefined;
  }
}
