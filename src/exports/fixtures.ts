/** For tests: the small folder of the content rules as a corpus, also with strings in it that break careless programs. */
import { h } from 'hastscript';
import { base, check } from '../../tests/cases/support.ts';
import site from '../../site.config.ts';
import { addressesOf } from '../site/addresses.ts';
import { buildCorpus } from '../corpus/build-corpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Article, Claim } from '../corpus/types.ts';
import type { RichText } from '../records/rich-text.ts';
import { wordsFrom } from '../i18n/index.ts';
import type { SiteContext } from './schema-org.ts';

export const address = { origin: 'https://example.org', base: '/news/' };

const { parsed } = check(base);

export const contextOf = (lang: string | undefined): SiteContext => ({
  lang: lang ?? 'en',
  site,
  to: addressesOf(address, site.languages, lang ?? 'en'),
  wordsOf: wordsFrom(parsed.words),
});
export const context = contextOf('en');

export const corpus: Corpus = buildCorpus({
  articles: parsed.articles,
  entities: parsed.entities.map(({ entity }) => entity),
  sources: parsed.sources.map(({ source }) => source),
});

/** Each by itself, as a whole text or a part of one. */
export const hostileStrings = [
  'He said "no", twice; and, then: \'yes\'',
  'one, two,, three,',
  'line one\nline two\r\nline three',
  '</script><script>alert(1)</script><!-- ]]> &amp; &lt;b&gt;',
  '<b>bold</b> <i>it</i> a < b & c > d',
  'مرحبا بالعالم \u202Eabc\u202C עברית',
  '中文和日本語、한국어',
  '👩‍👩‍👧 🇵🇪 e\u0301 \u{1F4A9}',
  "=cmd|' /C calc'!A0",
  "'=1+1",
  "''@SUM(1)",
  '+1 -2 @3',
  '-1',
  '\t=tab',
  '＝1',
  '{braces} \\back $5 50% a_b #1 ~ ^ `` --- %',
  "{{cite}} [[link]] | pipe '''bold''' ~~~~",
  '# no heading *no* _emphasis_ [^no] [a](b) `c` ![d](e)',
  'a\u00a0b\u2028c\u2029d\ufeffe',
] as const;

/** The corpus with one such string in every text of its claims, sources and articles. */
export function hostileCorpus(hostile: string): Corpus {
  const rich = (text: string): RichText => ({ text, tree: { type: 'root', children: [h('p', text)] } });
  const claims = new Map<Claim, Claim>();
  const articles = corpus.articles.map((article): Article => {
    const own = article.claims.map((claim): Claim => {
      const changed: Claim = {
        ...claim,
        text: hostile,
        selector: { exact: hostile, prefix: hostile, suffix: '' },
        statement: hostile,
        rationale: rich(hostile),
        locator: hostile,
        reviewedBy: [hostile, `2 ${hostile}`],
        claimed: [{ value: 3, unit: hostile, note: hostile }],
        figures: [{ value: -1.5e-7, unit: hostile, note: hostile }],
        evidence: claim.evidence.map((piece) => ({
          ...piece,
          locator: hostile,
          figures: [{ value: 0.1, unit: hostile }],
          quote: hostile,
          finding: rich(hostile),
          source: { ...piece.source, title: hostile, publisher: hostile },
        })),
        replies: [
          {
            from: { ...claim.speaker, name: hostile },
            status: 'answered',
            date: '2024-11-20',
            words: rich(hostile),
          },
        ],
      };
      claims.set(claim, changed);
      return changed;
    });
    return {
      ...article,
      title: hostile,
      standfirst: hostile,
      authors: [hostile],
      tags: [hostile],
      findings: article.findings.map(({ claim }) => ({ claim: claims.get(claim) ?? claim, text: hostile })),
      claims: own,
    };
  });
  return corpus.with({
    articles,
    sources: corpus.sources.map((source) => ({ ...source, title: hostile, publisher: hostile })),
  });
}
