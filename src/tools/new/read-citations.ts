import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** An item of CSL-JSON as another program wrote it: not yet one of ours. */
export type CslItem = Readonly<Record<string, unknown>>;

/**
 * Read a file of citations: BibTeX or BibLaTeX, RIS, or CSL-JSON (one item or many), as Zotero and others export them.
 *
 * @throws Error with a sentence when the text is none of these, or holds a mistake.
 */
export function readCitations(text: string): CslItem[] {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') throw new Error('The file is empty.');
  if (/^[[{]/.test(content)) return readJson(content);
  const isRis = /^TY {2}- /m.test(content);
  if (!isRis && !content.includes('@')) throw new Error('This is neither BibTeX nor RIS nor CSL-JSON.');
  try {
    const items = isRis ? entriesOf(content).flatMap(readRis) : chain(content, '@biblatex/text');
    if (items.length === 0) throw new Error('it holds no entry.');
    return items;
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`The ${isRis ? 'RIS' : 'BibTeX'} cannot be read: ${why ?? ''}`, { cause: error });
  }
}

function readJson(content: string): CslItem[] {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    throw new Error(`The JSON cannot be read: ${String(error)}`, { cause: error });
  }
  // Zotero's "Better CSL JSON" and web services wrap the list.
  const inner = (data as { items?: unknown } | null)?.items ?? data;
  const items: unknown[] = Array.isArray(inner) ? inner : [inner];
  if (items.length === 0 || items.some((item) => typeof item !== 'object' || item === null))
    throw new Error('The JSON holds no CSL items.');
  return items as CslItem[];
}

const chain = (text: string, forceType: string): CslItem[] =>
  plugins.input.chain(text, { generateGraph: false, forceType }) as CslItem[];

/** The entries of a RIS file; what stands after the last is none. */
const entriesOf = (text: string): string[] =>
  text.split(/(?<=^ER {2}-.*$)/m).filter((entry) => /^TY {2}- /m.test(entry));

/** Read one entry, and keep what its type has no place for: where it appeared (`T2`) and who publishes it (`PB`). */
function readRis(entry: string): CslItem[] {
  const valueOf = (tag: string) => new RegExp(`^${tag} {2}- (.*\\S)`, 'm').exec(entry)?.[1];
  const within = valueOf('T2');
  const publisher = valueOf('PB');
  return chain(withWholeDate(entry), '@ris/file').map((item) => {
    const { 'collection-title': series, ...rest } = item;
    // The site of a web page is no series of books.
    const placed = item['type'] === 'webpage' && series === within ? rest : item;
    const said = new Set(Object.values(placed));
    return {
      ...(within === undefined || said.has(within) ? {} : { 'container-title': within }),
      ...(publisher === undefined || said.has(publisher) ? {} : { publisher }),
      ...placed,
    };
  });
}

/** `PY` and `Y1` hold the year only and win over the whole date in `DA`: give it to them. */
function withWholeDate(entry: string): string {
  const date = /^DA {2}- (\d{4}\/\d{1,2}\/\d{1,2})/m.exec(entry)?.[1];
  if (date === undefined) return entry;
  return entry.replaceAll(/^(?:PY|Y1) {2}- .*\r?\n/gm, '').replace(/^TY {2}-.*$/m, `$&\nPY  - ${date}/`);
}
