import { parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { s } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { axisOf } from './axis.ts';
import { inks, mark, shapes, words } from './drawing.ts';
import { framed } from './framed.ts';
import { clipped, widthOf, wrapped } from './measure.ts';
import { contrast, turnedRound } from './contrast.ts';
import { palette } from './palette.ts';
import { toSvg } from './svg.ts';
import { lettersOf, toPixels } from './to-pixels.ts';

describe(widthOf, () => {
  test('counts an accent with its letter, and Chinese as wide as it is high', () => {
    expect(widthOf('é', 10)).toBe(widthOf('e', 10));
    expect(widthOf('利马', 10)).toBeCloseTo(21);
    expect(widthOf('Lima', 12, 'bold')).toBeGreaterThan(widthOf('Lima', 12));
  });

  test('cuts a text to its width, and parts it into lines that fit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 300 }),
        (text, width) => {
          expect(widthOf(clipped(text, width, 12), 12)).toBeLessThanOrEqual(width);
          for (const line of wrapped(text, width, 12, 3))
            expect(widthOf(line, 12)).toBeLessThanOrEqual(width);
          expect(wrapped(text, width, 12).join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        },
      ),
    );
    expect(clipped('Observatory of Economic Complexity', 100, 12)).toBe('Observatory o…');
  });
});

describe(axisOf, () => {
  test('begins at zero with round numbers, and gives each value back', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer().map((value) => value / 1000),
          { minLength: 1, maxLength: 12 },
        ),
        (values) => {
          const { at, valueAt, ticks } = axisOf(values, [0, 500]);
          const size = Math.max(...values.map(Math.abs), 1e-9);
          for (const value of values) {
            expect(Math.abs(valueAt(at(value)) - value)).toBeLessThanOrEqual(1e-9 * size);
            expect(at(value)).toBeGreaterThanOrEqual(-1e-6);
            expect(at(value)).toBeLessThanOrEqual(500.000001);
          }
          expect(ticks).toContain(0);
        },
      ),
    );
  });

  test.each([[[0]], [[5, 5]], [[-3]], [[]]])('has a length for %j', (values: number[]) => {
    const { ticks } = axisOf(values, [0, 100]);
    expect(ticks.length).toBeGreaterThan(1);
  });
});

describe('colours', () => {
  const grounds = [
    ['light', palette.paper[0], (colour: string) => colour],
    ['light, raised', '#ffffff', (colour: string) => colour],
    ['dark', palette.paper[1], turnedRound],
    ['dark, raised', '#1f1d22', turnedRound],
  ] as const;
  test.each(grounds)('words are told from the ground, %s', (_, ground, seen) => {
    for (const ink of [inks.ink, inks.soft, inks.accent, inks.blue, inks.green, inks.ochre]) {
      expect(contrast(seen(ink), ground), ink).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(seen(inks.strongLine), ground)).toBeGreaterThanOrEqual(3);
  });
});

describe(toSvg, () => {
  test('is a document of its own, without style or script, whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = text.replaceAll(/[\p{Cc}\ufffe\uffff\p{Cs}]/gu, '');
        const drawing = {
          width: 10,
          height: 10,
          parts: [words(clean, 1, 2), ...shapes.map((one) => mark(one, 5, 5, inks.ink))],
        };
        const svg = toSvg(drawing, clean);
        expect(parseXml(svg).root?.text).toContain(clean);
        expect(svg).not.toMatch(/ style=| class=|<style|<script| on\w+=/i);
      }),
    );
  });
});

describe(framed, () => {
  const frame = {
    title: 'Peru’s exports by where they went, as a share of all exports of goods in that year',
    source: 'Source: World Bank (2024). WITS.',
    site: 'Plumbline',
    address: 'https://plumbline.example/articles/apec-lima-2024/',
  };
  const drawing = { width: 288, height: 40, parts: [words('China', 4, 20)] };

  test('says title, source, site and address, inside the picture', () => {
    const { width, height, parts } = framed(drawing, frame);
    const text = lettersOf({ width, height, parts });
    for (const part of [frame.source, frame.site]) expect(text).toContain(part);
    expect(text.replaceAll(/\s/g, '')).toContain(frame.title.replaceAll(/\s/g, ''));
    expect(text).toContain(frame.address);
    expect(height).toBeGreaterThan(40 + 4 * 18);
  });

  test('is set by the renderer of pixels: shapes as one image, words each in their place', () => {
    const whole = framed(drawing, frame);
    const { children = [] } = toPixels(whole, 'Noto Sans') as {
      children?: readonly { type: string; text?: string; style?: { left?: number } }[];
    };
    expect(children[0]?.type).toBe('image');
    expect(children.find(({ text }) => text === 'China')?.style?.left).toBe(24 + 4);
    expect(children.filter(({ type }) => type === 'text')).toHaveLength(
      whole.parts.filter((part) => part.type === 'element' && part.tagName === 'text').length + 1,
    );
  });

  test('keeps groups where they stand', () => {
    const moved = { ...drawing, parts: [s('g', { transform: 'translate(10 5)' }, [words('x', 1, 2)])] };
    const { children = [] } = toPixels(moved, 'Noto Sans') as {
      children?: readonly { style?: { left?: number } }[];
    };
    expect(children[1]?.style?.left).toBe(11);
  });
});
