import { restOpens, singleKeys } from './comfort.ts';
import { part } from './element.ts';

/**
 * Keys for readers who like them: `/` and Ctrl/Cmd-K to search, `j` `k` or `n` `p` from claim to claim, `?` for this
 * list. Single keys can be switched off (WCAG 2.1.4), and none is taken while someone types; so can what comes up
 * by itself under a resting pointer.
 */
export function listenForKeys(help: HTMLDialogElement): void {
  for (const [name, comfort] of [
    ['keys', singleKeys],
    ['rest', restOpens],
  ] as const) {
    const box = part(help, `[name="${name}"]`, HTMLInputElement);
    box.checked = comfort.isOn;
    box.addEventListener('change', () => (comfort.isOn = box.checked));
  }
  const opener = document.querySelector<HTMLButtonElement>('[data-keys]');
  if (opener) {
    opener.hidden = false;
    opener.addEventListener('click', () => help.showModal());
  }

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      searchBox()?.focus();
      return;
    }
    if (command || event.altKey || isTyping(event.target)) return;
    if (event.key !== '?' && !singleKeys.isOn) return;
    if (act(event.key, help)) event.preventDefault();
  });
}

/** What steps through claims and has a search of its own: the facts of an analysis. */
type Facts = HTMLElement & { focusSearch(): void; step(by: 1 | -1): void };

function act(key: string, help: HTMLDialogElement): boolean {
  const facts = document.querySelector<Facts>('pl-fact-sidebar');
  switch (key) {
    case '?':
      if (!help.open) help.showModal();
      return true;
    case '/':
      if (facts) facts.focusSearch();
      else searchBox()?.focus();
      return true;
    case 'j':
    case 'n':
      facts?.step(1);
      return facts !== null;
    case 'k':
    case 'p':
      facts?.step(-1);
      return facts !== null;
    default:
      return false;
  }
}

const searchBox = (): HTMLInputElement | null =>
  document.querySelector('.site-search input, .search-form input');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
