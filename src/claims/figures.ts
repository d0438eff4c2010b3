import { z } from 'zod';
import { refuse } from '../records/fields.ts';

/** A number a claim states: `{ value: 36, unit: 'percent', note: 'share of exports' }`. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly note?: string | undefined;
}

const pattern =
  /^(?<value>[+-]?\d+(?:\.\d+)?)\s+(?<unit>(?!\d{3}(?!\d)|[.,'’])[^();]*[^();\s])(?:\s*\((?<note>[^();]+)\))?$/;

/**
 * The `figures` attribute: `36 percent (share of 2023 exports); 23.156 billion USD`.
 *
 * Value (a decimal number, no thousands separator, no blank for one either), unit, note in brackets; `;` between figures.
 */
export const figures = z
  .string()
  .trim()
  .min(1, { abort: true })
  .transform((value, ctx): Figure[] => {
    const parts = value.split(';').map((part) => part.trim());
    return parts.flatMap((part) => {
      const found = pattern.exec(part)?.groups;
      if (!found || !Number.isFinite(Number(found['value']))) {
        return [refuse(ctx, 'bad-figures', { figure: part })];
      }
      const note = found['note']?.trim();
      return [{ value: Number(found['value']), unit: found['unit'] ?? '', ...(note ? { note } : {}) }];
    });
  });

/** Figures as the attribute writes them. */
export const figuresAsText = (all: readonly Figure[]): string =>
  all.map(({ value, unit, note }) => `${value} ${unit}${note === undefined ? '' : ` (${note})`}`).join('; ');
