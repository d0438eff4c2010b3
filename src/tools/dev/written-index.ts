import { createHash } from 'node:crypto';
import { IndexThread } from '../../build/index-thread.ts';
import { searchRecords } from '../../build/search-index.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { remembering } from '../../records/remembering.ts';
import type { PostingsDirectory } from '../../search/indexed/postings.ts';
import type { SearchRecord } from '../../search/indexed/to-records.ts';

type Files = ReadonlyMap<string, Uint8Array>;

type MakeIndex = (records: readonly SearchRecord[], lang: string) => Promise<Files>;

function inThread(): MakeIndex {
  const thread = new IndexThread();
  return (records, lang) => thread.makeIndex(records, lang);
}

interface Group {
  readonly records: readonly SearchRecord[];
  readonly files: Promise<Files>;
}

/** So many things are one index; of more, analyses make groups of so many. */
const [few, inGroup] = [1000, 16];

/**
 * The search index while one writes, made when someone searches. What is shown of it after a save is the truth of that save:
 * a large archive has an index for each group of analyses beside the one for names and sources, and only those are made
 * again of which something changed. The page searches all of them as one.
 *
 * 2026-11-28: all of it anew took 3 s of another process and 2 s of this one at 4,000 claims. Lost: a small index of what
 * changed over the first one, which would have to leave out, and leave uncounted, what is no more.
 */
export class WrittenIndex {
  readonly #makeIndex: MakeIndex;
  /** By language. */
  readonly #groups = new Map<string, readonly Group[]>();

  constructor(makeIndex: MakeIndex = inThread()) {
    this.#makeIndex = makeIndex;
  }

  /**
   * A file of an index.
   *
   * @param group 0 is the one that a page begins with.
   */
  async file(corpus: Corpus, lang: string, group: number, path: string): Promise<Uint8Array | undefined> {
    const groups = this.#update(corpus, lang);
    const file = (await groups[group]?.files)?.get(path);
    if (!file || group > 0 || path !== 'first.json' || groups.length === 1) return file;
    const directory: PostingsDirectory = {
      ...(JSON.parse(Buffer.from(file).toString('utf8')) as PostingsDirectory),
      beside: groups.slice(1).map((_, at) => ({ folder: `../pagefind-${at + 1}/` })),
    };
    return Buffer.from(JSON.stringify(directory));
  }

  /** Someone is about to search. */
  prepare(corpus: Corpus, lang: string): void {
    this.#update(corpus, lang);
  }

  /** What was searched before will be searched again. */
  refresh(corpus: Corpus): void {
    for (const lang of this.#groups.keys()) this.#update(corpus, lang);
  }

  #update(corpus: Corpus, lang: string): readonly Group[] {
    const before = this.#groups.get(lang) ?? [];
    const groups = groupsIn(corpus, lang).map((records, at): Group => {
      const last = before[at];
      if (last && areSame(last.records, records)) return last;
      const files = this.#makeIndex(records, lang);
      // Who asks is told, and the next who asks has it made once more.
      files.catch(() => this.#groups.delete(lang));
      return { records, files };
    });
    this.#groups.set(lang, groups);
    return groups;
  }
}

const groupsIn = remembering((corpus: Corpus, lang: string) => toGroups(searchRecords(corpus, lang)));

/** What belongs to no analysis first; an analysis stays in its group, whatever others come or go. */
export function toGroups(records: readonly SearchRecord[]): readonly (readonly SearchRecord[])[] {
  const analyses = new Set(records.flatMap(({ filters }) => filters['article'] ?? []));
  if (records.length <= few || analyses.size <= inGroup) return [records];
  const count = 2 ** Math.ceil(Math.log2(analyses.size / inGroup));
  const groups = Array.from({ length: count + 1 }, (): SearchRecord[] => []);
  for (const record of records) {
    const [analysis] = record.filters['article'] ?? [];
    groups[analysis === undefined ? 0 : 1 + (numberOf(analysis) % count)]?.push(record);
  }
  return groups.filter((group, at) => at === 0 || group.length > 0);
}

const numberOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE();

/** What is told of a thing is the same object as long as it is the same: see `to-records.ts`. */
const areSame = (before: readonly SearchRecord[], now: readonly SearchRecord[]): boolean =>
  before.length === now.length &&
  before.every(({ url, meta }, at) => url === now[at]?.url && meta === now[at].meta);
