import { inks, type Shape } from '../drawing.ts';

/** How a series is told from the others. */
export interface Look {
  readonly ink: string;
  readonly shape: Shape;
}

const first: Look = { ink: inks.accent, shape: 'circle' };
const looks: readonly Look[] = [
  first,
  { ink: inks.blue, shape: 'square' },
  { ink: inks.ochre, shape: 'triangle' },
  { ink: inks.green, shape: 'diamond' },
];

export const lookOf = (series: number): Look => looks[series % looks.length] ?? first;
