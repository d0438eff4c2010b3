/** `npm run dev` with content of a test's own, on a port that the system gives it; until it is let go. */
import { expect, vi } from 'vitest';
import { start } from './commands.ts';

export interface Writing {
  readonly port: number;
  /** All that it has said so far. */
  readonly said: () => string;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function startWriting(content: string): Promise<Writing> {
  const child = start('dev', [], { CONTENT_DIR: content, PORT: '0', NODE_ENV: 'development' });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  child.stderr.on('data', (text) => (said += String(text)));
  const address = /http:\/\/127\.0\.0\.1:(\d+)/;
  // Not by expect.poll, which only a test may: this also begins a file of tests.
  await vi.waitFor(() => expect(said).toMatch(address), { timeout: 600_000 });
  return {
    port: Number(address.exec(said)?.[1]),
    said: () => said,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      // To be stopped is its good end.
      expect(await ended).toBe(0);
    },
  };
}
