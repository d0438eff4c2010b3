import type { ElementContent } from 'hast';
import type { Drawing } from './drawing.ts';

/** The colours that a site draws with in place of Plumbline's own, by these, `#rrggbb`; what it does not name stays. */
export type Inks = ReadonlyMap<string, string>;

/** A drawing in the colours of a site. What draws knows Plumbline's own alone. */
export const inInks = (drawing: Drawing, inks: Inks): Drawing =>
  inks.size === 0 ? drawing : { ...drawing, parts: drawing.parts.map((part) => inked(part, inks)) };

/** The colour of a site for one of Plumbline's own. */
export const inkOf = (colour: string, inks: Inks): string => inks.get(colour) ?? colour;

function inked(part: ElementContent, inks: Inks): ElementContent {
  if (part.type !== 'element') return part;
  const { properties, children } = part;
  const colours = (['fill', 'stroke'] as const).flatMap((name) => {
    const colour = properties[name];
    return typeof colour === 'string' && inks.has(colour) ? [[name, inkOf(colour, inks)] as const] : [];
  });
  return {
    ...part,
    properties: colours.length === 0 ? properties : { ...properties, ...Object.fromEntries(colours) },
    children: children.map((child) => inked(child, inks)),
  };
}
