import { expect, test } from 'vitest';
import { corpus } from '../exports/fixtures.ts';
import { wordsOf } from '../../tests/support/words.ts';
import { allFaces } from './card-faces.ts';
import { cardFonts } from './card-fonts.ts';

test('names the fonts whose letters a picture shows, and no other', async () => {
  const faces = await allFaces();
  const [first] = corpus.articles;
  if (!first) throw new Error('The fixtures have no article.');
  const fontsWith = (title: string): string[] =>
    cardFonts(corpus.with({ articles: [{ ...first, title }] }), [wordsOf('en')], 'Site', faces);
  expect(fontsWith('Lima')).toEqual(['newsreader', 'noto-sans']);
  expect(fontsWith('قمة ليما')).toContain('noto-sans-arabic');
  expect(fontsWith('פסגה')).toContain('noto-sans-hebrew');
  expect(fontsWith('峰会')).toContain('noto-sans-sc');
});
