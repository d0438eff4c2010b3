import type { Claim } from '../corpus/types.ts';
import { wordsOf } from '../i18n/index.ts';
import type { SiteContext } from './schema-org.ts';

/** Where a mistake in a claim is reported: a letter or an issue that already says which claim, revision and address. */
export function toReportLink(claim: Claim, { site, to }: SiteContext): string {
  const { report } = wordsOf(claim.lang);
  const id = `${claim.article}/${claim.id}`;
  const title = report.subject(id);
  const body = report.body({
    id,
    statement: claim.statement,
    revision: claim.revision,
    updated: claim.updated,
    url: to.absolute(to.claim(claim)),
  });
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
