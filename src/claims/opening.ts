const most = 110;

/** The beginning of a rationale: whole words, at most 110 characters, with an ellipsis where it was cut. */
export function opening(text: string): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const cut = text.slice(0, space > most / 2 ? space : most).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:.–—-]+$/u, '')} …`;
}
