import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { withoutTokens } from '../search/entity-token.ts';
import { withoutMore } from '../search/record-marks.ts';
import { letterOf } from '../search/result-kinds.ts';

/**
 * Give the fragments of a Pagefind index names that follow each other.
 *
 * Pagefind names each by a hash of its own, and every search loads all of those names: 240 kB of the 360 kB that a
 * first search of 40,000 records cost. Names that count up say the same in a third of that. They are as long as
 * before, so that nothing else in the list of names moves. The letter says what kind of thing it is, so that a search
 * need not load the filter of kinds (92 kB of those 360); the number has as few digits as it needs, and what is left
 * between them is a hash of the whole index: a browser keeps fragments for a year, and two builds should not give
 * different ones the same name. (Of a thousand records it is one of 1.7 million, of 40,000 one of 47,000.)
 *
 * @throws when the index is not of the form we know; a newer Pagefind may need another way.
 */
export function numberFragments(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const fragments = [...files.keys()].flatMap((path) => fragmentName.exec(path)?.[1] ?? []);
  const metas = [...files.keys()].filter((path) => path.endsWith('.pf_meta'));
  const [metaPath] = metas;
  if (fragments.length === 0) return new Map(files);
  if (metas.length !== 1 || metaPath === undefined)
    throw new Error(`Pagefind made ${metas.length} lists of pages.`);
  const list = Buffer.from(gunzipSync(files.get(metaPath) ?? new Uint8Array())).toString('latin1');
  const inOrder = fragments.map((name) => ({ name, at: list.indexOf(name) })).sort((a, b) => a.at - b.at);
  if (inOrder[0] && inOrder[0].at < 0) throw new Error(`Pagefind’s list of pages lacks ${inOrder[0].name}.`);

  const digest = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const build = Number.parseInt(digest, 16).toString(36);
  const width = inOrder.length.toString(36).length;
  const names = new Map(
    inOrder.map(({ name }, number) => {
      const [lang = ''] = name.split('_');
      const kind = letterOf(kindIn(files.get(`fragment/${name}.pf_fragment`)));
      const digits = number.toString(36).padStart(width, '0');
      return [name, `${lang}_${kind}${build.slice(0, name.length - lang.length - 2 - width)}${digits}`];
    }),
  );
  for (const [name, now] of names) {
    if (now.length !== name.length) throw new Error(`“${now}” is not as long as Pagefind’s “${name}”.`);
  }
  const renamed = list.replaceAll(
    new RegExp([...names.keys()].join('|') || '(?!)', 'g'),
    (name) => names.get(name) ?? name,
  );
  return new Map(
    [...files].map(([path, content]) => {
      if (path === metaPath) return [path, gzipSync(Buffer.from(renamed, 'latin1'), { level: 9 })];
      const name = fragmentName.exec(path)?.[1];
      if (name === undefined) return [path, content];
      return [path.replace(name, names.get(name) ?? name), shown(content)];
    }),
  );
}

/** What kind of thing a fragment shows: it carries its filters. */
function kindIn(fragment: Uint8Array | undefined): string | undefined {
  const text = gunzipSync(fragment ?? new Uint8Array()).toString('utf8');
  const { filters } = JSON.parse(text.slice(text.indexOf('{'))) as { filters: { kind?: string[] } };
  return filters.kind?.[0];
}

/** A fragment without the words that only the index needs: a tenth of what a first search loads of fragments. */
function shown(fragment: Uint8Array): Uint8Array {
  const text = gunzipSync(fragment).toString('utf8');
  return gzipSync(Buffer.from(withoutMore(withoutTokens(text))), { level: 9 });
}

const fragmentName = /^fragment\/([a-z-]+_[0-9a-f]+)\.pf_fragment$/;
