import { expect, test } from 'vitest';
import { context, corpus, hostileCorpus, hostileStrings } from './fixtures.ts';
import { toReportLink } from './report-link.ts';

const [claim] = corpus.claims;
if (!claim) throw new Error('The base of the cases has no claim.');

const withReport = (report: (typeof context)['site']['report']) => ({
  ...context,
  site: { ...context.site, report },
});

test('a letter says which claim, revision and address', () => {
  const link = toReportLink(
    { ...claim, revision: 3 },
    withReport({ by: 'mail', address: 'a+b@example.org' }),
  );
  const { protocol, pathname, searchParams } = new URL(link);
  expect([protocol, decodeURIComponent(pathname)]).toEqual(['mailto:', 'a+b@example.org']);
  expect(searchParams.get('subject')).toBe(`Error in lima/${claim.id}`);
  expect(searchParams.get('body')).toContain('\r\nRevision: 3 of ');
  expect(searchParams.get('body')).toContain(`/articles/lima/claims/${claim.id}/`);
});

test.each(hostileStrings)('an issue about %j is about it, and nothing else', (hostile) => {
  const [strange] = hostileCorpus(hostile).claims;
  const report = { by: 'issue', url: 'https://example.org/issues/new?labels=error' } as const;
  const { searchParams } = new URL(toReportLink(strange ?? claim, withReport(report)));
  expect([...searchParams.keys()]).toEqual(['labels', 'title', 'body']);
  expect(searchParams.get('body')).toContain(hostile);
});
