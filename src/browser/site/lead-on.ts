/**
 * On the page of an article that moved: lead a link to one of its claims on to that claim. The page's own refresh
 * knows nothing of fragments, and comes after this.
 */
export function leadOn(): void {
  if (!document.querySelector('[data-leads-on]') || location.hash.length < 2) return;
  const former = document.getElementById(location.hash.slice(1));
  const link = former?.querySelector<HTMLAnchorElement>('a[href]');
  if (link) location.replace(link.href);
}
