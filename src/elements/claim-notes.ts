/**
 * Annotations beside their passages: a press on a claim's number brings its annotation up from the end of the page
 * as a popover, and puts it back when it is closed. The annotation stands once in the page; without scripts the
 * number is a link to it.
 */
export function enhanceClaimNotes(root: Document, closeLabel: string): void {
  if (!('popover' in HTMLElement.prototype)) return;
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a.claim-ref') : null;
    const pressed =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!(target instanceof HTMLAnchorElement) || !pressed || event.defaultPrevented) return;
    const note = root.getElementById(decodeURIComponent(target.hash.slice(1)));
    if (!note) return;
    event.preventDefault();
    bringUp(note, target, closeLabel);
  });
}

function bringUp(note: HTMLElement, opener: HTMLAnchorElement, closeLabel: string): void {
  // The list keeps the note's place, so that nothing below it moves.
  const place = note.parentElement;
  if (place) place.style.setProperty('min-block-size', `${place.offsetHeight}px`);
  const close = closeButton(closeLabel);
  note.querySelector('.note-head')?.append(close);
  note.popover = 'auto';
  note.dataset['side'] = opener.getBoundingClientRect().bottom > innerHeight * 0.4 ? 'top' : 'bottom';
  note.tabIndex = -1;
  note.showPopover({ source: opener });
  note.focus({ preventScroll: true });

  const { signal, abort } = withAbort();
  close.addEventListener('click', () => note.hidePopover(), { signal });
  // A link in the note that stays on the page leads away from it.
  note.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
      if (link) note.hidePopover();
    },
    { signal },
  );
  note.addEventListener(
    'toggle',
    (event) => {
      if (!(event instanceof ToggleEvent) || event.newState !== 'closed') return;
      const inside = note.contains(root(note).activeElement) || root(note).activeElement === document.body;
      note.popover = null;
      note.removeAttribute('tabindex');
      delete note.dataset['side'];
      close.remove();
      place?.style.removeProperty('min-block-size');
      if (inside) opener.focus({ preventScroll: true });
      abort();
    },
    { signal },
  );
}

const root = (element: HTMLElement): Document => element.ownerDocument;

function closeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note-close';
  button.textContent = label;
  return button;
}

function withAbort(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
