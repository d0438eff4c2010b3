/** The right of reply: read, on record like the rest of a judgement, in its editions and in what programs get. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../src/corpus/corpus-of.ts';
import { tellParts } from '../../src/corpus/told-changes.ts';
import { toArticleHtml } from '../../src/exports/article-html.ts';
import { toArticleMarkdown } from '../../src/exports/article-markdown.ts';
import { toClaimsCsv } from '../../src/exports/claims-csv.ts';
import { toClaimRecord } from '../../src/exports/claims-json.ts';
import { context } from '../../src/exports/fixtures.ts';
import { errorsOf } from '../../src/issues/issue.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { reviewAll } from '../../src/ledger/review.ts';
import type { Ledger } from '../../src/ledger/schema.ts';
import { serializeLedger } from '../../src/ledger/serialize.ts';
import { setMoved } from '../../src/ledger/set-moved.ts';
import { subjectsOf } from '../../src/ledger/subjects.ts';
import { base, check, filesOf, reviewedBase, type Files } from '../cases/support.ts';
import { wordsOf } from '../support/words.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const path = 'articles/lima/en.mdx';
const original = decode(reviewedBase.get(path));
const withReply = (reply: string): string =>
  original.replace('No count was found.', `No count was found.\n\n  ${reply}`);
const answered = '<Reply from="wsws" status="answered" date="2024-11-20">We counted *four*.</Reply>';

const folder = (text: string, ledger: string, more: Files = new Map()): Files =>
  new Map([...reviewedBase, [path, encode(text)], ['ledger.json', encode(ledger)], ...more]);

/** What a review records of a folder. */
function review(files: Files, before: Ledger, date: string, reason: string | undefined): Ledger {
  const reviewed = reviewAll(subjectsOf(check(files).parsed), before, { date, reason });
  if (!('ledger' in reviewed)) throw new Error(reviewed.refused);
  return reviewed.ledger;
}

const first = serializeLedger(review(folder(original, ''), new Map(), '2024-11-18', undefined));
const ledgerIn = (text: string): Ledger => {
  const read = parseLedger(text);
  if (!('ledger' in read)) throw new Error('No ledger.');
  return read.ledger;
};
const told = (files: Files): string[] =>
  errorsOf(check(files, { advice: false }).issues).map(
    ({ ruleId, reason, line }) => `${line} ${ruleId} ${reason}`,
  );

describe('on record', () => {
  test('a ledger from before there were replies is read as it is, and nothing is missing', () => {
    expect(first).not.toContain('replies');
    expect(told(folder(original, first))).toEqual([]);
  });

  test('a reply that is added waits for its review, at its place; then it is kept, and may be polished', () => {
    const [waits, ...more] = told(folder(withReply(answered), first));
    expect(more).toEqual([]);
    expect(waits).toBe(
      '31 changed-claim The claim "fourth-strike" is not as it was reviewed: the replies were not given and are "wsws answered 2024-11-20: We counted four.".',
    );
    const files = folder(withReply(answered), first);
    const kept = serializeLedger(review(files, ledgerIn(first), '2024-11-21', 'They answered.'));
    expect(kept).toContain('"replies":"wsws answered 2024-11-20: We counted four."');
    expect(serializeLedger(ledgerIn(kept))).toBe(kept);
    expect(told(folder(withReply(answered), kept))).toEqual([]);
    // Markup and white space do not count; who, what came of it, when, and words do.
    expect(told(folder(withReply(answered.replace('*four*', '_four_')), kept))).toEqual([]);
    for (const [at, to] of [
      ['wsws', 'apec'],
      ['answered', 'declined'],
      ['2024-11-20', '2024-11-19'],
      ['four', 'five'],
      [answered, ''],
    ] as const)
      expect(told(folder(withReply(answered.replace(at, to)), kept)), at).toEqual([
        expect.stringContaining('changed-claim'),
      ]);
  });

  test('who gave a reply may be called otherwise', () => {
    const byApec = withReply(answered.replace('wsws', 'apec'));
    const ledger = new Map(review(folder(byApec, first), ledgerIn(first), '2024-11-21', 'They answered.'));
    const apec = ledger.get('entities/apec');
    if (!apec) throw new Error('No entity.');
    ledger.set('entities/apec-2024', apec);
    setMoved(ledger, 'entities/apec', 'entities/apec-2024', '2024-11-22');
    const files = new Map(folder(byApec.replaceAll('"apec"', '"apec-2024"'), serializeLedger(ledger)));
    files.set('entities/apec-2024.yaml', reviewedBase.get('entities/apec.yaml'));
    files.delete('entities/apec.yaml');
    expect(told(files)).toEqual([]);
  });

  test('the history of the claim tells it by name and in words', () => {
    const files = folder(withReply(answered), first);
    const kept = review(files, ledgerIn(first), '2024-11-21', 'They answered.');
    const corpus = corpusOf(check(folder(withReply(answered), serializeLedger(kept))).parsed, 'all');
    const changes = corpus.article('lima', 'en')?.claims[1]?.revisions.at(-1)?.changes;
    expect(changes && tellParts(changes, corpus, wordsOf('en'))).toEqual([
      {
        part: 'replies',
        label: 'The replies',
        before: '',
        after: 'World Socialist Web Site answered on 20 November 2024. We counted four.',
      },
    ]);
  });
});

describe('an edition', () => {
  const spanish = readFileSync('tests/cases/ok--edition/articles/lima/es.mdx', 'utf8');
  const both = (reply: string, translated: string): Files =>
    new Map([
      ...base,
      [path, encode(withReply(reply))],
      [
        'articles/lima/es.mdx',
        encode(
          spanish.replace('No se halló ningún recuento.', `No se halló ningún recuento.\n\n  ${translated}`),
        ),
      ],
    ]);
  const silent = '<Reply from="apec" status="no-answer" date="2024-11-30" />';

  test('carries the words of a reply, and nothing else', () => {
    const files = both(
      `${answered}\n  ${silent}`,
      '<Reply from="wsws">Contamos *cuatro*.</Reply>\n  <Reply from="apec" />',
    );
    expect(told(files)).toEqual([]);
    const claim = corpusOf(check(files).parsed, 'all').article('lima', 'es')?.claims[1];
    expect(
      claim?.replies.map(({ from, status, date, words }) => [from.id, status, date, words?.text]),
    ).toEqual([
      ['wsws', 'answered', '2024-11-20', 'Contamos cuatro.'],
      ['apec', 'no-answer', '2024-11-30', undefined],
    ]);
  });

  test.each([
    [
      'what its original decides',
      '<Reply from="wsws" status="answered">Contamos.</Reply>',
      'edition-attribute',
    ],
    ['no reply', '', 'edition-differs'],
    ['one of someone else', '<Reply from="apec">Contamos.</Reply>', 'edition-differs'],
    ['one more', '<Reply from="wsws">Sí.</Reply>\n  <Reply from="wsws">No.</Reply>', 'edition-differs'],
    ['one without words', '<Reply from="wsws" />', 'empty-reply'],
  ])('is refused with %s', (_, translated, rule) => {
    expect(told(both(answered, translated))).toEqual([expect.stringContaining(rule)]);
  });

  test('has no words where its original has none', () => {
    expect(told(both(silent, '<Reply from="apec">Nada.</Reply>'))).toEqual([
      expect.stringContaining('edition-differs'),
    ]);
  });
});

test('programs get each reply, and readers elsewhere its words', () => {
  const corpus = corpusOf(check(filesOf('ok--replies')).parsed, 'all');
  const article = corpus.article('lima', 'en');
  const claim = article?.claims[1];
  if (!article || !claim) throw new Error('No claim.');
  const record = toClaimRecord(claim, { origin: 'https://a.example', base: '/' });
  expect(record.replies).toEqual([
    { from: 'wsws', status: 'asked', date: '2024-11-19', words: null },
    {
      from: 'wsws',
      status: 'answered',
      date: '2024-11-20',
      words: 'We counted four: see our list. It was in the paper.',
    },
    { from: 'apec', status: 'no-answer', date: '2024-11-30', words: 'It was asked for its count.' },
  ]);
  expect(toClaimsCsv([record])).toContain('""status"":""no-answer""');
  // Who answers is not what the claim is about.
  expect(record.entities).not.toContain('apec');
  const markdown = toArticleMarkdown(article, context);
  expect(markdown).toContain('Right of reply:');
  expect(markdown).toMatch(
    /- \[World Socialist Web Site\]\(http\S+\/entities\/wsws\/\) was asked on 19 November 2024\./,
  );
  expect(markdown).toMatch(/> We counted _four_: see \[our list\]\(https:\/\/wsws\.org\/list\)\./);
  expect(toArticleHtml(article, context)).toMatch(
    /<\/a><\/b> was asked, and had not answered by 30 November 2024\. <blockquote>/,
  );
});
