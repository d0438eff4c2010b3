import { beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/content/check-folder.ts';
import { shippedWords } from '../../src/content/shipped-words.ts';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { generateArchive, ownRecords } from './generated-archive.ts';
import { toContentFiles } from './generated-content.ts';
import { counted, growthOf, questions } from './questions.ts';

const sizes = [2, 8] as const;

function corpusOfSize(size: number): Corpus {
  const files = [...toContentFiles(generateArchive(size, ownRecords))].map(([path, text]) => ({
    path: `content/${path}`,
    parts: path.split('/'),
    bytes: new TextEncoder().encode(text),
  }));
  const { parsed } = checkFolder('content', files, {
    languages: ['en'],
    shipped: shippedWords(),
    rules: {},
  });
  return corpusOf(parsed, 'all');
}

let corpora: readonly Corpus[];
beforeAll(() => {
  corpora = sizes.map(corpusOfSize);
});

/** Steps that a question takes, asked of everything in each corpus. */
const stepsOf = (ask: (corpus: Corpus) => unknown): readonly [few: number, many: number] => {
  const [few = 0, many = 0] = corpora.map((corpus) => {
    const { corpus: watched, steps } = counted(corpus);
    ask(watched);
    return steps();
  });
  return [few, many];
};

describe('four times the archive', () => {
  test.each(Object.entries(questions))('makes %s no dearer than four times', (_name, ask) => {
    const [few, many] = stepsOf(ask);
    expect(few).toBeGreaterThan(0);
    expect(growthOf(few, many, sizes[1] / sizes[0])).toBeLessThan(1.1);
  });

  test('would be seen if a page went through all claims', () => {
    const [few, many] = stepsOf((corpus) =>
      corpus.sources.map(({ id }) =>
        corpus.claims.filter(({ evidence }) => evidence.some(({ source }) => source.id === id)),
      ),
    );
    expect(growthOf(few, many, sizes[1] / sizes[0])).toBeGreaterThan(1.5);
  });
});
