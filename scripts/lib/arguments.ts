import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * Read the arguments of a command. One it does not know ends the run, with a sentence and no stack trace: it is the
 * caller's slip, and what was meant would go undone.
 *
 * @param usage how the command is called.
 */
export function readArguments<const Config extends ParseArgsConfig>(
  config: Config,
  usage: string,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    // "Unknown option '--formt'. To specify a positional …": the first sentence says it.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    console.error(`${said.replace(/\.$/, '')}.\nCall it so: ${usage}`);
    process.exit(2);
  }
}
