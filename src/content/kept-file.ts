/**
 * Files that only save work: whoever finds one damaged, or none, does the work again. They are written whole or not at all,
 * and a checksum stands before what it is of.
 */
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const sum = (body: Uint8Array): Buffer => hash('sha256', body, 'buffer');
const sumLength = 32;

/** What was written into a file; `undefined` where there is none, or no whole one. */
export function readKept(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(sumLength);
    return sum(body).equals(bytes.subarray(0, sumLength)) ? deserialize(body) : undefined;
  } catch {
    return undefined;
  }
}

/** @param value plain data; maps, sets and bytes may be in it. Where it cannot be written, nothing is kept. */
export function writeKept(path: string, value: unknown): void {
  const next = `${path}.${randomUUID()}`;
  quietly(() => {
    const body = serialize(value);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(next, Buffer.concat([sum(body), body]));
    renameSync(next, path);
  });
  quietly(() => {
    rmSync(next, { force: true });
  });
}

/** Take away all that stands in a folder but what was written last. @param most how much is left. */
export function sweepKept(folder: string, most: number): void {
  quietly(() => {
    const aged = readdirSync(folder)
      .map((name) => ({ path: join(folder, name), used: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.used - a.used);
    for (const { path } of aged.slice(most)) rmSync(path, { recursive: true, force: true });
  });
}

/** A disk that is full or read-only, a file that another run took away: nothing is kept, and that is all. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // see above
  }
}
