import { load } from '../site/load.ts';

/**
 * What changed in an analysis since this device was last here. Kept in this browser and told to no one: the addresses
 * of the changes that the page listed then.
 */
export function tellNews(): void {
  const changes = document.querySelector<HTMLElement>('[data-since]');
  const links = [...(changes?.querySelectorAll<HTMLAnchorElement>('.rows a') ?? [])];
  const key = `plumbline-seen:${location.pathname}`;
  let before: string | null;
  try {
    // A reload is the same visit.
    before = sessionStorage.getItem(key) ?? localStorage.getItem(key);
    if (before !== null) sessionStorage.setItem(key, before);
    localStorage.setItem(key, links.map(addressOf).join(' '));
  } catch {
    return; // storage is closed to us
  }
  if (before === null || !changes) return;
  const known = new Set(before.split(' '));
  const news = links.filter((link) => !known.has(addressOf(link)));
  if (news.length === 0) return;
  void load(() => import('./news.ts')).then(({ showNews }) => showNews(news, changes));
}

const addressOf = ({ pathname, hash }: HTMLAnchorElement): string => pathname + hash;
