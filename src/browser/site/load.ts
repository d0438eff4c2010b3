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

/**
 * Fetch a part of the program, and ask once more if it could not be had. Browsers remember a module that failed, and so
 * it is asked for under another name; one that says no name does not remember.
 */
export const loadOnce = <Part>(part: () => Promise<Part>): Promise<Part> =>
  part().catch((error: unknown) => {
    const [name] = /https?:\S+/.exec(String(error)) ?? [];
    return name === undefined
      ? part()
      : (import(/* @vite-ignore */ `${name}?${Date.now()}`) as Promise<Part>);
  });
