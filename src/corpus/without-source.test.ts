import { describe, expect, test } from 'vitest';
import { bearsOut } from '../claims/bears-out.ts';
import { assessments, stances, type Assessment, type Stance } from '../claims/vocabulary.ts';
import { corpus } from '../exports/fixtures.ts';
import type { Source } from '../sources/schema.ts';
import type { Article, Claim } from './types.ts';
import { Corpus } from './corpus.ts';
import { strengthOf } from './strength.ts';
import { weightsIn, withoutSource } from './without-source.ts';

const [article] = corpus.articles;
const [claim] = article?.claims ?? [];
if (!article || !claim) throw new Error('The base of the cases has no claim.');

const source = (id: string, publisher: string, access: Source['access'] = 'secondary'): Source => ({
  id,
  type: 'article',
  title: id,
  publisher,
  access,
});

/** An article with one claim that rests on this evidence. */
const resting = (assessment: Assessment, evidence: readonly (readonly [Source, Stance])[]): Article => {
  const own: Claim = {
    ...claim,
    assessment,
    evidence: evidence.map(([from, stance]) => ({
      source: from,
      stance,
      locator: undefined,
      figures: [],
      quote: undefined,
      finding: { text: 'x', tree: { type: 'root', children: [] } },
    })),
  };
  return { ...article, origin: source('origin', 'Origin'), claims: [own] };
};
const fate = (one: Article, id: string) => {
  const { falls, stands } = withoutSource(new Corpus({ articles: [one] }), id, 'en');
  return { falls: falls.map(({ left }) => left), stands: stands.length };
};

const [a, b, record, ours] = [
  source('a', 'A'),
  source('b', 'B'),
  source('record', 'C', 'primary'),
  source('ours', 'origin'),
];

describe(withoutSource, () => {
  test('of two that support, each is needed, unless a third stands in', () => {
    expect(
      fate(
        resting('corroborated', [
          [a, 'supports'],
          [b, 'supports'],
        ]),
        'a',
      ),
    ).toEqual({
      falls: [['partly-corroborated', 'attributed', 'opinion']],
      stands: 0,
    });
    expect(
      fate(
        resting('corroborated', [
          [a, 'supports'],
          [b, 'supports'],
          [record, 'supports'],
        ]),
        'a',
      ),
    ).toEqual({ falls: [], stands: 1 });
  });

  test('what the origin’s own publisher says does not stand in', () => {
    expect(
      fate(
        resting('partly-corroborated', [
          [a, 'supports'],
          [ours, 'supports'],
        ]),
        'a',
      ),
    ).toEqual({
      falls: [['unverified', 'opinion']],
      stands: 0,
    });
  });

  test('an opinion needs nothing, and what is unverified loses nothing', () => {
    expect(fate(resting('opinion', [[a, 'context']]), 'a')).toEqual({ falls: [], stands: 1 });
    expect(fate(resting('unverified', [[a, 'qualifies']]), 'a')).toEqual({ falls: [], stands: 1 });
  });

  test('a source that no claim rests on takes nothing with it', () => {
    expect(fate(resting('contradicted', [[a, 'contradicts']]), 'b')).toEqual({ falls: [], stands: 0 });
  });

  test('agrees with the rule for every assessment and every pair of stances', () => {
    for (const assessment of assessments) {
      for (const first of stances) {
        for (const second of stances) {
          const { falls, stands } = fate(
            resting(assessment, [
              [a, first],
              [b, second],
            ]),
            'a',
          );
          const kept = bearsOut(assessment, [{ stance: second, publisher: 'b', access: 'secondary' }]);
          expect([falls.length, stands]).toEqual(kept ? [0, 1] : [1, 0]);
        }
      }
    }
  });
});

describe(weightsIn, () => {
  test('puts the source with which most falls first, then the one on which most rests', () => {
    const claims = [
      ...resting('corroborated', [
        [record, 'supports'],
        [a, 'context'],
        [b, 'context'],
      ]).claims,
      ...resting('corroborated', [
        [a, 'supports'],
        [b, 'supports'],
      ]).claims,
      ...resting('disputed', [
        [a, 'supports'],
        [b, 'contradicts'],
        [b, 'context'],
      ]).claims,
      ...resting('opinion', [[ours, 'context']]).claims,
    ];
    const one: Article = { ...article, origin: source('origin', 'Origin'), claims };
    const weights = weightsIn(new Corpus({ articles: [one] }), one);
    expect(weights.map((weight) => [weight.source.id, weight.falls.length, weight.rest])).toEqual([
      ['a', 2, 3],
      ['b', 2, 3],
      ['record', 1, 1],
      ['ours', 0, 1],
    ]);
    // What a source's own page says of the same claims.
    for (const {
      source: { id },
      falls,
    } of weights)
      expect(withoutSource(new Corpus({ articles: [one] }), id, 'en').falls).toEqual(falls);
  });

  test('has nothing of an analysis without evidence', () => {
    expect(weightsIn(corpus, { claims: [] })).toEqual([]);
  });
});

test('a claim’s evidence is counted by source, publisher, record and copy, each once', () => {
  const kept = { ...a, archived: { url: 'https://archive.example/', date: '2024-11-20' } };
  const [only] = resting('corroborated', [
    [kept, 'supports'],
    [kept, 'context'],
    [{ ...b, publisher: 'A' }, 'supports'],
    [record, 'supports'],
  ]).claims;
  expect(only && strengthOf(only, corpus)).toEqual({ sources: 3, publishers: 2, primary: 1, copies: 1 });
});
