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
  /** Put before the name of every part that is asked for: our build writes it into each `import()`, see light-imports.ts. */
  var again: string;
}
globalThis.again = '';

/** How often something was asked for a second time. */
let tries = 0;

/** A part, and what it cannot do without (`ready`). */
async function whole<Part>(part: () => Promise<Part>): Promise<Part> {
  const come = await part();
  await (come as { readonly ready?: () => Promise<unknown> }).ready?.();
  return come;
}

/**
 * Fetch a part of the program, and ask once more if it could not be had. Browsers remember by its address that a module
 * failed, also one that the part itself imports: so the second time the folder is written in another way, and all that is
 * asked for from there has another address.
 */
export const loadOnce = <Part>(part: () => Promise<Part>): Promise<Part> =>
  whole(part).catch(() => {
    tries += 1;
    globalThis.again = `../${spelt(import.meta.url.split('/').at(-2) ?? '', tries)}/`;
    try {
      return whole(part);
    } finally {
      globalThis.again = '';
    }
  });

/** A name with some of its letters as their codes, others each time: the same to a server, and not to a browser. */
const spelt = (name: string, time: number): string =>
  Array.from(decodeURIComponent(name), (letter, at) =>
    (time >> at) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter,
  ).join('');
