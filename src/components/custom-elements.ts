/**
 * Elements of our own that stand on every page or often on one, as components that are drawn as they stand.
 *
 * 2026-11-28: an element whose name has a hyphen, or is chosen by an expression, Astro takes for the component of a
 * framework. It asks each framework for it and waits, and all that follows on the page is held back meanwhile.
 */
import { createComponent, renderSlot, renderTemplate, spreadAttributes } from 'astro/runtime/server/index.js';

const element = (name: `pl-${string}`): ReturnType<typeof createComponent> =>
  createComponent(
    (result, attributes, slots) =>
      renderTemplate`<${name}${spreadAttributes(attributes, name)}>${renderSlot(result, slots?.['default'])}</${name}>`,
  );

export const PlCopy = element('pl-copy');
export const PlShare = element('pl-share');
export const PlThemeChoice = element('pl-theme-choice');
