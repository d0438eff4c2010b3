import { isSafeAddress } from '../../../records/fields.ts';
import { addressOfDoi, isDoi, toDoi } from '../to-source.ts';
import type { CslItem } from './read-item.ts';
import { hostOf } from '../../../records/host-of.ts';

/** A work named by a DOI, an ISBN or an address, given as text. */
export type Identifier =
  | { readonly type: 'doi'; readonly doi: string }
  | { readonly type: 'isbn'; readonly isbn: string }
  | { readonly type: 'url'; readonly url: string };

/**
 * Tell what a text names: a DOI (also its address, also after `doi:`), an ISBN of which the last digit fits, an address
 * of the web.
 *
 * @returns `undefined` for anything else, such as the path of a file.
 */
export function toIdentifier(text: string): Identifier | undefined {
  const given = text.trim();
  const doi = toDoi(given);
  if (isDoi(doi)) return { type: 'doi', doi: decodedDoi(given, doi) };
  const isbn = given
    .replace(/^(?:urn:)?isbn(?:-1[03])?:?\s*/i, '')
    .replaceAll(/[\s-]/g, '')
    .toUpperCase();
  if (isIsbn(isbn)) return { type: 'isbn', isbn };
  return isSafeAddress(given) ? { type: 'url', url: given } : undefined;
}

/** In its address a DOI may be percent-encoded. */
function decodedDoi(given: string, doi: string): string {
  if (!/^https?:/i.test(given)) return doi;
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}

/** Whether ten or thirteen digits are an ISBN: the last is worked out from the others. */
function isIsbn(digits: string): boolean {
  if (/^\d{9}[\dX]$/.test(digits)) {
    const sum = Array.from(digits).reduce(
      (total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - index),
      0,
    );
    return sum % 11 === 0;
  }
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return (
    Array.from(digits).reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) %
      10 ===
    0
  );
}

/** Whether a text is meant as an ISBN, right or not. */
export const looksLikeIsbn = (text: string): boolean =>
  /^(?:urn:)?isbn/i.test(text) || /^(?:97[89][\d\s-]{10,14}|\d[\d\s-]{8,11}[\dxX])$/.test(text.trim());

/**
 * All that an identifier says by itself. Its title is a description, in the brackets that say so, until somebody gives
 * the work's own.
 */
export function itemOf(identifier: Identifier): CslItem {
  switch (identifier.type) {
    case 'doi':
      return {
        type: 'document',
        title: `[DOI ${identifier.doi}]`,
        DOI: identifier.doi,
        URL: addressOfDoi(identifier.doi),
      };
    case 'isbn':
      return { type: 'book', title: `[ISBN ${identifier.isbn}]`, ISBN: identifier.isbn };
    case 'url': {
      const { pathname } = new URL(identifier.url);
      return {
        type: 'webpage',
        title: `[${hostOf(identifier.url)}${pathname.replace(/\/$/, '')}]`,
        URL: identifier.url,
      };
    }
  }
}
