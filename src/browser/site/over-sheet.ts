let come: Promise<void> | undefined;

/**
 * Fetch the styles of what comes over a page for a moment (`styles/over.css`): the page names their sheet, and leaves it out
 * until there is something to be seen. A part of the program that shows such a thing exports this as `ready`, which `load`
 * waits for.
 *
 * 2026-11-28: no `await` at the top of this module, which would do the same: WebKit 2.50 goes on with who imports it when it
 * fails.
 */
export const overSheet = (): Promise<void> =>
  (come ??= fetchSheet().catch((error: unknown) => {
    come = undefined;
    throw error;
  }));

async function fetchSheet(): Promise<void> {
  const named = document.getElementById('page--over');
  // None in an analysis that stands in one file: its styles are there.
  if (!(named instanceof HTMLLinkElement)) return;
  // A link of its own for each try.
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = named.href;
  named.after(link);
  try {
    await new Promise((resolve, reject) => {
      link.addEventListener('load', resolve);
      link.addEventListener('error', reject);
    });
    // What came in its place, such as a page of the network, is a sheet that says nothing.
    if (link.sheet?.cssRules.length === 0) throw new Error(`${link.href} has no styles.`);
  } catch (error) {
    link.remove();
    throw error;
  }
}
