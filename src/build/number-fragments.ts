import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { withoutTokens } from '../search/indexed/entity-token.ts';
import { fragmentName, placeOfFragment, together } from '../search/indexed/fragment-names.ts';
import { withoutMore } from '../search/indexed/record-marks.ts';
import { letterOf } from '../search/indexed/result-kinds.ts';

/** An index of no more is no trouble to any host: each fragment is a file, and a search loads what it shows. */
const few = 2000;

/**
 * Give the fragments of a Pagefind index names that follow each other, and put several into one file.
 *
 * Pagefind names each by a hash of its own, and every search loads all of those names: 240 kB of the 360 kB that a
 * first search of 40,000 records cost. Names that count up say the same in a third of that. They are as long as
 * before, so that nothing else in the list of names moves. The letter says what kind of thing it is, so that a search
 * need not load the filter of kinds (92 kB of those 360); the number has as few digits as it needs, and what is left
 * between them is a hash of the whole index: a browser keeps fragments for a year, and two builds should not give
 * different ones the same name.
 *
 * A name ends in the number of its file and its line there, of eight; the file has the name without that line and
 * without the letter, which says that a text is an article's: these are long, and each has a file of its own. Hosts cap
 * how many files a site has. Pagefind 1.6 can bundle fragments too (`maxFragments`), but its packages for some machines
 * cannot be locked (2026-11-28).
 *
 * @param most fragments that have a file each.
 * @throws when the index is not of the form we know; a newer Pagefind may need another way.
 */
export function numberFragments(files: ReadonlyMap<string, Uint8Array>, most = few): Map<string, Uint8Array> {
  const fragments = [...files.keys()].flatMap((path) => fragmentFile.exec(path)?.[1] ?? []);
  const metas = [...files.keys()].filter((path) => path.endsWith('.pf_meta'));
  const [metaPath] = metas;
  if (fragments.length === 0) return new Map(files);
  if (metas.length !== 1 || metaPath === undefined)
    throw new Error(`Pagefind made ${metas.length} lists of pages.`);
  const list = Buffer.from(gunzipSync(files.get(metaPath) ?? new Uint8Array())).toString('latin1');
  const lang = fragments[0]?.split('_')[0] ?? '';
  const aName = new RegExp(`${lang}_[0-9a-f]+`, 'g');
  const known = new Set(fragments);
  const inOrder = [...new Set(list.match(aName))].filter((name) => known.has(name));
  if (inOrder.length < known.size) throw new Error('Pagefind’s list of pages lacks some of them.');

  const digest = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const build = Number.parseInt(digest, 16).toString(36);
  const each = inOrder.length > most ? together : 1;
  const width = Math.floor(inOrder.length / each).toString(36).length;
  const bundles = new Map<string, string[]>();
  const names = new Map(
    inOrder.map((name, number) => {
      const text = textOf(files.get(`fragment/${name}.pf_fragment`));
      const kind = letterOf(kindIn(text));
      const named = { lang, build: build.slice(0, name.length - lang.length - 3 - width), width, each };
      const now = fragmentName(named, kind, number);
      const { file, line } = placeOfFragment(now);
      const lines = bundles.get(file) ?? [];
      // A line that is another file's stays empty.
      lines[line] = shown(text);
      bundles.set(file, lines);
      return [name, now];
    }),
  );
  for (const [name, now] of names) {
    if (now.length !== name.length) throw new Error(`“${now}” is not as long as Pagefind’s “${name}”.`);
  }
  const renamed = list.replaceAll(aName, (name) => names.get(name) ?? name);
  return new Map<string, Uint8Array>([
    ...[...files].filter(([path]) => !fragmentFile.test(path)),
    [metaPath, gzipSync(Buffer.from(renamed, 'latin1'), { level: 9 })],
    ...[...bundles].map(([bundle, lines]): [string, Uint8Array] => [
      `fragment/${bundle}.pf_fragment`,
      gzipSync(Array.from(lines, (line) => (line as string | undefined) ?? '').join('\n'), { level: 9 }),
    ]),
  ]);
}

const textOf = (fragment: Uint8Array | undefined): string =>
  gunzipSync(fragment ?? new Uint8Array()).toString('utf8');

/** What kind of thing a fragment shows: it carries its filters. */
function kindIn(text: string): string | undefined {
  const { filters } = JSON.parse(text.slice(text.indexOf('{'))) as { filters: { kind?: string[] } };
  return filters.kind?.[0];
}

/** A fragment without the words that only the index needs: a tenth of what a first search loads of fragments. */
const shown = (text: string): string => withoutMore(withoutTokens(text));

const fragmentFile = /^fragment\/([a-z-]+_[0-9a-f]+)\.pf_fragment$/;
