import { announce } from '../site/announce.ts';
import { part } from '../site/element.ts';
import { load } from '../site/load.ts';

/**
 * Receive those who come by a link to a place in this page: the passage is in view, has the focus, and is said aloud;
 * who comes for a place that is not there is told so, and can search for it.
 *
 * @param notice what is shown to those whose place is gone; its link is given the words of the address.
 */
export function receive(notice: HTMLElement): void {
  const landed = arrive(notice);
  window.addEventListener('hashchange', () => arrive(notice));
  if (!landed) return;
  void keepInView(landed);
  // Where the facts do not stand beside the text; the same width as in styles/facts.css.
  if (matchMedia('(width < 64rem)').matches)
    void load(() => import('./arrived-bar.ts')).then(({ showArrival }) =>
      showArrival(landed, notice.dataset['close'] ?? ''),
    );
}

function arrive(notice: HTMLElement): HTMLElement | undefined {
  const id = idIn(location.hash);
  const place = id === '' ? null : document.getElementById(id);
  // The id that a claim had before stands in its passage.
  const target = place?.closest('mark') ?? place;
  const shown = !notice.hidden;
  notice.hidden = id === '' || target !== null;
  // The browser went there while the notice stood above it; not every one keeps the place when it goes.
  if (shown && notice.hidden) target?.scrollIntoView();
  if (!notice.hidden) {
    const url = new URL(notice.dataset['search'] ?? '', location.href);
    url.searchParams.set('q', id.replace(/^.*--/, '').replaceAll('-', ' '));
    part(notice, 'a', HTMLAnchorElement).href = url.href;
    notice.tabIndex = -1;
    notice.focus({ preventScroll: true });
    notice.scrollIntoView({ block: 'center' });
    return undefined;
  }
  if (!target?.matches('mark')) return undefined;

  // Whoever steps or chooses in the sidebar stays there and is told; others go on from the passage.
  if (document.activeElement?.closest('.facts')) {
    announce(`${target.nextElementSibling?.ariaLabel ?? ''}. ${target.textContent}`);
  } else {
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }
  return target;
}

/** What still loads (a face, an image) may move the text: as long as nothing was touched, the passage stays in view. */
async function keepInView(target: HTMLElement): Promise<void> {
  const touched = new AbortController();
  for (const kind of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    window.addEventListener(kind, () => touched.abort(), { passive: true, signal: touched.signal });
  await document.fonts.ready;
  if (document.readyState !== 'complete')
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  const { top, bottom } = target.getBoundingClientRect();
  if (!touched.signal.aborted && (top < 0 || bottom > innerHeight))
    target.scrollIntoView({ block: 'center' });
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
