import { define, part } from './element.ts';

/** Pixels for each of the drawing's own, so that it is sharp on paper, too. */
const ratio = 2;

/** Saves the SVG that its link leads to as PNG. The browser draws it, so that no file need wait for who never asks. */
export class PngLinkElement extends HTMLElement {
  static define(tag = 'pl-png-link'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    const link = part(this, 'a', HTMLAnchorElement);
    link.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        // Where it cannot be drawn the picture itself is shown, or why it cannot be had.
        save(link).catch(() => location.assign(link.href));
      },
      { signal },
    );
    this.hidden = false;
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
    this.hidden = true;
  }
}

async function save({ href, download }: HTMLAnchorElement): Promise<void> {
  const image = new Image();
  image.src = href;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * ratio;
  canvas.height = image.naturalHeight * ratio;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = await new Promise<Blob | null>((give) => canvas.toBlob(give));
  if (!pixels) throw new Error('Nothing was drawn.');
  const saved = document.createElement('a');
  saved.href = URL.createObjectURL(pixels);
  saved.download = download;
  saved.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(saved.href), 60_000);
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-png-link': PngLinkElement;
  }
}
