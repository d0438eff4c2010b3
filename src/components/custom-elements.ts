/**
 * Elements of our own that stand on every page or often on one, as components that are drawn as they stand.
 *
 * 2026-11-28: an element whose name has a hyphen, or is chosen by an expression, Astro takes for the component of a
 * framework. It asks each framework for it and waits, and all that follows on the page is held back meanwhile.
 */
import { createComponent, renderSlot, renderTemplate, spreadAttributes } from 'astro/runtime/server/index.js';

type Factory = ReturnType<typeof createComponent>;
type Slots = Readonly<{ default?: Parameters<typeof renderSlot>[1] }>;

const element = (name: `pl-${string}`): Factory =>
  createComponent(
    (
      result: Parameters<typeof renderSlot>[0],
      attributes: Record<string, unknown>,
      { default: slot }: Slots,
    ) =>
      renderTemplate`<${name}${spreadAttributes(attributes, name)}>${slot && renderSlot(result, slot)}</${name}>`,
  );

export const PlCopy = element('pl-copy');
export const PlShare = element('pl-share');
export const PlThemeChoice = element('pl-theme-choice');
