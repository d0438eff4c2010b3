/**
 * The beginning of a text: whole words, with an ellipsis where it was cut.
 *
 * @param most characters, UTF-16; the ellipsis comes after them.
 */
export function opening(text: string, most = 110): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const cut = text.slice(0, space > most / 2 ? space : most).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')}\u00a0…`; // never alone on a line
}
