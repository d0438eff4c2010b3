/** How each command says it is called, asked of all of them in one process (`… FLAG NAME…`): what they share is loaded once. */
import type { Ended } from './commands.ts';

const [flag = '', ...names] = process.argv.slice(2);
const said: Record<string, Ended> = {};

/** Where a command would end the process, only its loading ends. */
class End extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`It ends with ${status}.`);
    this.status = status;
  }
}
process.exit = (status) => {
  throw new End(Number(status ?? 0));
};
process.setMaxListeners(0);

const { log } = console;
for (const name of names) {
  const now = { out: '', err: '' };
  const line = (parts: unknown[]): string => `${parts.map(String).join(' ')}\n`;
  console.log = (...parts: unknown[]) => void (now.out += line(parts));
  console.error = console.warn = (...parts: unknown[]) => void (now.err += line(parts));
  const script = new URL(`../../scripts/${name}.ts`, import.meta.url);
  process.argv = [...process.argv.slice(0, 1), script.pathname, flag];
  const status = await import(script.href).then(
    () => null,
    (error: unknown) => {
      if (error instanceof End) return error.status;
      throw error;
    },
  );
  said[name] = { status, ...now };
}
log(JSON.stringify(said));
