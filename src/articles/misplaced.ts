import { issue, type Issue } from '../issues/issue.ts';
import type { Component } from './components/component.ts';
import { startOf, type MdxElement } from './mdx.ts';

/** Refuse a component where it stands, and say where it may. */
export function misplaced(
  { name, place }: Component,
  element: MdxElement,
  where: string,
  file: string,
): Issue {
  const into = !place.in.includes('prose') ? 'annotation' : place.form === 'block' ? 'between' : 'paragraph';
  return issue(file, startOf(element), 'misplaced-element', { name, where, into });
}
