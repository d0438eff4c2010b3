import { numberWriter } from './numbers.ts';
import type { Words } from './index.ts';

/** Degrees of latitude and longitude as they are read: `11.59° S, 77.28° W`. */
export function formatCoordinates([latitude, longitude]: readonly [number, number], words: Words): string {
  const { north, south, east, west } = words.entity.directions;
  const degrees = (value: number, plus: string, minus: string): string =>
    `${numberWriter(words.language.numbers)(Math.round(Math.abs(value) * 1000) / 1000)}° ${value < 0 ? minus : plus}`;
  return `${degrees(latitude, north, south)}, ${degrees(longitude, east, west)}`;
}
