import { Cite } from '@citation-js/core';
import { expect, test } from 'vitest';
import { toCslItem } from './csl-json.ts';
import { corpus } from './fixtures.ts';
import './plain-citation.ts';

test.each(['en', 'es-ES', 'fr-FR'])('a work by itself is cited as it is in a list of one, in %s', (lang) => {
  const cited = (template: string) =>
    corpus.sources.map((source) =>
      new Cite([toCslItem(source)]).format('bibliography', { format: 'text', template, lang }),
    );
  expect(cited('apa-alone')).toEqual(cited('apa'));
  expect(new Set(cited('apa-alone')).size).toBe(corpus.sources.length);
});
