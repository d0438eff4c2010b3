import { printable } from '../../src/issues/printable.ts';

/**
 * From now on the console shows control characters, and sends none: a title from an imported file, or the name of a
 * file, could otherwise command the terminal or forge a line.
 */
export function guardConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[method].bind(console);
    console[method] = (...parts: unknown[]) => {
      print(...parts.map((part) => (typeof part === 'string' ? printable(part, { lines: true }) : part)));
    };
  }
}
