import { themeKey } from '../../site/theme-script.ts';
import { define, part } from './element.ts';

/** Lets the reader choose light, dark or the system's own theme, and remembers it. */
export class ThemeChoiceElement extends HTMLElement {
  static define(tag = 'pl-theme-choice'): void {
    define(tag, this);
  }

  #connection: AbortController | undefined;

  connectedCallback(): void {
    const { signal } = (this.#connection = new AbortController());
    const select = part(this, 'select', HTMLSelectElement);
    select.value = document.documentElement.dataset['theme'] ?? '';
    select.addEventListener('change', () => this.#choose(select.value), { signal });
    part(this, 'label', HTMLLabelElement).hidden = false;
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  #choose(theme: string): void {
    if (theme === '') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    try {
      if (theme === '') localStorage.removeItem(themeKey);
      else localStorage.setItem(themeKey, theme);
    } catch {
      // Storage is closed to us: the choice holds for this page.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pl-theme-choice': ThemeChoiceElement;
  }
}
