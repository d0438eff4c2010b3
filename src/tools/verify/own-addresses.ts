import type { Given, Place } from './read-page.ts';

/** Members whose values an author wrote: what they lead to is the author's business. */
const authored = new Set(['URL', 'archived', 'citation', 'evidence', 'sameAs', 'itemReviewed', 'body']);

/** Members that name a thing rather than a page about it. */
const names = new Set(['@id', 'id', '$id', '$ref']);

/** The whole addresses of the site in a text, each where it stands. */
export function ownAddresses(text: string, origin: string): Given[] {
  const found: Given[] = [];
  for (let at = text.indexOf(`${origin}/`); at >= 0; at = text.indexOf(`${origin}/`, at + 1)) {
    const [address = ''] = /^[^\s"'<>\\`\])}|]*/.exec(text.slice(at, at + 2_000)) ?? [];
    found.push({ address: unescaped(address), as: 'own', ...placeOf(text, at) });
  }
  return found;
}

/** The same in parsed JSON; it has no places. What an author wrote is passed over. */
export function ownAddressesIn(value: unknown, origin: string, key = ''): Given[] {
  if (authored.has(key)) return [];
  if (typeof value === 'string') {
    const found = ownAddresses(value, origin);
    return names.has(key)
      ? found.map((given) => ({ ...given, address: given.address.replace(/#.*$/, '') }))
      : found;
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    ownAddressesIn(inner, origin, Array.isArray(value) ? key : name),
  );
}

/** In XML and HTML an ampersand is written as a name; a sentence may end after an address. */
const unescaped = (address: string): string =>
  address
    .replaceAll('&amp;', '&')
    .replace(/&(?:quot|gt|lt|apos|#\d+);.*$/, '')
    .replace(/[.,;:!?…”’]+$/u, '');

export function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
