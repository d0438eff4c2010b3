/** A part of the card that its list does not have; it goes when the card goes. */
export function control<Tag extends 'a' | 'button' | 'p'>(
  tag: Tag,
  label = '',
  press?: () => void,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = label;
  element.dataset['control'] = '';
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (press) element.addEventListener('click', press);
  return element;
}
