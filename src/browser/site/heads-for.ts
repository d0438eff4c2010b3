/** A point on the screen, in pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A box on the screen, in pixels. */
export interface ScreenBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Whether a pointer is on its way into a box: the line from where it left through where it is now goes on into it.
 *
 *     left ·  ·  · now  ·  ·  ·  ┌─────┐
 *                                │ box │     on its way, at whatever speed and angle
 *                                └─────┘
 *
 * @param slack how far the line may pass by the box, in pixels: no hand is a ruler.
 */
export function headsFor(box: ScreenBox, left: ScreenPoint, now: ScreenPoint, slack = 16): boolean {
  if (isNear(box, now, slack)) return true;
  if (isNear(box, left, slack)) return false; // it comes from there
  // Where along the line (0: left, 1: now) it is between the box's edges, on each axis; see "slab method".
  let [enters, leaves] = [0, Infinity];
  for (const [from, to, low, high] of [
    [left.x, now.x, box.left - slack, box.right + slack],
    [left.y, now.y, box.top - slack, box.bottom + slack],
  ] as const) {
    const step = to - from;
    if (step === 0 && (from < low || from > high)) return false;
    if (step === 0) continue;
    const [a, b] = [(low - from) / step, (high - from) / step];
    enters = Math.max(enters, Math.min(a, b));
    leaves = Math.min(leaves, Math.max(a, b));
  }
  return enters <= leaves;
}

const isNear = (box: ScreenBox, { x, y }: ScreenPoint, slack: number): boolean =>
  x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
