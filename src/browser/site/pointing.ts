/** Controls that point at a claim: copy what stands in the page, or hand its address to the system's share sheet. */
import { define, part } from './element.ts';

/** A control that copies the text of the field it names in `data-copies`, and says so. */
export class CopyElement extends HTMLElement {
  static define(tag = 'pl-copy'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    const button = part(this, 'button', HTMLButtonElement);
    button.addEventListener('click', () => void this.#copy(), { signal });
    button.hidden = false;
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    part(this, 'button', HTMLButtonElement).hidden = true;
  }

  async #copy(): Promise<void> {
    const source = document.getElementById(this.dataset['copies'] ?? '');
    const said = part(this, '[role="status"]', HTMLElement);
    // Said anew each time: a screen reader announces a change.
    said.textContent = '';
    try {
      await navigator.clipboard.writeText(
        source instanceof HTMLTextAreaElement ? source.value : (source?.textContent ?? ''),
      );
      said.textContent = this.dataset['copied'] ?? '';
    } catch {
      if (source) getSelection()?.selectAllChildren(source);
      if (source instanceof HTMLTextAreaElement) source.select();
      said.textContent = this.dataset['notCopied'] ?? '';
    }
  }
}

/** A control that opens the system's share sheet, where there is one. */
export class ShareElement extends HTMLElement {
  static define(tag = 'pl-share'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;

  connectedCallback(): void {
    if (typeof navigator.share !== 'function') return;
    const { signal } = (this.#connection = new AbortController());
    const button = part(this, 'button', HTMLButtonElement);
    const { url = location.href, title = document.title } = this.dataset;
    button.addEventListener(
      'click',
      () => {
        // Who closes the sheet has not failed at anything.
        navigator.share({ url, title }).catch(() => undefined);
      },
      { signal },
    );
    button.hidden = false;
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    part(this, 'button', HTMLButtonElement).hidden = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-copy': CopyElement;
    'pl-share': ShareElement;
  }
}
