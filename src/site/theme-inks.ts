/** A site's own colours, as pictures are drawn in them. */
import { blend, clampChroma, converter, formatHex, parse } from 'culori';
import { contrast, turnedRound } from '../pictures/contrast.ts';
import type { Inks } from '../pictures/inks.ts';
import { palette, ratings } from '../pictures/palette.ts';
import { remembering } from '../records/remembering.ts';
import type { SiteTheme } from './theme.ts';

/** WCAG 2.2: of what is read, and of what has to be seen. */
const [ofWords, ofMarks] = [4.5, 3];
const raised = ['#ffffff', '#1f1d22'] as const;

/** What a site may colour, in the colours of Plumbline's pictures, and how much it must stand out there. */
const own = {
  paper: [palette.paper[0], 0],
  line: [palette.line[0], 0],
  ink: [palette.ink[0], ofWords],
  soft: [palette['ink-soft'][0], ofWords],
  strongLine: [palette['line-strong'][0], ofMarks],
  accent: [palette.plum[0], ofWords],
} as const satisfies Partial<Record<keyof NonNullable<SiteTheme['colors']>, readonly [string, number]>>;

/**
 * The colours that pictures are drawn in on a site: those of its theme for the light, which the dark turns round. One
 * that would not stand out from the site's papers, in the light or turned round in the dark, is made as much darker or
 * lighter as it takes, its hue kept; so are the colours of the assessments, which are no site's to choose.
 *
 * @throws Error for a colour that can be known in a browser only, such as `var(--brand)`.
 */
export function themeInks({ colors = {} }: SiteTheme = {}): Inks {
  const paper = toHex('paper', colors.paper?.[0]) ?? palette.paper[0];
  const night = toHex('paper', colors.paper?.[1]) ?? palette.paper[1];
  const grounds: Grounds = {
    light: [paper, toHex('raised', colors.raised?.[0]) ?? raised[0]],
    dark: [night, toHex('raised', colors.raised?.[1]) ?? raised[1]],
  };
  const names = Object.keys(own) as (keyof typeof own)[];
  return new Map(
    [
      ...names.map((name) => {
        const [colour, least] = own[name];
        return [colour, toHex(name, colors[name]?.[0], paper) ?? colour, least] as const;
      }),
      ...Object.values(ratings).map(([colour]) => [colour, colour, ofWords] as const),
    ]
      .map(([from, to, least]) => [from, least === 0 ? to : standingOut(to, least, grounds)] as const)
      .filter(([from, to]) => from !== to),
  );
}

/** The same, worked out once for a theme. */
export const inksOf = (theme: SiteTheme = none): Inks => remembered(theme);
const none: SiteTheme = {};
const remembered = remembering(themeInks);

interface Grounds {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/** A colour as `#rrggbb`; what shines through it is the paper. */
function toHex(name: string, value: string | undefined, paper = '#ffffff'): string | undefined {
  if (value === undefined) return undefined;
  const read = parse(value);
  if (!read)
    throw new Error(
      `site.config.ts sets the colour "${name}" to "${value}", and no picture can be drawn in it. Write the colour itself: #7a2152, rgb(122 33 82), oklch(0.42 0.13 350).`,
    );
  return formatHex(clampChroma(blend([paper, read]), 'oklch'));
}

const toOklch = converter('oklch');

/** The nearest colour that stands out from all grounds; where none does, the one that does best. */
function standingOut(colour: string, least: number, { light, dark }: Grounds): string {
  const told = (one: string): number =>
    Math.min(
      ...light.map((ground) => contrast(one, ground)),
      ...dark.map((ground) => contrast(turnedRound(one), ground)),
    );
  if (told(colour) >= least) return colour;
  const shade = toOklch(colour);
  if (!shade) return colour;
  const shades = Array.from({ length: 101 }, (_, at) => at / 100)
    .sort((a, b) => Math.abs(a - shade.l) - Math.abs(b - shade.l))
    .map((l) => formatHex(clampChroma({ ...shade, l }, 'oklch')));
  return shades.find((one) => told(one) >= least) ?? shades.reduce((a, b) => (told(b) > told(a) ? b : a));
}
