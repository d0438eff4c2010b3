import type { Preview } from '../../exports/preview.ts';
import { previewFile } from '../../exports/preview-file.ts';
import { restOpens } from './comfort.ts';
import { fetchJson } from './fetch-json.ts';
import { keepBeside } from './keep-beside.ts';
import { whenPointerLeaves, whenPointerRests } from './pointer.ts';

export { overSheet as ready } from './over-sheet.ts';

/** How long a pointer or the focus rests on a link before its preview comes up, in ms. */
const rest = { pointer: 400, focus: 700 };

const boxId = 'page--preview';

/**
 * Show what a link to an entity or a source leads to, where a pointer or the focus rests on it. A preview is text, so
 * there is nothing in it to preview; nothing in an annotation that is up has one either.
 *
 * @param first the link that called for them.
 */
export function showPreviews(first: Element): void {
  whenPointerRests(
    (target) => {
      const link = restOpens.isOn ? linkAt(target) : undefined;
      return link && [link, rest.pointer];
    },
    (link) => void show(link),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const focused = (target: EventTarget | null, delay: number): void => {
    clearTimeout(timer);
    const link = target instanceof Element && restOpens.isOn ? linkAt(target) : undefined;
    if (up && up.link !== link) up.end();
    if (link?.matches(':focus-visible, :hover')) timer = setTimeout(() => void show(link), delay);
  };
  document.addEventListener('focusin', ({ target }) => focused(target, rest.focus));
  focused(first, rest.pointer);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    clearTimeout(timer);
    up?.end();
  });
  for (const event of ['pointerdown', 'beforeprint', 'pagehide'])
    window.addEventListener(event, () => up?.end());
}

/** The preview that is up. */
let up: { readonly link: HTMLAnchorElement; readonly end: () => void } | undefined;

async function show(link: HTMLAnchorElement): Promise<void> {
  if (up?.link === link) return;
  const preview = await read(link);
  const still = link.matches(':hover, :focus-visible') && linkAt(link) === link;
  if (!preview || !still || document.querySelector(':popover-open:not(.preview), dialog[open]')) return;
  up?.end();

  const box = document.createElement('div');
  box.id = boxId;
  box.className = 'preview';
  box.popover = 'manual';
  box.setAttribute('role', 'tooltip');
  for (const name of ['kind', 'title', 'text'] as const) {
    const line = document.createElement('p');
    line.className = name;
    line.textContent = preview[name];
    if (name === 'title' && preview.lang !== undefined) line.lang = preview.lang;
    box.append(line);
  }
  const connection = new AbortController();
  const end = (): void => {
    connection.abort();
    box.remove();
    link.removeAttribute('aria-describedby');
    if (up?.end === end) up = undefined;
  };
  up = { link, end };
  link.setAttribute('aria-describedby', boxId);
  document.body.append(box);
  box.showPopover({ source: link });
  keepBeside(box, link, connection.signal);
  whenPointerLeaves(box, [link], end, connection.signal);
}

const known = new Map<string, Promise<Preview | undefined>>();

/** What is said of the page that a link leads to. What cannot be fetched is not shown, and asked for again. */
function read({ href }: HTMLAnchorElement): Promise<Preview | undefined> {
  const url = new URL(previewFile, href).href;
  const found =
    known.get(url) ??
    fetchJson<Preview>(url).catch(() => {
      known.delete(url);
      return undefined;
    });
  known.set(url, found);
  return found;
}

/** The link to an entity or a source that this is in, if it leads away from this page and is not in a card. */
function linkAt(target: Element): HTMLAnchorElement | undefined {
  const link = target.closest('main a[href]');
  if (!(link instanceof HTMLAnchorElement) || link.closest('[popover]')) return undefined;
  const page = link.origin === location.origin && link.pathname !== location.pathname;
  return page && /\/(?:entities|sources)\/[^/]+\/$/.test(link.pathname) ? link : undefined;
}
