/**
 * While one writes: the problems of the last save, shown on the last good page.
 *
 * Injected into every page by `npm run dev`, and into none that is built.
 */
import { openInEditor } from './open-in-editor.ts';
import './problems.css';
import type { State } from './serve-writing.ts';
import type { Problem } from './to-problems.ts';
import { writingWords as words } from './words.ts';

const base = import.meta.env.BASE_URL;

const panel = document.createElement('section');
panel.className = 'pl-problems';
panel.setAttribute('aria-label', words.problems);
panel.setAttribute('role', 'alert');
panel.dataset['note'] = '';

function show(problems: readonly Problem[]): void {
  panel.replaceChildren();
  if (problems.length === 0) {
    panel.remove();
    return;
  }
  const title = element('h2', words.count(problems.length));
  const hint = element('p', words.lastGood);
  const list = document.createElement('ol');
  for (const problem of problems) {
    const item = document.createElement('li');
    const open = element('button', problem.place);
    open.type = 'button';
    open.title = words.open;
    open.addEventListener('click', () => void openInEditor(problem.place));
    const rule = element('a', problem.rule);
    rule.href = base + problem.url;
    const place = document.createElement('p');
    place.append(open, ' ', rule);
    item.append(place, element('p', problem.reason), element('p', problem.mend));
    if (problem.frame.length > 0) item.append(element('pre', problem.frame.join('\n')));
    list.append(item);
  }
  panel.append(title, hint, list);
  document.body.append(panel);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Ask how things stand. What changed between the page's own request and its listening was told to no one: load again. */
async function ask(): Promise<void> {
  const response = await fetch(`${base}__plumbline/problems.json`);
  const { changed, problems } = (await response.json()) as State;
  const [asked] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (changed > performance.timeOrigin + (asked?.requestStart ?? 0)) location.reload();
  else show(problems);
}

import.meta.hot?.on('plumbline:problems', show);
import.meta.hot?.on('vite:ws:connect', () => void ask());
void ask();
