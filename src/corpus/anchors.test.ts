import { expect, test } from 'vitest';
import { base, check } from '../../tests/cases/support.ts';
import { countMatches } from '../claims/selector.ts';
import { printHtml } from '../articles/print.ts';
import { context } from '../exports/fixtures.ts';
import { printingOf } from '../exports/printing-of.ts';
import { wordsOf } from '../../tests/support/words.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Article } from './types.ts';

const { parsed } = check(base);
const records = {
  articles: parsed.articles,
  entities: parsed.entities.map(({ entity }) => entity),
  sources: parsed.sources.map(({ source }) => source),
};
const date = '2024-12-01';

test('the anchors a claim had before stand in the prose, where its passage begins, and nothing else changes', () => {
  const before = buildCorpus(records).articles[0];
  const after = buildCorpus({
    ...records,
    ledger: new Map([
      ['lima/strike-four', { moved: 'lima/fourth-strike', date }],
      ['lima/strike-iv', { moved: 'lima/fourth-strike', date }],
      ['tacna/strike', { moved: 'lima/fourth-strike', date }],
    ]),
  }).articles[0];
  const print = (article: Article | undefined) =>
    article &&
    printHtml(
      article.prose,
      printingOf({ ...context, words: wordsOf('en'), original: wordsOf('en') }, article),
    );
  const anchors = ['strike-four', 'strike-iv'].map((id) => `<span id="${id}" data-note data-moved></span>`);
  expect(print(after)).toMatch(
    new RegExp(`<mark [^>]*\\bid="fourth-strike"[^>]*>${anchors.join('')}was the fourth`),
  );
  expect(print(after)?.replace(anchors.join(''), '')).toBe(print(before));
  expect(after?.text).toBe(before?.text);
  for (const { selector } of after?.claims ?? []) expect(countMatches(after?.text ?? '', selector)).toBe(1);
});
