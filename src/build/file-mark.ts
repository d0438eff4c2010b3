import { lstatSync, rmSync, writeFileSync, type BigIntStats } from 'node:fs';

/**
 * What tells, without reading it, that a file is the one that was read.
 *
 * 2026-11-28: the time of the last change of any kind too, as in git's index: no program sets it, so bytes that were
 * changed by one that puts the other time back are noticed. It changes as well when a file gets a further name; it is read
 * then, once. What was changed within the tick of the clock in which marks are taken has none, for it may be changed again
 * in the same tick.
 */
export type FileMark = readonly [
  /** Its size, its number on the disk, and when its bytes changed. */
  bytes: string,
  /** When anything of it changed, in nanoseconds. */
  changed: string,
];

/** @returns `undefined` where no file stands, or something else does, be it in the place of its folder. */
export function markOf(path: string): FileMark | undefined {
  const found = look(path);
  if (!found?.isFile()) return undefined;
  const { size, ino, mtimeNs, ctimeNs } = found;
  return [`${size} ${ino} ${mtimeNs}`, String(ctimeNs)];
}

function look(path: string): BigIntStats | undefined {
  try {
    return lstatSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined; // ENOTDIR: a file stands where its folder would
  }
}

/** Whether nothing has happened to a file. */
export const isUntouched = (was: FileMark | undefined, is: FileMark | undefined): boolean =>
  hasSameBytes(was, is) && was?.[1] === is?.[1];

/** Whether a file has the same bytes, though it may have got another name since. */
export const hasSameBytes = (was: FileMark | undefined, is: FileMark | undefined): boolean =>
  was !== undefined && was[0] === is?.[0];

/**
 * Whether marks that were taken after this moment hold for good. A disk has its own clock.
 *
 * @param beside a path on the same disk at which nothing stands.
 */
export function settledBy(beside: string): (mark: FileMark) => boolean {
  writeFileSync(beside, '');
  const now = BigInt(markOf(beside)?.[1] ?? 0);
  rmSync(beside);
  return ([, changed]) => BigInt(changed) < now;
}
