import type { Figure } from '../claims/figures.ts';
import type { Words } from './index.ts';

/** Write a figure in the words of a language: "23.156 billion USD (share of exports)". */
export function formatFigure({ value, unit, note }: Figure, words: Words): string {
  const number = new Intl.NumberFormat(words.language.numbers, { maximumFractionDigits: 20 }).format(value);
  return note === undefined ? `${number} ${unit}` : `${number} ${unit} (${note})`;
}
