/** How far a box stands from what it is about, in pixels, and from the edge of the window. */
const gap = 6;
const edge = 16;

/**
 * See to it that a box over the page stands where it belongs: in the window, next to what it is about. Most browsers put
 * it there by themselves (`position-area`); some measure the room as if the page were not scrolled, and some cannot at
 * all. So where it came to stand is looked at, and what is wrong is put right, by the same rule: above or below, where
 * there is more room, and never beyond it.
 *
 * @param signal ends it, when the box goes.
 */
export function keepBeside(box: HTMLElement, about: Element, signal: AbortSignal): void {
  if (stands(box, about)) return;
  const natural = box.getBoundingClientRect().width;
  // A box that its own rules put elsewhere on a narrow screen stays there.
  if (natural >= innerWidth - 1) return;
  const put = (): void => {
    const { top, bottom, left } = about.getBoundingClientRect();
    const above = top > innerHeight - bottom;
    const room = Math.max(above ? top : innerHeight - bottom, innerHeight / 3) - gap;
    const start = Math.max(edge, Math.min(left, innerWidth - natural - edge));
    Object.assign(box.style, {
      positionArea: 'none',
      positionTryFallbacks: 'none',
      margin: '0',
      inset: above
        ? `auto auto ${Math.min(innerHeight - top, innerHeight) + gap}px ${start}px`
        : `${Math.max(bottom, 0) + gap}px auto auto ${start}px`,
      maxBlockSize: `min(32rem, ${room - edge}px)`,
    });
  };
  put();
  for (const moved of ['scroll', 'resize']) window.addEventListener(moved, put, { signal, passive: true });
}

/** Whether a box is in the window, and over or under what it is about. */
function stands(box: Element, about: Element): boolean {
  const { top, bottom, left, right } = box.getBoundingClientRect();
  const it = about.getBoundingClientRect();
  const inWindow = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  const apart = Math.max(top - it.bottom, it.top - bottom);
  return inWindow && apart > -1 && apart < 4 * gap;
}
