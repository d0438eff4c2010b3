/** Commands that are typed one after the other, each as if it were alone, in one process: what they share is loaded once. See `run`. */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Ended } from './commands.ts';

/** What is to be run, where, and all that its environment holds. */
export interface Typed {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

/** Where a command would end the process, only its loading ends. */
class End extends Error {}

/** Scripts that are also started by others, and what starts them. */
const starts: Readonly<Record<string, string>> = { new: 'makeNew', sources: 'sources' };

const { log, info, warn, error } = console;
const leave = process.exit.bind(process);
let turn = 0;

// The project's own code, and what a build makes of it, is new to each command; packages are not.
const isOwn = (url: string): boolean =>
  url.startsWith('file:') && (!url.includes('/node_modules/') || url.includes('/node_modules/.plumbline/'));
/** Texts without their types: they would be read anew each time. */
const plain = new Map<string, string>();
registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    return isOwn(found.url) ? { ...found, url: `${found.url.replace(/\?.*$/, '')}?${turn}` } : found;
  },
  load: (url, context, next) => {
    if (!isOwn(url) || !url.includes('.ts?')) return next(url, context);
    const text = readFileSync(fileURLToPath(url), 'utf8');
    const source = plain.get(text) ?? stripTypeScriptTypes(text);
    plain.set(text, source);
    return { format: 'module', source, shortCircuit: true };
  },
});

async function perform({ name, args, env, cwd }: Typed): Promise<Ended> {
  const said = { out: '', err: '' };
  process.stdout.write = (text) => ((said.out += String(text)), true);
  process.stderr.write = (text) => ((said.err += String(text)), true);
  // What a command leaves in its process.
  Object.assign(console, { log, info, warn, error });
  process.removeAllListeners('uncaughtException');
  process.exitCode = 0;
  for (const key of Object.keys(globalThis))
    if (key.startsWith('plumbline')) Reflect.deleteProperty(globalThis, key);
  for (const key of Object.keys(process.env)) Reflect.deleteProperty(process.env, key);
  Object.assign(process.env, env);
  process.chdir(cwd);
  turn += 1;

  const script = pathToFileURL(resolve('scripts', `${name}.ts`));
  process.argv = [process.execPath, fileURLToPath(script), ...args];
  const exit = Promise.withResolvers<Ended>();
  process.exit = (status) => {
    exit.resolve({ status: Number(status ?? process.exitCode ?? 0), ...said });
    throw new End();
  };
  const run = async (): Promise<Ended> => {
    const module = (await import(script.href)) as Record<string, () => Promise<void>>;
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

// Each build leaves its listeners.
process.setMaxListeners(0);
process.on('message', (typed: Typed) => {
  void perform(typed).then((ended) => process.send?.(ended));
});
process.on('disconnect', () => leave(0));
