import { expect, test } from 'vitest';
import { corpus } from '../../exports/fixtures.ts';
import { toFactNames } from './fact-names.ts';

const [article] = corpus.articles;
if (!article) throw new Error('The fixtures have no article.');

test('names every entity that a claim is about, and nothing that the page holds', () => {
  const { names, facts } = toFactNames(article);
  for (const { id, entities } of article.claims) {
    expect(facts[id]).toEqual(entities.map((entity) => entity.id));
    for (const entity of entities) expect(names[entity.id]).toEqual([entity.name, ...entity.aliases]);
  }
});

test('a text in Chinese characters is found in each form of them', () => {
  const claims = article.claims.map((claim) => ({
    ...claim,
    text: '国会通过了法律',
    statement: 'The 經濟 grew.',
  }));
  const [claim] = claims;
  const found = toFactNames({ ...article, claims }).facts[claim?.id ?? ''] ?? [];
  expect(found.slice(claim?.entities.length)).toEqual(
    expect.arrayContaining(['國會通過了法律', 'The 经济 grew.', 'The 経済 grew.']),
  );
});
