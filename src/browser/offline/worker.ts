/**
 * Answers for the site while the network does not, from what its reader chose to keep.
 *
 * The network is always asked first: what it says is shown, and a copy never stands for a page that can be had. A page
 * from a copy says as of when it is, and what stands for one that is not kept says that. Only files whose name is their
 * hash come from the copy at once. Whatever happens to what is kept, the site itself is never in its way.
 *
 * 2026-11-28: some eighty lines of our own; the libraries for this keep what was visited, or a list that a publication
 * fixes, where here each analysis is kept when it is asked for, whole, and thrown away the same way.
 */
import { fill, fromData } from '../../i18n/message.ts';
import { isHashed } from '../../site/file-types.ts';
import { allKept, fileIn, freshly, keep, type Kept } from './kept.ts';

/** What the browser gives to such a script, as far as this one asks for it; TypeScript has it in place of the DOM only. */
interface Worker extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
}
interface Happening extends Event {
  readonly request: Request;
  waitUntil: (work: Promise<unknown>) => void;
  respondWith: (answer: Promise<Response>) => void;
}

const worker = globalThis as unknown as Worker;
const base = new URL(worker.registration.scope).pathname;
/** How long what was found up to date is not asked about again, in ms. */
const rest = 10 * 60_000;
const asked = new Map<string, number>();
/** A site that gives no answer for so long can't be reached, in ms. A copy is shown then, if there is one. */
const patience = 10_000;

const on = (type: string, listen: (event: Happening) => void): void =>
  worker.addEventListener(type, (event) => listen(event as Happening));

on('install', (event) => event.waitUntil(worker.skipWaiting()));
on('activate', (event) => event.waitUntil(worker.clients.claim()));
on('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = url.origin === location.origin && url.pathname.startsWith(base);
  if (request.method === 'GET' && ours && !request.headers.has(freshly))
    event.respondWith(answer(event, url.pathname));
});

async function answer(event: Happening, path: string): Promise<Response> {
  const { request } = event;
  if (isHashed(path.slice(base.length))) {
    const copy = await copyOf(path);
    if (copy) return copy.response;
  }
  const asking = fetch(request);
  const came = await inTime(asking);
  if (came && came.status < 500) {
    if (request.mode === 'navigate' && came.ok) event.waitUntil(refresh(path));
    return came;
  }
  const copy = await copyOf(path);
  if (copy) return withNotice(copy, noticeOf(copy.kept));
  try {
    return await asking;
  } catch (error) {
    const other = request.mode === 'navigate' && (await insteadOf(request.url, path));
    if (other) return other;
    throw error;
  }
}

/** An answer, if one comes while a reader has patience. */
const inTime = (asking: Promise<Response>): Promise<Response | undefined> =>
  Promise.race([
    asking.catch(() => undefined),
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, patience, undefined);
    }),
  ]);

/** What stands for a page that is not kept: the same with a slash, else what tells that it is not. */
async function insteadOf(url: string, path: string): Promise<Response | undefined> {
  if (!path.endsWith('/') && (await copyOf(`${path}/`))) {
    const whole = new URL(url);
    whole.pathname += '/';
    return Response.redirect(whole);
  }
  const tells = await fallbackFor(path);
  return tells && withNotice(tells, tells.kept.list.missing, 503);
}

interface Copy {
  readonly kept: Kept;
  readonly response: Response;
}

/** The newest copy of a file. One that is being replaced is looked for where it went. */
async function copyOf(path: string): Promise<Copy | undefined> {
  for (let times = 0; times < 2; times += 1)
    for (const kept of await known()) {
      const response = await fileIn(kept, path);
      if (response) return { kept, response };
    }
  return undefined;
}

/** The page that tells what is kept, in the language of the page that was asked for if that is kept. */
async function fallbackFor(path: string): Promise<Copy | undefined> {
  const homeOf = ({ list }: Kept): string => list.fallback.replace(/[^/]+\/$/, '');
  const all = (await known())
    .filter((kept) => path.startsWith(homeOf(kept)))
    .sort((a, b) => homeOf(b).length - homeOf(a).length);
  for (const { list } of [...all, ...(await known())]) {
    const copy = await copyOf(list.fallback);
    if (copy) return copy;
  }
  return undefined;
}

/** What is kept, as far as the browser gives it. */
const known = (): Promise<Kept[]> => allKept(base).catch(() => []);

function noticeOf({ at, list }: Kept): string {
  const date = new Intl.DateTimeFormat(list.locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(at),
  );
  return fill(fromData(list.notice), { date }, list.locale);
}

/** A page that is not the site's own answer says so, before all else that it says, also on paper. */
async function withNotice({ kept, response }: Copy, said: string, status = 200): Promise<Response> {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const text = said.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = (await response.text())
    .replace('</head>', (head) => `<link rel="stylesheet" href="${kept.list.sheet}">${head}`)
    .replace(/<main[^>]*>/, (main) => `${main}<p class="notice dated">${text}</p>`);
  return new Response(html, { headers: response.headers, status });
}

/** Who reads a page of what is kept gets the copy brought up to date meanwhile. */
async function refresh(path: string): Promise<void> {
  for (const { address, list } of await known()) {
    if (!path.startsWith(list.page) || Date.now() - (asked.get(address) ?? 0) < rest) continue;
    asked.set(address, Date.now());
    // What fails leaves the copy as it was; its age is said wherever it is shown.
    await keep(base, address).catch(() => undefined);
  }
}
