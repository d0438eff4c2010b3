import { saySystemError } from './system-error.ts';

/** From now on an error of the system ends this command with a sentence, and not with a stack trace. */
export function sayFailures(): void {
  process.on('uncaughtException', (error) => {
    console.error(saySystemError(error) ?? error);
    process.exit(1);
  });
}
