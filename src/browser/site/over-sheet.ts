/**
 * The styles of what comes over a page for a moment (`styles/over.css`): the page names their sheet, and leaves it out until
 * there is something to be seen. A part of the program that shows such a thing imports this, and is not there before they
 * are.
 */
const link = document.getElementById('page--over');

// None in an analysis that stands in one file: its styles are there.
if (link instanceof HTMLLinkElement && !link.sheet) {
  const come = new Promise((resolve, reject) => {
    link.addEventListener('load', () => (isThere(link) ? resolve(link) : reject(new Error(link.href))), {
      once: true,
    });
    link.addEventListener('error', reject, { once: true });
  });
  link.disabled = false;
  await come.catch((error: unknown) => {
    // Asked for again, it is one that was not tried.
    link.disabled = true;
    throw error;
  });
}

/** What came in its place, such as a page of the network, is a sheet that says nothing. */
function isThere({ sheet }: HTMLLinkElement): boolean {
  return (sheet?.cssRules.length ?? 0) > 0;
}

// A file that neither imports nor exports is no module, and may not wait.
export {};
