/** How colours, `#rrggbb`, stand out from one another, and how the dark shows them. */

type Channels = readonly [number, number, number];
const channels = (colour: string): Channels =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;
const toColour = (parts: Channels): string =>
  `#${parts
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/**
 * A colour as `invert(1) hue-rotate(180deg)` shows it (`styles/pictures.css`).
 *
 * @see https://www.w3.org/TR/filter-effects-1/#feColorMatrixElement
 */
export function turnedRound(colour: string): string {
  const [r, g, b] = channels(toColour(channels(colour).map((part) => 255 - part) as unknown as Channels));
  return toColour([
    -0.574 * r + 1.43 * g + 0.144 * b,
    0.426 * r + 0.43 * g + 0.144 * b,
    0.426 * r + 1.43 * g - 0.856 * b,
  ]);
}

/** How two colours stand out from one another, as WCAG 2 reckons it. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const luminance = (colour: string): number => {
  const [r, g, b] = channels(colour).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Channels;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
