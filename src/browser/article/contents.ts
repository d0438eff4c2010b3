/** Mark the section of the text that is being read in the table of contents. */
export function markSection(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const headings = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
  const mark = (): void => {
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const link of links) {
      if (current && link.hash === `#${current.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // A heading passes a third of the screen: that is when the section changes. All above counts as seen, or else one
  // that a jump takes from below to above would never have come.
  const watcher = new IntersectionObserver(mark, { rootMargin: '9999999px 0px -66% 0px' });
  for (const heading of headings) watcher.observe(heading);
}
