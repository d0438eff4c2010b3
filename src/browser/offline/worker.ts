/**
 * Answers for the site while the network does not, from what its reader chose to keep.
 *
 * The network is always asked first: what it says is shown, and a copy never stands for a page that can be had. A page
 * from a copy says as of when it is. Only files whose name is their hash come from the copy at once.
 *
 * 2026-11-28: some eighty lines of our own; the libraries for this keep what was visited, or a list that a publication
 * fixes, where here each analysis is kept when it is asked for, whole, and thrown away the same way.
 */
import { fill, fromData } from '../../i18n/message.ts';
import { allKept, keep, type Kept } from './kept.ts';

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

const on = (type: string, listen: (event: Happening) => void): void =>
  worker.addEventListener(type, (event) => listen(event as Happening));

on('install', (event) => event.waitUntil(worker.skipWaiting()));
on('activate', (event) => event.waitUntil(worker.clients.claim()));
on('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(base))
    return;
  event.respondWith(answer(event, url));
});

async function answer(event: Happening, url: URL): Promise<Response> {
  const { request } = event;
  if (url.pathname.startsWith(`${base}_astro/`)) {
    const [copy] = await copiesOf(url.pathname);
    if (copy) return copy.response;
  }
  try {
    const response = await fetch(request);
    if (request.mode === 'navigate' && response.ok) event.waitUntil(refresh(url.pathname));
    return response;
  } catch (error) {
    const [copy] = await copiesOf(url.pathname);
    if (copy) return await withNotice(copy.response, copy.kept);
    const [kept] = request.mode === 'navigate' ? await allKept(base) : [];
    const [page] = kept ? await copiesOf(kept.list.fallback) : [];
    if (page) return page.response;
    throw error;
  }
}

/** The copies of a page, the newest first. */
async function copiesOf(path: string): Promise<{ readonly kept: Kept; readonly response: Response }[]> {
  const all = (await allKept(base)).sort((a, b) => b.at.localeCompare(a.at));
  const found = await Promise.all(
    all.map(async (kept) => ({ kept, response: await (await caches.open(kept.cache)).match(path) })),
  );
  return found.flatMap(({ kept, response }) => (response ? [{ kept, response }] : []));
}

/** A page from a copy says so, before all else that it says. */
async function withNotice(response: Response, { at, list }: Kept): Promise<Response> {
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const date = new Intl.DateTimeFormat(list.locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(at),
  );
  const said = fill(fromData(list.notice), { date }, list.locale)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
  const html = (await response.text()).replace(
    /<main[^>]*>/,
    (main) => `${main}<p class="notice">${said}</p>`,
  );
  return new Response(html, { headers: response.headers });
}

/** Who reads a page of what is kept gets the copy brought up to date meanwhile. */
async function refresh(path: string): Promise<void> {
  for (const { address, list } of await allKept(base)) {
    if (!path.startsWith(list.page) || Date.now() - (asked.get(address) ?? 0) < rest) continue;
    asked.set(address, Date.now());
    // What fails leaves the copy as it was; its age is said wherever it is shown.
    await keep(base, address).catch(() => undefined);
  }
}
