/** What was corrected, as programs are told of it: the feed, and schema.org's comments. */
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { check, reviewedBase } from '../../tests/cases/support.ts';
import { corpusOf } from '../corpus/corpus-of.ts';
import { parseLedger } from '../ledger/parse-ledger.ts';
import { isClaim, type LedgerEntry } from '../ledger/schema.ts';
import { serializeLedger } from '../ledger/serialize.ts';
import { toClaimReview } from './claim-review.ts';
import { toCorrections } from './corrections.ts';
import { toCorrectionsFeed } from './corrections-feed.ts';
import { context } from './fixtures.ts';
import { toNewsArticle } from './news-article.ts';

/** The small folder with a past: a claim that was judged otherwise, one that was added later, one that was withdrawn. */
const corpus = (() => {
  const read = parseLedger(new TextDecoder().decode(reviewedBase.get('ledger.json')));
  const ledger = new Map<string, LedgerEntry>('ledger' in read ? read.ledger : []);
  const [police, strike] = ['lima/police-13000', 'lima/fourth-strike'].map((id) => ledger.get(id));
  if (!police || !isClaim(police) || !strike || !isClaim(strike))
    throw new Error('The base has other claims.');
  const [[now], [added]] = [police.revisions, strike.revisions];
  if (!now || !added) throw new Error('The base has claims without a review.');
  const before = { ...now, assessment: 'unverified' as const, statement: '12,000 Peruvian police patrol.' };
  const later = {
    ...now,
    date: '2024-12-01',
    reason: 'A count was published.',
    by: ['Ana Quispe', 'Luis Rojas'],
  };
  ledger.set('lima/police-13000', { revisions: [{ ...before, evidence: now.evidence.slice(1) }, later] });
  ledger.set('lima/fourth-strike', { revisions: [{ ...added, date: '2024-11-25' }] });
  ledger.set('lima/gone', {
    revisions: [{ ...before, passage: 'it rained', statement: 'It rained.' }],
    retired: { date: '2024-12-05', reason: 'It was not in the text.' },
  });
  const files = new Map([...reviewedBase, ['ledger.json', Buffer.from(serializeLedger(ledger))]]);
  return corpusOf(check(files).parsed, 'published');
})();
const [article] = corpus.articles;
if (!article) throw new Error('The base has no article.');
const at = (path: string): string => `https://example.org/news/${path}`;

describe(toCorrectionsFeed, () => {
  const xml = toCorrectionsFeed(corpus, context);
  const items = parseFeed(xml).items.map(({ title, description, content, updated, url }) => ({
    title,
    description,
    content: content ?? '',
    day: updated?.toISOString().slice(0, 10),
    url,
  }));

  test('has every change, the newest first, each with its day, its reason and an address of its own', () => {
    expect(items.map(({ day, title, description }) => [day, title, description])).toEqual([
      ['2024-12-05', 'Withdrawn: It rained.', 'It was not in the text.'],
      [
        '2024-12-01',
        'Revised: 13,000 Peruvian police and troops patrol the summit.',
        'A count was published.',
      ],
      ['2024-11-25', 'Claim added: The strike was the fourth in two months.', 'Claim added'],
    ]);
    expect(new Set(items.map(({ url }) => url)).size).toBe(3);
    for (const { url } of items)
      expect(url).toMatch(/^https:\/\/example\.org\/news\/articles\/lima\/claims\/.+#/);
    expect(parseFeed(xml).updated).toEqual(new Date('2024-12-05'));
  });

  test('tells a revision in old and new words: reason, reviewers, statement, assessment, evidence', () => {
    const { content } = items[1] ?? { content: '' };
    expect(content).toContain(`<a href="${at('articles/lima/')}">`);
    expect(content).toContain('<p>A count was published.</p>');
    expect(content).toContain('<p>Reviewed by Ana Quispe and Luis Rojas.</p>');
    expect(content).toMatch(/<del>12,000<\/del>.*<ins>13,000<\/ins>/);
    expect(content).toContain('<del>unverified</del> <ins>corroborated</ins>');
    expect(content).toMatch(/<ul><li>[^<]*<a href="https:\/\/example\.org\/news\/sources\/[^"]+">/);
  });

  test('says what came and what went: its words and its assessment, and nothing that changed', () => {
    const [gone, , added] = items;
    expect(gone?.content).toMatch(/it rained<\/p>.*unverified<\/p>$/);
    expect(added?.content).toMatch(/was the fourth in two months<\/p>.*unverified<\/p>$/);
    for (const each of [gone, added]) expect(each?.content).not.toMatch(/<del>|<ins>|<ul>|Reviewed by/);
    expect(gone?.content).toContain('<p>It was not in the text.</p>');
    expect(added?.content).not.toContain('<p>Claim added');
  });
});

describe(toCorrections, () => {
  const tell = (of: object) =>
    (of as { correction?: { text: string; datePublished: string; url: string }[] }).correction;

  test('gives a claim its own changes, and none to one that has none', () => {
    const [police, strike] = article.claims.map((claim) => tell(toClaimReview(claim, article, context)));
    expect(police).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'Revised: A count was published.',
        datePublished: '2024-12-01',
        url: expect.stringContaining('/claims/police-13000/#') as string,
      },
    ]);
    expect(strike?.map(({ text, datePublished }) => [text, datePublished])).toEqual([
      ['Claim added.', '2024-11-25'],
    ]);
    expect(toCorrections([], 'en', context)).toEqual({});
    expect(toNewsArticle({ ...article, changes: [] }, context)).not.toHaveProperty('correction');
  });
});
