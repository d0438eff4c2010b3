import type { ListDirectory, ListRow } from '../../exports/list-row.ts';
import { own } from '../../issues/own.ts';

/** A row as the page writes its own. */
export function toItem(
  [path, title, line, details, assessment = '']: ListRow,
  assessments: ListDirectory['assessments'],
): HTMLElement {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = path;
  const name = addLine(link, title);
  name.className = 'title';
  name.dir = 'auto';
  if (line !== '') addLine(link, line);
  const meta = addLine(link, '');
  meta.className = 'meta';
  if (assessment !== '') {
    const rating = addLine(meta, own(assessments, assessment) ?? assessment);
    rating.className = 'rating';
    rating.dataset['shape'] = assessment;
  }
  addLine(meta, details);
  return item;
}

function addLine(parent: Element, text: string): HTMLElement {
  const line = document.createElement('span');
  line.textContent = text;
  parent.append(line);
  return line;
}
