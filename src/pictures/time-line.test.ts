import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { inTime } from '../claims/in-time.ts';
import { inks } from './drawing.ts';
import { overlapsIn } from './fixtures.ts';
import { framed } from './framed.ts';
import { drawTimeLine, type DrawnMoment } from './time-line.ts';

const claim = (statement: string) => ({ statement, standing: 'corroborated in part', fill: inks.green });

/** The words of a drawing, and where its marks stand, from above. */
const readOf = (parts: readonly ElementContent[]) => {
  const elements = parts.filter((part) => part.type === 'element');
  return {
    said: elements
      .filter(({ tagName }) => tagName === 'text')
      .map(({ children }) => children.map((child) => (child.type === 'text' ? child.value : '')).join(''))
      .join(' '),
    marks: elements
      .filter(({ tagName }) => tagName === 'circle' || tagName === 'rect')
      .map(({ tagName, properties }) => ({
        form: tagName === 'rect' ? 'interval' : properties['stroke'] === undefined ? 'day' : 'ring',
        y: Number(properties[tagName === 'rect' ? 'y' : 'cy']),
      })),
    dotted: elements.filter(({ properties }) => properties['strokeDashArray'] !== undefined).length,
  };
};

describe(drawTimeLine, () => {
  test('says each moment and claim in the order of time, with a mark for how exact a date is', () => {
    const moments: DrawnMoment[] = [
      { when: '2016', form: 'year', after: undefined, claims: [claim('A year began.')] },
      {
        when: '14 November 2024',
        form: 'day',
        after: 'years',
        claims: [claim('Police came.'), claim('So did rain.')],
      },
      { when: '16–18 November 2024', form: 'interval', after: 'days', claims: [claim('It was over.')] },
    ];
    const { said, marks, dotted } = readOf(drawTimeLine(moments, 480).parts);
    expect(said).toBe(
      '2016 A year began. corroborated in part 14 November 2024 Police came. corroborated in part So did rain. corroborated in part 16–18 November 2024 It was over. corroborated in part',
    );
    expect(marks.map(({ form }) => form)).toEqual(['ring', 'day', 'interval']);
    expect(dotted).toBe(1);
  });

  test('draws whatever there is, each word in its place', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const dates = fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([date, exact]) => date.toISOString().slice(0, exact));
    const things = fc.array(
      fc.record({ asOf: dates, text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(things, fc.constantFrom(272, 480), (all, width) => {
        const moments = inTime(all).map(({ asOf, form, after, dated }) => ({
          when: asOf,
          form,
          after,
          claims: dated.map(({ text }) => claim(text)),
        }));
        const drawing = drawTimeLine(moments, width);
        expect(overlapsIn(drawing)).toEqual([]);
        expect(
          overlapsIn(framed(drawing, { title: 'When', site: 'Plumbline', address: 'https://example.org/' })),
        ).toEqual([]);
        const { marks, said } = readOf(drawing.parts);
        expect(marks.map(({ y }) => y)).toEqual(marks.map(({ y }) => y).toSorted((a, b) => a - b));
        expect(marks).toHaveLength(moments.length);
        const places = moments.map(({ when }) => said.indexOf(when));
        expect(places.every((at) => at >= 0)).toBe(true);
      }),
    );
  });
});
