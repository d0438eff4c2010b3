import type { GeoContext } from 'd3-geo';

/** A point is left out where a line without it runs within so many pixels of it. */
const tolerance = 0.45;
/** Pixels are told in tenths. */
const fineness = 10;

type Pixel = readonly [x: number, y: number];

/**
 * Writes the path of what is drawn, short: points that nobody would miss are left out, the rest told from one to the
 * next. What is smaller than a pixel or two is no more than a dot, and is left out whole.
 *
 * @see Douglas and Peucker, "Algorithms for the reduction of the number of points", 1973
 */
export class PathWriter implements GeoContext {
  #written = '';
  #line: Pixel[] = [];

  beginPath(): void {
    this.#end(false);
  }

  moveTo(x: number, y: number): void {
    this.#end(false);
    this.#line = [[x, y]];
  }

  lineTo(x: number, y: number): void {
    this.#line.push([x, y]);
  }

  closePath(): void {
    this.#end(true);
  }

  arc(): void {
    throw new Error('Points are drawn by others.');
  }

  toString(): string {
    this.#end(false);
    return this.#written;
  }

  #end(closed: boolean): void {
    const line = this.#line;
    this.#line = [];
    if (line.length < 2 || spread(line) < 1.5) return;
    const kept = simplified(line).map(([x, y]): Pixel => [
      Math.round(x * fineness),
      Math.round(y * fineness),
    ]);
    const [start = [0, 0], ...rest] = kept;
    let [x, y] = start;
    let steps = '';
    for (const [nextX, nextY] of rest) {
      const [dx, dy] = [nextX - x, nextY - y];
      if (dx === 0 && dy === 0) continue;
      steps += `${steps === '' ? 'l' : separated(dx)}${told(dx)}${separated(dy)}${told(dy)}`;
      [x, y] = [nextX, nextY];
    }
    if (steps !== '') this.#written += `M${told(start[0])} ${told(start[1])}${steps}${closed ? 'z' : ''}`;
  }
}

/** `0.5` as `.5`: what a path needs to be read, and no more. */
function told(tenths: number): string {
  const rest = Math.abs(tenths) % fineness;
  if (rest === 0) return String(tenths / fineness);
  const whole = (Math.abs(tenths) - rest) / fineness;
  return `${tenths < 0 ? '-' : ''}${whole === 0 ? '' : whole}.${rest}`;
}

/** A minus parts numbers by itself. */
const separated = (tenths: number): string => (tenths < 0 ? '' : ' ');

function spread(line: readonly Pixel[]): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of line) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return Math.max(right - left, bottom - top);
}

/** The line without the points that nobody would miss; its ends stay. */
function simplified(line: readonly Pixel[]): Pixel[] {
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const waiting: [from: number, to: number][] = [[0, line.length - 1]];
  for (let stretch = waiting.pop(); stretch; stretch = waiting.pop()) {
    const [from, to] = stretch;
    const [a, b] = [line[from], line[to]];
    if (!a || !b) continue;
    let [far, most] = [-1, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = distance(line[at] ?? a, a, b);
      if (away > most) [far, most] = [at, away];
    }
    if (far < 0) continue;
    kept[far] = 1;
    waiting.push([from, far], [far, to]);
  }
  return line.filter((_, at) => kept[at] === 1);
}

/** Pixels from a point to a stretch of a line. */
function distance([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  const [offX, offY] = [x - ax - along * dx, y - ay - along * dy];
  return Math.sqrt(offX * offX + offY * offY);
}
