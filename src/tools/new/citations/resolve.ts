import { isSafeAddress } from '../../../records/fields.ts';
import { addressOfDoi } from '../to-source.ts';
import { decode } from './decode.ts';
import type { Identifier } from './identifier.ts';
import { readCslJson } from './read-csl-json.ts';
import type { ReadItem } from './read-item.ts';
import { readPage } from './read-page.ts';

/** What a server answered to a question for a document. */
export interface Document {
  readonly status: number;
  readonly location?: string | undefined;
  /** The `Content-Type` it gave. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The network, as far as looking a work up needs it. Sizes, times and whom it asks are its own to limit. */
export type Fetch = (url: string, accept: string) => Promise<Document>;

/** More redirects than this lead nowhere. */
const most = 8;

/**
 * Look a work up: a DOI at its resolver, which leads on to who registered it; an address by its own page.
 *
 * @param resolver where DOIs are asked for.
 * @throws Error with a sentence when nothing can be learned.
 */
export async function resolveIdentifier(
  identifier: Extract<Identifier, { type: 'doi' | 'url' }>,
  fetch: Fetch,
  resolver: string,
): Promise<ReadItem> {
  if (identifier.type === 'doi') {
    const { doi } = identifier;
    const address = addressOfDoi(doi);
    const asked = address.replace('https://doi.org/', resolver);
    const { document } = await follow(asked, 'application/vnd.citationstyles.csl+json', fetch);
    if (!/json/i.test(document.type))
      throw new Error(`who registered the DOI gives no data for it (${document.type || 'no type'})`);
    const [first] = readCslJson(decode(document.bytes, 'utf-8').text).items;
    if (!first) throw new Error('the answer holds no work');
    // The DOI leads on for good; where it leads today does not.
    const { URL: url, ...item } = first.item;
    const told = typeof url === 'string' && !/doi\.org\//i.test(url) ? [`URL (${url})`] : [];
    return { item: { ...item, DOI: doi, URL: address }, left: [...first.left, ...told] };
  }
  const { document, url } = await follow(identifier.url, 'text/html, application/xhtml+xml', fetch);
  if (!/html/i.test(document.type)) throw new Error(`it is no page, but ${document.type || 'of no type'}`);
  return readPage(textOf(document), url);
}

async function follow(
  from: string,
  accept: string,
  fetch: Fetch,
): Promise<{ document: Document; url: string }> {
  let url = from;
  for (let step = 0; step <= most; step += 1) {
    const document = await fetch(url, accept);
    const { status, location } = document;
    if (status === 200) return { document, url };
    if (status === 404 || status === 410) throw new Error(`there is no such work or page (${status})`);
    if (![301, 302, 303, 307, 308].includes(status)) throw new Error(`the server answered ${status}`);
    const next = location === undefined ? null : URL.parse(location, url);
    if (!next || !isSafeAddress(next.href)) throw new Error('it leads to no address');
    url = next.href;
  }
  throw new Error('it leads on and on');
}

/** A page in the encoding that its server or it itself names. */
function textOf({ type, bytes }: Document): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const [, named] =
    /charset\s*=\s*["']?([\w-]+)/i.exec(type) ?? /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  return decode(bytes, named).text;
}
