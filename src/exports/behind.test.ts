/** An edition whose original was revised since: where a claim is passed on by itself, no words of before pass for today's. */
import { expect, test } from 'vitest';
import { toClaimCard } from '../cards/card-content.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Article, Claim } from '../corpus/types.ts';
import { sayFollows } from '../i18n/behind.ts';
import { toSearchRecords } from '../search/indexed/to-records.ts';
import { tailMark } from '../search/indexed/record-marks.ts';
import { toArticleHtml } from './article-html.ts';
import { toArticleMarkdown } from './article-markdown.ts';
import { claimCitations, citationForms } from './claim-citation.ts';
import { toClaimRecord } from './claims-json.ts';
import { toEntityFeed } from './entity-feed.ts';
import { address, contextOf, corpus } from './fixtures.ts';
import { toOembed } from './oembed.ts';

const now = 'What the original says now.';
const behind = { date: '2024-12-01', statement: now };
const context = contextOf('es');
const words = context.wordsOf('es');

const [original] = corpus.articles;
if (!original) throw new Error('The fixtures have no article.');
const claims = original.claims.map((claim): Claim => ({ ...claim, lang: 'es', behind, kind: 'quotation' }));
const [claim] = claims;
if (!claim) throw new Error('The fixtures have no claim.');
const edition: Article = {
  ...original,
  lang: 'es',
  claims,
  findings: original.findings.map((finding) => ({ ...finding, claim })),
};
const both: Corpus = corpus.with({ articles: [original, edition] });

/** One that has every letter. */
const faces = [{ family: 'F', file: 'f', ranges: [[0, 0x10ffff]] }] as const;

const old = [claim.statement, claim.text, claim.rationale.text];
const alone: Readonly<Record<string, () => string>> = {
  card: () =>
    JSON.stringify(toClaimCard(claim, edition, { ...context.site, wordsOf: context.wordsOf }, faces)),
  oembed: () => JSON.stringify(toOembed(claim, edition, context)),
  feed: () => toEntityFeed(claim.speaker, 'es', both, context),
  ...Object.fromEntries(
    citationForms.map((form) => [form, () => claimCitations[form](claim, edition, context)]),
  ),
};

test.each(Object.keys(alone))('a %s says what the original says', (name) => {
  const said = alone[name]?.() ?? '';
  expect(said.replaceAll(/[{}\\]/g, '')).toContain(now.replace(/\.$/, ''));
  for (const text of old) expect(said).not.toContain(text);
});

test('the card is in the language of the original', () => {
  expect(toClaimCard(claim, edition, { ...context.site, wordsOf: context.wordsOf }, faces).lang).toBe('en');
});

test('a feed says that these words do not follow', () => {
  expect(toEntityFeed(claim.speaker, 'es', both, context)).toContain(
    sayFollows(behind.date, words, context.wordsOf('en')),
  );
});

test.each([
  ['feed', () => toArticleHtml(edition, context)],
  ['Markdown', () => toArticleMarkdown(edition, context)],
])('in the whole analysis of the %s each annotation and each finding in brief says so', (_, write) => {
  const said = write();
  expect(said.split(now)).toHaveLength(claims.length + 1);
  expect(said.split(words.edition.before)).toHaveLength(edition.findings.length + 1);
});

test('a record for other programs has the day', () => {
  expect(toClaimRecord(claim, address).behind).toBe(behind.date);
});

test('search finds it by its old words, and shows those of the original', () => {
  const records = toSearchRecords(both, context.to, 'es', { lang: 'en', path: contextOf('en').to });
  const record = records.find(({ url }) => url === context.to.passage(claim));
  const [shown = '', ...found] = record?.content.split(tailMark) ?? [];
  expect(record?.meta.title).toBe(now);
  expect(record?.meta['behind']).toBeDefined();
  expect(shown).toContain(now);
  for (const text of old) {
    expect(shown).not.toContain(text);
    expect(found.join(' ')).toContain(text);
  }
});
