import { expect, test } from 'vitest';
import { wordsOf } from '../../tests/support/words.ts';
import { corpus } from './fixtures.ts';
import { toEntityPreview, toSourcePreview } from './preview.ts';

const words = wordsOf('en');
const [entity] = corpus.entities;
const [source] = corpus.sources;
if (!entity || !source) throw new Error('The fixtures have neither.');

test('a name says what it is, how much is about it, and nothing of what there is none', () => {
  const port = { ...entity, name: 'Chancay', type: 'facility' as const, description: 'A port.' };
  const kind = words.entityTypes.facility;
  expect(toEntityPreview(port, 0, words)).toEqual({ title: 'Chancay', kind, text: 'A port.' });
  expect(toEntityPreview(port, 1, words).kind).toBe(`${kind} · 1 claim`);
  expect(toEntityPreview({ ...port, description: undefined }, 2, words)).toMatchObject({
    kind: `${kind} · 2 claims`,
    text: '',
  });
});

test('a source says how near it is to what happened, whose it is and of when', () => {
  const report = {
    ...source,
    title: 'Un puerto',
    language: 'es',
    access: 'primary' as const,
    publisher: 'EFE',
    issued: '2024-11-14',
    author: undefined,
    'container-title': undefined,
  };
  expect(toSourcePreview(report, 3, words, words)).toEqual({
    title: 'Un puerto',
    lang: 'es',
    kind: `${words.access.primary} · 3 claims`,
    text: 'EFE, 14 November 2024',
  });
  expect(toSourcePreview({ ...report, issued: undefined }, 3, words, words).text).toBe(
    `EFE, ${words.source.noDate}`,
  );
});
