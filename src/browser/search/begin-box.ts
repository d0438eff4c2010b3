/** The search box of the header comes when it is used; until then, and without it, its form leads to the search page. */
import { load } from '../site/load.ts';

const form = document.querySelector<HTMLFormElement>('form.site-search');
const input = form?.querySelector('input');
input?.addEventListener(
  'focus',
  () =>
    void load(() => import('./search-box.ts')).then(({ SearchBox }) => form && new SearchBox(form, input)),
  { once: true },
);
