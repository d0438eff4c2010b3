/** What a process of tests has started and is to end: `environment.ts` sees to it, and waits, so that no test leaves anything running. */

/** The environment is loaded apart from the tests. */
const shared = globalThis as { testsEnd?: (() => Promise<unknown>)[] };

export const ends = (): readonly (() => Promise<unknown>)[] => shared.testsEnd ?? [];

/** Have something done when the last file of this process is through. */
export function atEnd(work: () => Promise<unknown>): void {
  (shared.testsEnd ??= []).push(work);
}
