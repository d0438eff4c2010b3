import { otherFormats } from './other-tags.ts';
import { isRis } from './ris-records.ts';
import type { ReadCitations } from './read-item.ts';

/**
 * Read a file of citations: BibTeX or biblatex, RIS, what PubMed, Web of Science and EndNote save, or CSL-JSON, as Zotero, JabRef,
 * libraries and databases write them. What can be read is; each entry that cannot is named.
 *
 * @throws Error with a sentence when the text is none of these.
 */
export async function readCitations(text: string): Promise<ReadCitations> {
  const content = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (content.trim() === '') throw new Error('The file is empty.');
  const read = await readAs(content);
  if (read.items.length === 0 && read.unreadable.length === 0) throw new Error('It holds no entry.');
  return read;
}

/** Each reader with its library is loaded when it is wanted. */
async function readAs(text: string): Promise<ReadCitations> {
  if (/^\s*[[{]/.test(text)) return (await import('./read-csl-json.ts')).readCslJson(text);
  if (isRis(text)) return (await import('./read-ris.ts')).readRis(text);
  const other = otherFormats.find(({ is }) => is.test(text));
  if (other) return (await import('./read-ris.ts')).readTagged(text, other);
  if (/@[ \t]*[a-z]\w*\s*[{(]/i.test(text)) return (await import('./read-bibtex.ts')).readBibtex(text);
  throw new Error(`This is neither BibTeX nor RIS nor CSL-JSON.${adviceOn(text)}`);
}

/** What helps with a file that people have, and that is none of these. */
function adviceOn(text: string): string {
  if (/^\s*<!doctype html|^\s*<html[\s>]/i.test(text))
    return ' It is a web page: --from with its address and --resolve reads what it says of itself.';
  if (/^\s*<(?:\?xml|[a-z]\w*[\s>:])/i.test(text))
    return ' It is XML, as EndNote and libraries write it (EndNote XML, MODS, MARC): save it as RIS or BibTeX there.';
  return '';
}
