import { basename, dirname, join } from 'node:path';

/** `new`: a site on its way in, or the last one when they have changed names; `old`: the last one; `gone`: to be deleted. */
export type State = 'new' | 'old' | 'gone';

/** A folder that a build keeps beside its site for a moment: hidden, and its name says whose it is. */
export const beside = (place: string, state: State): string =>
  join(dirname(place), `.${basename(place)}.plumbline-${process.pid}.${state}`);

/** Read such a name again; `undefined` for any other. */
export function readBeside(place: string, name: string): { pid: number; state: State } | undefined {
  const start = `.${basename(place)}.plumbline-`;
  const [, pid, state] =
    /^(\d+)\.(new|old|gone)$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), state: state as State };
}
