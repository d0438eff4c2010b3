/** What the files of a Pagefind index say: of version 1.5, gzipped CBOR behind a mark. */
import { gunzipSync } from 'node:zlib';
import { placeOfFragment } from '../search/indexed/fragment-names.ts';

/** A thing of an index. */
export interface IndexedPage {
  /** The name of its text. */
  readonly name: string;
  readonly words: number;
}

/** Where a stem stands in a thing. */
export interface Standing {
  readonly page: number;
  /** The places of its text, counted in words, where it stands whole; and how much all of them weigh, one each. */
  readonly places: readonly number[];
  readonly weight: number;
  /** How often it stands in what a result carries. */
  readonly carried: number;
}

/** The things of an index, in the order of their numbers. */
export function pagesOf(files: ReadonlyMap<string, Uint8Array>): IndexedPage[] {
  const list = [...files].find(([path]) => path.endsWith('.pf_meta'))?.[1];
  const [, pages] = read(list) as [version: string, pages: [name: string, words: number][]];
  return pages.map(([name, words]) => ({ name, words }));
}

/** The addresses of things, by the names of their texts. */
export function urlsOf(files: ReadonlyMap<string, Uint8Array>, names: readonly string[]): string[] {
  let last: { readonly file: string; readonly lines: readonly string[] } | undefined;
  return names.map((name) => {
    const { file, line } = placeOfFragment(name);
    // Those of a file follow each other, but for articles, which have files of their own.
    if (last?.file !== file) last = { file, lines: linesOf(files.get(`fragment/${file}.pf_fragment`)) };
    const text = last.lines[line] ?? '';
    return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
  });
}

const linesOf = (fragments: Uint8Array | undefined): string[] =>
  gunzipSync(fragments ?? new Uint8Array())
    .toString('utf8')
    .split('\n');

/**
 * Each stem of an index with where it stands, and so each of its forms that has other accents: the engine takes off what
 * stands on a letter in every script, so that the stem itself may be no word (`대통령` in twelve letters).
 */
export function* standingsOf(
  files: ReadonlyMap<string, Uint8Array>,
): Generator<[stem: string, standings: readonly Standing[]]> {
  for (const [path, content] of files) {
    if (!path.endsWith('.pf_index')) continue;
    const [stems] = read(content) as [IndexedStem[]];
    for (const [stem, plain, others] of stems) {
      yield [stem, standingsIn([plain, ...others.map(([, pages]) => pages)])];
      for (const [form, pages] of others) if (form !== stem) yield [form, standingsIn([pages])];
    }
  }
}

function standingsIn(lists: readonly PageList[]): Standing[] {
  const byPage = new Map<number, Standing>();
  for (const list of lists) {
    let page = 0;
    for (const [more, text, carried] of list) {
      page += more;
      byPage.set(page, standing(page, text, carried, byPage.get(page)));
    }
  }
  return [...byPage.values()].sort((a, b) => a.page - b.page);
}

type PageList = readonly (readonly [more: number, text: readonly number[], carried: readonly number[]])[];
type IndexedStem = readonly [stem: string, pages: PageList, others: readonly (readonly [string, PageList])[]];

/** What a word weighs that stands there whole. */
const whole = 24;

/** A number below zero says how much what follows weighs, or which part of what is carried it is; others count on. */
function standing(
  page: number,
  text: readonly number[],
  carried: readonly number[],
  before: Standing = { page, places: [], weight: 0, carried: 0 },
): Standing {
  const places = [...before.places];
  let { weight } = before;
  let [place, each] = [0, whole];
  for (const number of text) {
    if (number < 0) {
      each = -1 - number;
      continue;
    }
    place += number;
    weight += each / whole;
    if (each === whole) places.push(place);
  }
  return { page, places, weight, carried: before.carried + carried.filter((one) => one >= 0).length };
}

const mark = 'pagefind_dcd';

/** @throws when a file is not of the form we know; a newer Pagefind may need another way. */
function read(content: Uint8Array | undefined): unknown {
  const bytes = gunzipSync(content ?? new Uint8Array());
  if (bytes.toString('latin1', 0, mark.length) !== mark)
    throw new Error('Pagefind’s files begin another way.');
  return decode(bytes, mark.length);
}

/** The kinds of item in CBOR that Pagefind writes. @see https://www.rfc-editor.org/rfc/rfc8949#section-3 */
const [numbers, negatives, texts, arrays] = [0, 1, 3, 4];

function decode(bytes: Buffer, start: number): unknown {
  let at = start;
  const item = (): unknown => {
    const first = bytes.readUInt8(at++);
    let value = first & 31;
    if (value > 26) throw new Error('Pagefind’s files are made another way.');
    if (value >= 24) {
      const size = 1 << (value - 24);
      value = bytes.readUIntBE(at, size);
      at += size;
    }
    switch (first >> 5) {
      case numbers:
        return value;
      case negatives:
        return -1 - value;
      case texts:
        return bytes.toString('utf8', at, (at += value));
      case arrays:
        return Array.from({ length: value }, item);
      default:
        throw new Error('Pagefind’s files are made another way.');
    }
  };
  return item();
}
