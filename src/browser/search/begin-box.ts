/** The search box of the header comes when it is used; until then, and without it, its form leads to the search page. */
import { load } from '../site/load.ts';

const form = document.querySelector<HTMLFormElement>('form.site-search');
const input = form?.querySelector('input');
// A window that is not in front gives no focus, and yet takes keys from whoever assists.
for (const use of ['focus', 'input']) input?.addEventListener(use, begin);

function begin(): void {
  for (const use of ['focus', 'input']) input?.removeEventListener(use, begin);
  void load(() => import('./search-box.ts')).then(
    ({ SearchBox }) => form && input && new SearchBox(form, input),
  );
}
