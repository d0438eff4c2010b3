import type { Claim } from '../corpus/types.ts';
import type { SiteContext } from './schema-org.ts';

/** Where a mistake in a claim is reported: a letter or an issue that already says which claim, revision and address. */
export function toReportLink(claim: Claim, { site, to, wordsOf }: SiteContext): string {
  const { report } = wordsOf(claim.lang);
  const id = `${claim.article}/${claim.id}`;
  const title = report.subject({ id });
  const text = report.body({
    id,
    statement: claim.statement,
    revision: claim.revision,
    date: claim.updated,
    url: to.absolute(to.claim(claim)),
  });
  const body = `${text}\n\n`;
  switch (site.report.by) {
    case 'mail': {
      // A letter's lines end with CRLF: RFC 6068.
      const letter = body.replaceAll('\n', '\r\n');
      return `mailto:${encodeURIComponent(site.report.address).replace('%40', '@')}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(letter)}`;
    }
    case 'issue': {
      const url = new URL(site.report.url);
      url.searchParams.set('title', title);
      url.searchParams.set('body', body);
      return url.href;
    }
    default:
      return site.report satisfies never;
  }
}
