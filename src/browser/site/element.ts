import { fill as fillIn, fromData, type Message, type Values } from '../../i18n/message.ts';

/** Define a custom element once, under its tag. */
export function define(tag: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}

/** Fill in a sentence that the page carries in its own language. */
export const fill = (sentence: Message, values: Values): string =>
  fillIn(typeof sentence === 'string' ? fromData(sentence) : sentence, values, document.documentElement.lang);

/** Find a part that the page is built with; its absence is a mistake in the page. */
export function part<Type extends Element>(root: ParentNode, selector: string, type: new () => Type): Type {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`The page has no ${selector}.`);
  return found;
}
