export { overSheet as ready } from '../site/over-sheet.ts';

/**
 * Who came to a passage by a link, on a narrow screen, sees nothing above it: neither whose page this is nor how the claim
 * stands. This says so over the text, and leads to the findings. It goes with the head of the analysis in view.
 *
 *     Plumbline · The summit in Lima            ✕
 *     × contradicted        Findings in brief
 */
export function showArrival(mark: HTMLElement, closeLabel: string): void {
  const head = document.querySelector<HTMLElement>('.article-head');
  const name = document.querySelector<HTMLAnchorElement>('a.site-name');
  const rating = document.querySelector(`[data-fact="${mark.id}"] .rating`);
  const assessment = document.querySelector<HTMLElement>(`[data-fact="${mark.id}"]`)?.dataset['assessmentOf'];
  if (!head || !name || !rating || head.getBoundingClientRect().bottom > 0) return;

  const bar = document.createElement('aside');
  bar.className = 'arrived';
  bar.ariaLabel = name.textContent.trim();
  if (assessment !== undefined) bar.dataset['assessmentOf'] = assessment;
  const place = document.createElement('p');
  const home = document.createElement('a');
  home.href = name.href;
  home.textContent = name.textContent.trim();
  const title = document.createElement('span');
  title.textContent = head.querySelector('h1')?.textContent ?? '';
  place.append(home, ' · ', title);
  const verdict = document.createElement('p');
  const findings = document.querySelector('#page--findings, #page--profile');
  const link = document.createElement('a');
  link.href = `#${findings?.id ?? 'page--main'}`;
  link.textContent = (findings ?? title).textContent;
  verdict.append(rating.cloneNode(true), ' ', link);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'icon cross';
  close.ariaLabel = closeLabel;
  bar.append(place, verdict, close);

  const { style } = document.documentElement;
  const connection = new AbortController();
  const { signal } = connection;
  const go = (): void => {
    connection.abort();
    style.removeProperty('scroll-padding-block-start');
    bar.remove();
  };
  const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && go());
  seen.observe(head);
  signal.addEventListener('abort', () => seen.disconnect());
  close.addEventListener('click', go, { signal });
  window.addEventListener('hashchange', go, { signal });

  mark.closest('article')?.prepend(bar);
  // What is led to from now on stays clear of it; so does the passage.
  const { bottom } = bar.getBoundingClientRect();
  style.scrollPaddingBlockStart = `${bottom + 8}px`;
  const covered = bottom + 8 - mark.getBoundingClientRect().top;
  if (covered > 0) scrollBy({ top: -covered, behavior: 'instant' });
}
