import { headsFor, type ScreenPoint } from './heads-for.ts';

/** How far a resting hand may tremble, in pixels. */
const tremble = 6;

/**
 * Say when a mouse comes to rest on something. A page scrolled under a still pointer does not count, nor does a finger.
 *
 * @param find what is under the pointer, if it is of interest, and how long (ms) it must rest there.
 * @param last where the pointer was seen before someone cared.
 */
export function whenPointerRests<Thing extends Element>(
  find: (target: Element) => readonly [Thing, number] | undefined,
  rested: (thing: Thing) => void,
  last?: PointerEvent,
): void {
  let at: ScreenPoint = { x: NaN, y: NaN };
  let on: Thing | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = (): void => {
    clearTimeout(timer);
    on = undefined;
  };
  const moved = (event: PointerEvent): void => {
    const { target, pointerType, screenX, screenY, clientX, clientY, buttons } = event;
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    const [thing, delay] = find(target) ?? [];
    const still = Math.hypot(screenX - at.x, screenY - at.y) <= tremble;
    if (still && (thing === on || on === undefined)) return;
    forget();
    at = { x: screenX, y: screenY };
    on = thing;
    if (!thing || buttons !== 0) return;
    timer = setTimeout(() => {
      // The page may have been scrolled away under it.
      const under = document.elementFromPoint(clientX, clientY);
      if (under && find(under)?.[0] === thing) rested(thing);
    }, delay);
  };
  document.addEventListener('pointermove', moved);
  if (last) moved(last);
  for (const end of ['pointerdown', 'keydown'])
    document.addEventListener(end, forget, { capture: true, passive: true });
}

/** How long a pointer may be elsewhere, in ms: on its way to a box, and not. */
const patience = { heading: 1000, elsewhere: 250 };

/**
 * Say when the pointer has left for good: it is neither on one of the zones nor in the box nor on its way there.
 */
export function whenPointerLeaves(
  box: Element,
  zones: readonly Element[],
  gone: () => void,
  signal: AbortSignal,
): void {
  let left: ScreenPoint | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let elsewhere = false;
  document.addEventListener(
    'pointermove',
    ({ target, clientX: x, clientY: y }) => {
      const inside = [box, ...zones].some((zone) => zone.contains(target as Node));
      const heading = left !== undefined && headsFor(box.getBoundingClientRect(), left, { x, y });
      if (!inside && !heading && elsewhere) return; // the clock runs
      clearTimeout(timer);
      elsewhere = !inside && !heading;
      if (inside) left = { x, y };
      else timer = setTimeout(gone, patience[heading ? 'heading' : 'elsewhere']);
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));
}
