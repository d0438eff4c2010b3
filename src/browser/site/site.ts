/** What every page gets when scripts run. */
import { listenForKeys } from './keys.ts';
import { load } from './load.ts';
import { ThemeChoiceElement } from './theme-choice.ts';

ThemeChoiceElement.define();
const help = document.querySelector('dialog');
if (help) listenForKeys(help);

// What only some visits need comes when they do.
if (new URLSearchParams(location.search).has('highlight'))
  void load(() => import('./found-words.ts')).then(({ markFoundWords }) => markFoundWords());

for (const intent of ['pointermove', 'focusin'] as const)
  document.addEventListener(intent, offerPreviews, { passive: true });

function offerPreviews({ target }: Event): void {
  if (
    !(target instanceof Element) ||
    !target.closest('main a[href*="/entities/"], main a[href*="/sources/"]')
  )
    return;
  for (const intent of ['pointermove', 'focusin']) document.removeEventListener(intent, offerPreviews);
  void load(() => import('./previews.ts')).then(({ showPreviews }) => showPreviews(target));
}
