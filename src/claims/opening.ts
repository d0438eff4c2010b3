const most = 110;

/** The beginning of a rationale: whole words, at most 110 characters, with an ellipsis where it was cut. */
export function opening(text: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.–—-]+$/u, '')} …`;
}
