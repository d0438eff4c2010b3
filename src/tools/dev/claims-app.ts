/** A tool of the development toolbar: the claims of the article that is open, by state; each leads to its passage. */
import { defineToolbarApp } from 'astro/toolbar';
import { openInEditor } from './open-in-editor.ts';
import type { ClaimState } from './to-claim-states.ts';
import { writingWords as words } from './words.ts';

const base = import.meta.env.BASE_URL;
const order = ['error', 'unreviewed', 'thin', 'warning', 'fine'] as const;

const css = `
  h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
  h3 { margin: 1rem 0 .25rem; font-size: .95rem; }
  ul { list-style: none; margin: 0; padding: 0; }
  li { padding: .25rem 0; border-block-start: 1px solid rgb(255 255 255 / .15); }
  a { color: #fff; }
  small { display: block; opacity: .8; }
  button { all: unset; cursor: pointer; text-decoration: underline; font: .8rem ui-monospace, monospace; overflow-wrap: anywhere; }
  button:focus-visible, a:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
  .list { max-block-size: 55vh; overflow: auto; }
`;

export default defineToolbarApp({
  async init(canvas, app) {
    const article = /\/articles\/([a-z0-9-]+)\//.exec(location.pathname)?.[1];
    const claims = await claimsOf(article ?? '');
    if (!claims) return;
    const waiting = claims.filter(({ state }) => state !== 'fine').length;
    if (waiting > 0) app.toggleNotification({ state: true, level: 'warning' });

    const style = document.createElement('style');
    style.textContent = css;
    const box = document.createElement('astro-dev-toolbar-window');
    const list = document.createElement('div');
    list.className = 'list';
    list.append(make('h2', article === undefined ? words.noArticle : words.claims(claims.length)));
    for (const state of order) {
      const those = claims.filter((claim) => claim.state === state);
      if (those.length === 0) continue;
      const rows = document.createElement('ul');
      rows.append(...those.map((claim) => toRow(claim, article ?? '')));
      list.append(make('h3', `${words.states[state]} (${those.length})`), rows);
    }
    box.append(list);
    canvas.append(style, box);
  },
});

/** @returns nothing when the page is left, or the server stopped, before it answers. */
async function claimsOf(article: string): Promise<ClaimState[] | undefined> {
  try {
    const response = await fetch(`${base}__plumbline/claims.json?article=${article}`);
    return (await response.json()) as ClaimState[];
  } catch {
    return undefined;
  }
}

function toRow({ id, assessment, notes }: ClaimState, article: string): HTMLElement {
  const row = document.createElement('li');
  const link = make('a', id);
  link.href = `${base}articles/${article}/#${id}`;
  row.append(link, assessment === undefined ? '' : ` · ${assessment}`);
  for (const { reason, place } of notes) {
    const open = make('button', place);
    open.type = 'button';
    open.title = words.open;
    open.addEventListener('click', () => void openInEditor(place));
    const note = make('small', `${reason} `);
    note.append(open);
    row.append(note);
  }
  return row;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
