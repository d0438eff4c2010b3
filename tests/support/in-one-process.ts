/** Commands that are typed one after the other, each as if it were alone, in one process: what they share is loaded once. See `shell`. */
import type { Ended } from './commands.ts';

/** What is to be run. */
export interface Typed {
  readonly name: string;
  readonly args: readonly string[];
}

/** Where a command would end the process, only its loading ends. */
class End extends Error {}

/** Scripts that are also started by others, and what starts them. */
const starts: Readonly<Record<string, string>> = { new: 'makeNew', sources: 'sources' };

const { log, info, warn, error } = console;
let turn = 0;

async function perform({ name, args }: Typed): Promise<Ended> {
  const said = { out: '', err: '' };
  process.stdout.write = (text) => ((said.out += String(text)), true);
  process.stderr.write = (text) => ((said.err += String(text)), true);
  // What a command leaves in its process.
  Object.assign(console, { log, info, warn, error });
  process.removeAllListeners('uncaughtException');
  process.exitCode = 0;
  for (const key of Object.keys(globalThis))
    if (key.startsWith('plumbline')) Reflect.deleteProperty(globalThis, key);

  const script = new URL(`../../scripts/${name}.ts`, import.meta.url);
  process.argv = [process.execPath, script.pathname, ...args];
  const exit = Promise.withResolvers<Ended>();
  process.exit = (status) => {
    exit.resolve({ status: Number(status ?? process.exitCode ?? 0), ...said });
    throw new End();
  };
  const run = async (): Promise<Ended> => {
    const module = (await import(`${script.href}?${(turn += 1)}`)) as Record<string, () => Promise<void>>;
    const start = starts[name];
    if (start !== undefined) await module[start]?.();
    return { status: Number(process.exitCode ?? 0), ...said };
  };
  const ran = run().catch((thrown: unknown): Ended | Promise<Ended> => {
    if (thrown instanceof End) return exit.promise;
    return {
      status: 1,
      ...said,
      err: `${said.err}${thrown instanceof Error ? thrown.stack : String(thrown)}`,
    };
  });
  const ended = await Promise.race([exit.promise, ran]);
  process.exitCode = 0;
  return ended;
}

process.on('message', (typed: Typed) => {
  void perform(typed).then((ended) => process.send?.(ended));
});
