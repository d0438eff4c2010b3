/** A picture that a `srcset` offers. */
interface Candidate {
  readonly address: string;
  /** For which width or density, if it says so. */
  readonly size: string;
}

/**
 * What a `srcset` offers. A comma ends an address only before a blank: one with its data in itself holds commas.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export const readSrcset = (value: string): Candidate[] =>
  [...value.matchAll(/[\s,]*(\S*[^\s,])(?:,|\s+([^,]*)|$)/g)].map(([, address = '', size = '']) => ({
    address,
    size: size.trim(),
  }));
