/** When something that could not be had may be there again: the network says so, or someone is at the page. */
const occasions = ['online', 'focus', 'pointerdown', 'input'] as const;

/**
 * Fetch a part of the program that only some visits need. Where it cannot be had, the page goes on without it, and it
 * is asked for again when there is an occasion: what was promised comes late, but it comes.
 */
export async function load<Part>(part: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await loadOnce(part);
    } catch {
      await new Promise((resolve) => {
        for (const occasion of occasions)
          window.addEventListener(occasion, resolve, { capture: true, once: true });
      });
    }
  }
}

declare global {
  /** Put after the name of every part that is asked for: our build writes it into each `import()`, see light-imports.ts. */
  var again: string;
}
globalThis.again = '';

/**
 * Fetch a part of the program, and ask once more if it could not be had. Browsers remember by its name that a module
 * failed, and not all of them say which it was: every part has another name the second time.
 */
export const loadOnce = <Part>(part: () => Promise<Part>): Promise<Part> =>
  part().catch(() => {
    globalThis.again = `?${Date.now()}`;
    try {
      return part();
    } finally {
      globalThis.again = '';
    }
  });
