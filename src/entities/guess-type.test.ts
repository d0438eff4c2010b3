import { expect, test } from 'vitest';
import { guessType } from './unknown-names.ts';

test.each([
  ['Irene Lechner', 'person'],
  ['Alpine Wire', 'organization'],
  ['Tal Television', 'organization'],
  ['Federal Accident Office', 'organization'],
  ['Hohenau Cable Car Company', 'organization'],
  ['The Old Theatre', 'facility'],
  ['San Martin Hospital', 'facility'],
  ['Lake Garda', 'place'],
  ['Christmas', 'event'],
  ['Act of Settlement', 'law'],
  ['The Harbour Gazette', 'work'],
  ['APEC', 'organization'],
])('takes %s for a thing of type %s', (name, type) => {
  expect(guessType(name)).toBe(type);
});
