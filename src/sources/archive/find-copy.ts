import { isSafeAddress } from '../../records/fields.ts';
import { readJson } from '../../records/json.ts';
import { checkCopy, type Wanted } from './check-copy.ts';
import { readLinks } from './links.ts';
import { BusyError } from './patient.ts';
import { momentOf, toTimestamp, dayOf, type Ask, type Copy } from './web.ts';

/** Where copies are looked for. */
export interface Archives {
  /** The Wayback availability interface. @see https://archive.org/help/wayback_api.php */
  readonly availability: string;
  /** TimeGates (RFC 7089): an address goes behind each as it is. */
  readonly timegates: readonly string[];
  /** Save Page Now. */
  readonly save: string;
  /** What stands before `TIMESTAMP/ADDRESS` in the address of a copy that it made. */
  readonly saved: string;
}

export const publicArchives: Archives = {
  availability: 'https://archive.org/wayback/available',
  timegates: ['https://web.archive.org/web/', 'https://arquivo.pt/wayback/'],
  save: 'https://web.archive.org/save',
  saved: 'https://web.archive.org/web/',
};

/** A work, and when its copy should be from. */
export interface Sought extends Wanted {
  /** Milliseconds since 1970. */
  readonly near: number;
  /** No copy from before this day is one of the work; ISO 8601. */
  readonly notBefore: string | undefined;
  /** How many milliseconds a copy may be from `near`. */
  readonly within: number;
}

/** What looking for a copy came to. `clear`: each archive gave an answer, and none has one. */
export type Found = { readonly copy: Copy } | { readonly clear: boolean; readonly why: readonly string[] };

/** So many copies of a TimeMap are looked at. */
const most = 3;

/**
 * Look for a copy near a work's date: by the Wayback availability interface, then by each TimeGate, and where what that
 * offers is no good, by its TimeMap. Each copy is looked at before it is believed.
 */
export async function findCopy(sought: Sought, archives: Archives, ask: Ask): Promise<Found> {
  const why: string[] = [];
  let clear = true;
  const seen = new Set<string>();

  const look = async (url: string): Promise<{ copy?: Copy; timemap: string | undefined }> => {
    if (seen.has(url)) return { timemap: undefined };
    seen.add(url);
    const checked = await checkCopy(url, sought, ask);
    if ('why' in checked) {
      clear &&= checked.clear;
      why.push(`${new URL(url).host}: ${checked.why}`);
      return { timemap: undefined };
    }
    const wrong = wrongDate(checked.moment, sought);
    if (wrong !== undefined) why.push(`${new URL(url).host}: ${wrong}`);
    return { ...(wrong === undefined ? { copy: checked.copy } : {}), timemap: checked.timemap };
  };
  const tryIt = async (place: string, work: () => Promise<Copy | undefined>): Promise<Copy | undefined> => {
    try {
      return await work();
    } catch (error) {
      clear = false;
      why.push(error instanceof BusyError ? error.message : `${new URL(place).host}: ${reasonOf(error)}`);
      return undefined;
    }
  };

  const known = await tryIt(archives.availability, async () => {
    const offered = await available(sought, archives.availability, ask);
    if (offered !== undefined) return (await look(offered)).copy;
    why.push(`${new URL(archives.availability).host}: it knows of no copy`);
    return undefined;
  });
  if (known) return { copy: known };

  for (const gate of archives.timegates) {
    const copy = await tryIt(gate, async () => {
      const { memento, timemap } = await askTimeGate(sought, gate, ask);
      if (memento === undefined && timemap === undefined) {
        why.push(`${new URL(gate).host}: it knows of no copy`);
        return undefined;
      }
      const looked = memento === undefined ? undefined : await look(memento);
      if (looked?.copy) return looked.copy;
      const list = timemap ?? looked?.timemap;
      if (list === undefined) return undefined;
      for (const other of await nearestIn(list, sought, ask)) {
        const { copy } = await look(other);
        if (copy) return copy;
      }
      return undefined;
    });
    if (copy) return { copy };
  }
  return { clear, why };
}

async function available({ url, near }: Sought, place: string, ask: Ask): Promise<string | undefined> {
  const question = new URL(place);
  question.searchParams.set('url', url);
  question.searchParams.set('timestamp', toTimestamp(near));
  const { status, bytes } = await ask({ url: question.href, headers: { Accept: 'application/json' } });
  if (status !== 200) throw new Error(`the server answered ${status}`);
  const read = readJson(new TextDecoder().decode(bytes));
  const answer = 'data' in read ? read.data : undefined;
  if (!isRecord(answer) || !isRecord(answer['archived_snapshots']))
    throw new Error('its answer has another form');
  const { closest } = answer['archived_snapshots'];
  if (closest === undefined) return undefined;
  if (!isRecord(closest) || typeof closest['url'] !== 'string' || !isSafeAddress(closest['url']))
    throw new Error('its answer has another form');
  // It gives the old form of its own addresses; a copy of a page that was not there is none.
  const is =
    closest['available'] === true && (closest['status'] === undefined || closest['status'] === '200');
  return is ? closest['url'].replace(/^http:\/\/web\.archive\.org\//, 'https://web.archive.org/') : undefined;
}

async function askTimeGate(
  { url, near }: Sought,
  gate: string,
  ask: Ask,
): Promise<{ memento?: string; timemap?: string | undefined }> {
  let here = gate + url;
  for (let step = 0; step <= 5; step += 1) {
    const { status, headers } = await ask({
      url: here,
      headers: { 'Accept-Datetime': new Date(near).toUTCString() },
      start: 1024,
    });
    const timemap = readLinks(headers['link'] ?? '', here).find(({ rel }) => rel === 'timemap')?.uri;
    if (status === 404) return {};
    // The copy itself, without a step to it (RFC 7089, pattern 2).
    if (status === 200 && headers['memento-datetime'] !== undefined) return { memento: here, timemap };
    if (status < 300 || status >= 400) throw new Error(`the server answered ${status}`);
    const next = headers['location'] === undefined ? null : URL.parse(headers['location'], here);
    if (!next || !isSafeAddress(next.href)) throw new Error('it leads to no address');
    // A TimeGate says that it is one; before that, it may have moved.
    const isGate = /accept-datetime/i.test(headers['vary'] ?? '') || timemap !== undefined;
    if (isGate || momentOf(/\/(\d{14})/.exec(next.pathname)?.[1] ?? '') !== undefined)
      return { memento: next.href, timemap };
    here = next.href;
  }
  throw new Error('it leads on and on');
}

/** The copies of a TimeMap that are nearest, nearest first. */
async function nearestIn(timemap: string, sought: Sought, ask: Ask): Promise<string[]> {
  const { status, bytes } = await ask({ url: timemap, headers: { Accept: 'application/link-format' } });
  if (status === 404) return [];
  if (status !== 200) throw new Error(`its list of copies answered ${status}`);
  return readLinks(new TextDecoder().decode(bytes), timemap)
    .flatMap(({ uri, rel, datetime }) =>
      rel === 'memento' && datetime !== undefined && isSafeAddress(uri) ? [{ uri, datetime }] : [],
    )
    .filter(({ datetime }) => wrongDate(datetime, sought) === undefined)
    .toSorted((a, b) => Math.abs(a.datetime - sought.near) - Math.abs(b.datetime - sought.near))
    .slice(0, most)
    .map(({ uri }) => uri);
}

const day = 86_400_000;

/** Why a copy of that moment is none of the work, if so. */
function wrongDate(moment: number, { near, notBefore, within }: Sought): string | undefined {
  // Where it was published it may have been the day before, here.
  if (notBefore !== undefined && moment < Date.parse(notBefore) - day)
    return `the nearest copy is of ${dayOf(moment)}, before the work was published`;
  const days = Math.round(Math.abs(moment - near) / day);
  return Math.abs(moment - near) > within
    ? `the nearest copy is of ${dayOf(moment)}, ${days} days from ${dayOf(near)}`
    : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
