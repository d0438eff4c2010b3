import { part } from './element.ts';
import type { FactSidebarElement } from './fact-sidebar.ts';

const storageKey = 'plumbline-keys';

/**
 * Keys for readers who like them: `/` and Ctrl/Cmd-K to search, `j` `k` or `n` `p` from claim to claim, `?` for this
 * list. Single keys can be switched off (WCAG 2.1.4), and none is taken while someone types.
 */
export function listenForKeys(help: HTMLDialogElement): void {
  const box = part(help, 'input', HTMLInputElement);
  box.checked = areOn();
  box.addEventListener('change', () => remember(box.checked));

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      searchBox()?.focus();
      return;
    }
    if (command || event.altKey || isTyping(event.target)) return;
    if (event.key !== '?' && !areOn()) return;
    if (act(event.key, help)) event.preventDefault();
  });
}

function act(key: string, help: HTMLDialogElement): boolean {
  const facts: FactSidebarElement | null = document.querySelector('pl-fact-sidebar');
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

const searchBox = (): HTMLInputElement | null => document.querySelector('.site-search input');

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;

function areOn(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off';
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, 'off');
  } catch {
    // Storage is closed to us: the keys stay as they are.
  }
}
