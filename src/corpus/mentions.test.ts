import { expect, test } from 'vitest';
import type { ElementContent, Root } from 'hast';
import { namesFinder } from '../entities/names.ts';
import { mentionsIn } from './mentions.ts';

const findNames = namesFinder([
  { id: 'lima', name: 'Lima', aliases: [] },
  { id: 'us', name: 'United States', aliases: ['U.S.'] },
]);
const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, children: ElementContent[], id?: string): ElementContent => ({
  type: 'element',
  tagName,
  properties: id === undefined ? {} : { id },
  children,
});
const component = (name: string, id: string, children: ElementContent[]): ElementContent => ({
  type: 'component',
  name,
  attributes: { id },
  children,
});
const prose = (...children: ElementContent[]): Root => ({ type: 'root', children });

test('gives the sentence, the section and the passage of each mention', () => {
  const found = mentionsIn(
    prose(
      element('p', [
        text('The U.S. Army came to '),
        component('Entity', 'lima', [text('the city')]),
        text('. Lima, and Lima again, waited.'),
      ]),
      element('h2', [text('Lima')], 'section--lima'),
      element('p', [
        text('It rained. '),
        component('Claim', 'rain', [text('In Lima it rains')]),
        text(' never.'),
      ]),
      element('ul', [element('li', [text('Nothing here')]), element('li', [text('the U.S. one')])]),
    ),
    'en',
    findNames,
  );
  expect(found).toEqual([
    { entity: 'us', sentence: 'The U.S. Army came to the city.', section: undefined, claim: undefined },
    { entity: 'lima', sentence: 'The U.S. Army came to the city.', section: undefined, claim: undefined },
    { entity: 'lima', sentence: 'Lima, and Lima again, waited.', section: undefined, claim: undefined },
    { entity: 'lima', sentence: 'Lima', section: 'section--lima', claim: undefined },
    { entity: 'lima', sentence: 'In Lima it rains never.', section: 'section--lima', claim: 'rain' },
    { entity: 'us', sentence: 'the U.S. one', section: 'section--lima', claim: undefined },
  ]);
});
