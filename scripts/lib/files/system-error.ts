/** What the system says when a file cannot be read or written, as sentences. */
import { printable } from '../../../src/issues/printable.ts';

/** The code of an error of the system: `ENOENT`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const reasons = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the space that this user may fill is full'],
  ['EROFS', 'the disk can only be read'],
  ['EACCES', 'this user may not'],
  ['EPERM', 'this user may not'],
  ['ENOENT', 'it is not there'],
  ['ENOTDIR', 'a part of its path is no folder'],
  ['EISDIR', 'it is a folder'],
  ['EEXIST', 'it is there already'],
  ['ENOTEMPTY', 'the folder is not empty'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ELOOP', 'it is a link that leads in a circle'],
  ['EIO', 'the disk fails'],
  ['EBUSY', 'another program uses it'],
  ['ETXTBSY', 'another program uses it'],
  ['EFBIG', 'it would be too large'],
  ['ENODEV', 'the disk is gone'],
  ['ENXIO', 'the disk is gone'],
  ['ESTALE', 'the disk is gone'],
]);

const reading: ReadonlySet<string> = new Set([
  'open',
  'read',
  'scandir',
  'stat',
  'lstat',
  'realpath',
  'readlink',
]);

/**
 * Say an error of the file system as a sentence with its path: "content/ledger.json cannot be written: the disk is full."
 *
 * @returns `undefined` for what is none: a mistake of the program has a stack trace.
 */
export function saySystemError(error: unknown): string | undefined {
  return (
    sayOne(error) ??
    within(error)
      .map(saySystemError)
      .find((said) => said !== undefined)
  );
}

/** What an error was made of: a page that could not be drawn, and a bundle that could not be written, have theirs inside. */
function within(error: unknown): readonly unknown[] {
  const { cause, errors } = (error ?? {}) as { readonly cause?: unknown; readonly errors?: unknown };
  return [...(cause === undefined ? [] : [cause]), ...(Array.isArray(errors) ? (errors as unknown[]) : [])];
}

function sayOne(error: unknown): string | undefined {
  // A bundler calls what a part of it met by a code of its own.
  const { pluginCode } = (error ?? {}) as { readonly pluginCode?: unknown };
  const code = typeof pluginCode === 'string' ? pluginCode : codeOf(error);
  if (code === undefined || !(error instanceof Error) || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  const { syscall, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  if (path === undefined && syscall !== 'write' && syscall !== 'fsync' && syscall !== 'read')
    return undefined;
  const of = shown(dest ?? path);
  const why = reasons.get(code) ?? `the system says ${code}`;
  // To open is to read or to write: the disk and the folder say which.
  const writing = !reading.has(syscall ?? '') || code === 'ENOSPC' || code === 'EROFS' || isNext(path);
  return `${of} cannot be ${writing ? 'written' : 'read'}: ${why}.`;
}

const isNext = (path: string | undefined): boolean => /[/\\]\.#[^/\\]+\.next$/.test(path ?? '');

/** What is written goes through a name of its own, and a lock too; the file that it is about is what its author knows. */
function shown(path: string | undefined): string {
  if (path === undefined) return 'A file';
  const known = path.replace(
    /([/\\]|^)\.#([^/\\]+?)(?:\.[A-Za-z0-9-]+\.\d+\.[0-9a-f]{8}\.next|\.lock(?:\.\d+)?)$/,
    '$1$2',
  );
  return known === path ? printable(path) : shown(known);
}
