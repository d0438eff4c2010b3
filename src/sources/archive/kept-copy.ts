/**
 * A copy that we keep ourselves, as a WARC file (ISO 28500) that any archive can read: the answers of the servers as they
 * came, and beside them what readers are shown of it: the words of the page, and how it looked.
 *
 * 2026-11-28: warcio (Apache-2.0, 2 MB, kept by Webrecorder) writes and reads the file. Browsertrix is a service of its own
 * under AGPL, SingleFile is AGPL and keeps pages as HTML that runs, Scoop brings a browser and a proxy and is not on npm
 * where we looked. A WACZ is these bytes in a ZIP with an index, which one page does not need.
 */
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';

/** An answer as it came. */
export interface Kept {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Uint8Array;
}

/** What a copy holds. */
export interface KeptCopy {
  /** The address that was asked, and those that it led to, then what belongs to the page. */
  readonly answers: readonly Kept[];
  /** The page itself: where it stood in the end. */
  readonly url: string;
  readonly title: string | undefined;
  /** When it was made, ISO 8601 in UTC. */
  readonly date: string;
  /** Its words, blocks with an empty line between; `undefined` of what is no text. */
  readonly text: string | undefined;
  /** How it looked, as JPEG. */
  readonly view: Uint8Array | undefined;
}

/** What readers are shown of a copy. */
export interface ShownCopy {
  /** The address that was asked. */
  readonly asked: string;
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly bytes: number;
  readonly title: string | undefined;
  readonly date: string;
  readonly text: string | undefined;
  readonly view: Uint8Array | undefined;
}

/** Headers that speak of how the bytes travelled, and not of what they are; they are kept as they were before that. */
const ofTravel = new Set(['transfer-encoding', 'connection', 'keep-alive', 'set-cookie', 'content-length']);

/** Write a copy: one WARC record for each thing, packed each by itself. */
export async function writeCopy(
  { answers, url, title, date, text, view }: KeptCopy,
  software: string,
): Promise<Buffer> {
  const [asked] = answers;
  const about = {
    software,
    format: 'WARC File Format 1.1',
    ...(title === undefined ? {} : { title }),
    asked: asked?.url ?? url,
  };
  const records = [
    WARCRecord.createWARCInfo({ warcVersion: 'WARC/1.1', date }, about),
    ...answers.map((answer) =>
      WARCRecord.create(
        {
          url: answer.url,
          date,
          type: 'response',
          warcVersion: 'WARC/1.1',
          statusline: `HTTP/1.1 ${answer.status}`,
          httpHeaders: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
            value === undefined || ofTravel.has(name) ? [] : [[name, value]],
          ),
        },
        [answer.bytes],
      ),
    ),
    ...(text === undefined
      ? []
      : [resource(`urn:text:${url}`, date, 'text/plain; charset=utf-8', encode(text))]),
    ...(view === undefined ? [] : [resource(`urn:view:${url}`, date, 'image/jpeg', view)]),
  ];
  const parts: Uint8Array[] = [];
  for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }));
  return Buffer.concat(parts);
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const resource = (url: string, date: string, type: string, bytes: Uint8Array): WARCRecord =>
  WARCRecord.create(
    { url, date, type: 'resource', warcVersion: 'WARC/1.1', warcHeaders: { 'Content-Type': type } },
    [bytes],
  );

/** Of a copy no more than this is unpacked: whoever packs a thousand million blanks fills no memory with them. */
const most = 200_000_000;

/**
 * Read what readers are shown of a copy.
 *
 * @returns `undefined` for what is no copy of ours.
 */
export async function readCopy(file: Uint8Array): Promise<ShownCopy | undefined> {
  const found: { -readonly [Key in keyof ShownCopy]?: ShownCopy[Key] } = {};
  let read = 0;
  const whole = async (record: WARCRecord): Promise<Uint8Array> => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of record) {
      read += chunk.length;
      if (read > most) throw new Error('it unpacks to too much');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
  try {
    for await (const record of new WARCParser([file])) {
      const uri = record.warcTargetURI ?? '';
      const bytes = await whole(record);
      if (record.warcType === 'warcinfo') {
        const info = new TextDecoder().decode(bytes);
        const field = (name: string): string | undefined =>
          new RegExp(`^${name}: (.*?)\\r?$`, 'm').exec(info)?.[1];
        found.title = field('title');
        found.asked = field('asked') ?? '';
        found.date = record.warcDate ?? '';
      } else if (record.warcType === 'response') {
        const info = record.getResponseInfo();
        const status = Number(info?.status);
        // The page is the first answer that leads on to no other.
        if (found.url !== undefined || (status >= 300 && status < 400)) continue;
        Object.assign(found, { url: uri, status, bytes: bytes.length });
        found.type = info?.headers.get('content-type') ?? '';
      } else if (uri === `urn:text:${found.url ?? ''}`) found.text = new TextDecoder().decode(bytes);
      else if (uri === `urn:view:${found.url ?? ''}`) found.view = bytes;
    }
  } catch {
    return undefined;
  }
  const { asked, url, status, type, bytes, title, date, text, view } = found;
  if (asked === undefined || url === undefined || status === undefined || date === undefined)
    return undefined;
  return { asked, url, status, type: type ?? '', bytes: bytes ?? 0, title, date, text, view };
}
