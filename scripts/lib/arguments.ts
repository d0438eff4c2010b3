import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nameOfCharacter, controls, reorderings } from '../../src/issues/printable.ts';
import { sayFailures } from './files/say-failures.ts';
import { guardConsole } from './guard-console.ts';

/**
 * Read the arguments of a command. `--help` and `-h` print how it is called and end the run well. One it does not know,
 * or one with a character that no text of ours may hold, ends the run with 2, a sentence and no stack trace: it is the
 * caller's slip, and what was meant would go undone.
 *
 * @param usage how the command is called.
 */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  guardConsole();
  sayFailures();
  for (const given of process.argv.slice(2)) {
    const [character] = given.match(controls) ?? given.match(reorderings) ?? [];
    if (character !== undefined)
      return misuse(`"${given}" holds the character ${nameOfCharacter(character)}; take it out.`, usage);
  }
  let values: { help?: boolean };
  let read: ReturnType<typeof parseArgs<Config>>;
  try {
    const options = { ...config.options, help: { type: 'boolean', short: 'h' } } as const;
    read = parseArgs({ ...config, options }) as unknown as typeof read;
    values = read.values;
  } catch (error) {
    // "Unknown option '--formt'. To specify a positional …": the first sentence says it.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    return misuse(`${said.replace(/\.$/, '')}.`, usage);
  }
  if (values.help !== true) return read;
  console.log(usage);
  process.exit(0);
}

/** End a run that was called in a way that makes no sense. */
export function misuse(reason: string, usage: string): never {
  console.error(usage.includes('\n') ? `${reason}\n\n${usage}` : `${reason}\nCall it so: ${usage}`);
  process.exit(2);
}
