import { fill } from '../site/element.ts';

/**
 * Show what is new to a reader: a word beside each fact that it is about, and a note over the page that leads to the list
 * of changes.
 *
 * @param news links of that list.
 */
export function showNews(news: readonly HTMLAnchorElement[], changes: HTMLElement): void {
  for (const link of news) {
    const claim = /\/claims\/([^/]+)\/$/.exec(link.pathname)?.[1];
    const fact = claim && document.querySelector(`[data-fact="${claim}"] a`);
    if (!fact || fact.querySelector('.new')) continue;
    const word = document.createElement('span');
    word.className = 'new';
    word.textContent = link.querySelector('.meta > span')?.textContent ?? '';
    fact.querySelector('.rating')?.append(word);
  }

  const note = document.createElement('div');
  note.className = 'found';
  note.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = '#page--changes';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = changes.dataset['close'] ?? '';
  note.append(link, close);
  document.body.append(note);
  link.textContent = fill(changes.dataset['since'] ?? '', { count: news.length });
  for (const control of [link, close]) control.addEventListener('click', () => note.remove());
}
