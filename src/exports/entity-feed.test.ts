import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import type { ClaimRevision } from '../corpus/types.ts';
import { toEntityFeed } from './entity-feed.ts';
import { context, corpus, hostileCorpus, hostileStrings } from './fixtures.ts';

const [entity] = corpus.entities.filter(({ id }) => corpus.claimsAbout(id, 'en').length > 0);

describe.runIf(entity)(toEntityFeed, () => {
  if (!entity) return;

  test('has an entry for each claim about a name, its verdict first', () => {
    const feed = parseFeed(toEntityFeed(entity, 'en', corpus, context));
    const claims = corpus.claimsAbout(entity.id, 'en');
    expect(feed.items.map(({ url }) => url).toSorted()).toEqual(
      claims.map((claim) => context.to.absolute(context.to.claim(claim))).toSorted(),
    );
    for (const { statement } of claims)
      expect(feed.items.some(({ title }) => title?.endsWith(`: ${statement}`))).toBe(true);
    expect(feed.self).toBe(context.to.absolute(context.to.entityFeed(entity.id)));
  });

  test('leads with what was revised last, and says why', () => {
    const reason = 'A count was published since.';
    const [first, ...rest] = corpus.claimsAbout(entity.id, 'en').toReversed();
    if (!first) return;
    const revision = { number: 2, date: '2030-01-02', reason } as ClaimRevision;
    const revised = { ...first, updated: '2030-01-02', revision: 2, revisions: [revision] };
    const articles = corpus.articles.map((article) => ({
      ...article,
      claims: article.claims.map((claim) => (claim === first ? revised : claim)),
    }));
    const feed = parseFeed(toEntityFeed(entity, 'en', corpus.with({ articles }), context));
    expect(feed.items).toHaveLength(rest.length + 1);
    expect(feed.items[0]).toMatchObject({ description: reason, updated: new Date('2030-01-02') });
    expect(feed.updated).toEqual(new Date('2030-01-02'));
  });

  test.each(hostileStrings)('stays a feed with %j in it', (hostile) => {
    const written = toEntityFeed(entity, 'en', hostileCorpus(hostile), context);
    expect(parseFeed(written).items.length).toBeGreaterThan(0);
    // Markup in content is written as text twice over: of the XML, and of the HTML in it.
    for (const [content] of written.matchAll(/<content [^]*?<\/content>/g))
      expect(content).not.toMatch(/<script|&lt;script/);
  });
});
