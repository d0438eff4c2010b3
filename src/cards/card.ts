import type { Drawing } from '../pictures/drawing.ts';
import { inInks, inkOf, type Inks } from '../pictures/inks.ts';
import { palette, ratings } from '../pictures/palette.ts';
import { toPixels } from '../pictures/to-pixels.ts';
import type { Node } from '@takumi-rs/core';
import type { Assessment } from '../claims/vocabulary.ts';

/** Pixels of a share card: what link previews ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** What a card says. Every text is plain. */
export interface CardContent {
  /** The words in question, or a title. */
  readonly text: string;
  /** Whether the words are quoted: a passage is, a title is not. */
  readonly quoted: boolean;
  readonly assessment?: { readonly id: Assessment; readonly name: string };
  /** What the claim gives beside what was found. */
  readonly strip?: Drawing;
  /** Who said it: a claim quoted by itself must not pass for ours. */
  readonly by?: string;
  /** The site, and what the card is about. */
  readonly site: string;
  readonly foot: string;
  readonly date: string;
  readonly lang: string;
}

/** The shapes of rating.css, on a field of 100 by 100. */
const shapes: Readonly<Record<Assessment, string>> = {
  corroborated: '<circle cx="50" cy="50" r="50"/>',
  'partly-corroborated':
    '<path d="M50 0a50 50 0 0 0 0 100z"/><circle cx="50" cy="50" r="46" fill="none" stroke-width="8"/>',
  disputed: '<path d="M50 0 100 50 50 100 0 50z"/>',
  contradicted: '<path d="M18 0 50 32 82 0l18 18-32 32 32 32-18 18-32-32-32 32L0 82l32-32L0 18z"/>',
  attributed: '<path d="M8 8h84v84H8z"/>',
  unverified: '<circle cx="50" cy="50" r="44" fill="none" stroke-width="12"/>',
  opinion: '<path d="M50 4l50 90H0z"/>',
};

const svg = (inner: string, colour: string, view = '0 0 100 100'): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" fill="${colour}" stroke="none">${inner.replaceAll('fill="none"', `fill="none" stroke="${colour}"`)}</svg>`)}`;

const bob =
  '<path d="M5.4 0h1.2v14.2c2.6.3 4.4 1.6 4.4 4.3 0 4-2.6 7.6-5 13.5-2.4-5.9-5-9.5-5-13.5 0-2.7 1.8-4 4.4-4.3z"/>';

/**
 * Lay a card out, in the colours of the light theme: a picture has no other.
 *
 * @param faces families in order of preference.
 * @param inks the colours of the site.
 */
export function toCard(content: CardContent, faces: { serif: string; sans: string }, inks: Inks): Node {
  const { text, quoted, assessment, strip, by, site, foot, date, lang } = content;
  const [ink, soft, paper, line, plum] = (['ink', 'ink-soft', 'paper', 'line', 'plum'] as const).map((name) =>
    inkOf(palette[name][0], inks),
  ) as [string, string, string, string, string];
  const colour = assessment ? inkOf(ratings[assessment.id][0], inks) : plum;
  // Beside a strip there is half the room.
  const { size, lines } = fit(text, strip ? 1.9 : 1);
  return box(
    {
      ...cardSize,
      display: 'flex',
      flexDirection: 'column',
      boxSizing: 'border-box',
      padding: '56px 72px 48px',
      borderTop: `14px solid ${colour}`,
      backgroundColor: paper,
      color: ink,
      fontFamily: faces.sans,
      fontSize: 25,
    },
    [
      box({ display: 'flex', alignItems: 'center', gap: 16, flexShrink: 0 }, [
        {
          type: 'image',
          src: svg(bob, plum, '0 0 12 32'),
          width: 15,
          height: 40,
          style: { width: 15, height: 40 },
        },
        words(site, { fontSize: 34, fontWeight: 600, fontFamily: faces.serif, color: plum, flexShrink: 0 }),
        ...(by === undefined
          ? []
          : [
              words(by, {
                flexGrow: 1,
                minWidth: 0,
                marginLeft: 24,
                color: soft,
                lineClamp: 1,
                textOverflow: 'ellipsis',
                textAlign: 'right',
              }),
            ]),
      ]),
      box(
        {
          display: 'flex',
          flexDirection: strip ? 'row' : 'column',
          alignItems: strip ? 'center' : 'stretch',
          justifyContent: 'center',
          gap: 48,
          flexGrow: 1,
          flexShrink: 1,
          minHeight: 0,
        },
        [
          {
            ...words(quoted ? `“${text}”` : text, {
              ...(strip ? { flexGrow: 1, flexShrink: 1, minWidth: 0, flexBasis: 0 } : { width: '100%' }),
              fontFamily: faces.serif,
              fontSize: size,
              fontWeight: quoted ? 400 : 600,
              lineHeight: 1.22,
              lineClamp: lines,
              textOverflow: 'ellipsis',
              textWrap: 'pretty',
              overflowWrap: 'anywhere',
            }),
            dir: directionOf(text),
            lang,
          },
          ...(strip ? [box({ flexShrink: 0 }, [toPixels(inInks(strip, inks), faces.sans, 1.8)])] : []),
        ],
      ),
      ...(assessment
        ? [
            box({ display: 'flex', alignItems: 'center', gap: 18, flexShrink: 0, marginBottom: 26 }, [
              {
                type: 'image' as const,
                src: svg(shapes[assessment.id], colour),
                width: 38,
                height: 38,
                style: { width: 38, height: 38 },
              },
              words(assessment.name, { fontSize: 40, fontWeight: 700, color: colour }),
            ]),
          ]
        : []),
      box(
        {
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'baseline',
          gap: 40,
          flexShrink: 0,
          borderTop: `2px solid ${line}`,
          paddingTop: 22,
          color: soft,
        },
        [
          words(foot, {
            flexShrink: 1,
            minWidth: 0,
            lineClamp: 2,
            textOverflow: 'ellipsis',
            textWrap: 'balance',
          }),
          words(date, { flexShrink: 0 }),
        ],
      ),
    ],
  );
}

type Style = NonNullable<Node['style']>;
const box = (style: Style, children: Node[]): Node => ({ type: 'container', style, children });
const words = (text: string, style: Style): Node => ({ type: 'text', text, style });

/**
 * The largest size at which a text fills the field, and how many lines of it there is room for; pixels.
 *
 * @param tightness by how much the field is narrower than a whole card.
 */
function fit(text: string, tightness: number): { size: number; lines: number } {
  const length = tightness * lengthOf(text);
  const steps: readonly [number, number, number][] = [
    [70, 64, 3],
    [130, 54, 4],
    [210, 46, 5],
    [320, 39, 6],
  ];
  const [, size, lines] = steps.find(([most]) => length <= most) ?? [0, 33, 7];
  return { size, lines };
}

/** Letters, as they are seen; one of Chinese counts as two. */
const lengthOf = (text: string): number =>
  /^[ -~]*$/.test(text)
    ? text.length
    : segments(text).reduce((sum, part) => sum + (wide.test(part) ? 2 : 1), 0);

const segments = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** The direction of a text: that of its first letter. */
const directionOf = (text: string): 'ltr' | 'rtl' =>
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)
    ? 'rtl'
    : 'ltr';
