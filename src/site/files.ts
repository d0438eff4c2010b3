/** A file of the whole site, for other programs. */
interface SiteFile {
  /** Below the base path. */
  readonly path: string;
  /** Its media type, as servers are told. */
  readonly type: string;
  /** Whether `llms.txt` leads there: what says the same again, or is for other readers, it leaves out. */
  readonly listed: boolean;
  /** Whether there is one for the whole site, or one in the folder of each language. */
  readonly of: 'site' | 'language';
}

/**
 * The files that CONTRACT.md promises of the whole site, in the order in which they are shown. Their addresses, the page
 * /data/, `llms.txt`, the headers file and `npm run verify` go by this list; what each is, is said under its name in the
 * words (`data.files`); its route stands in `src/pages/` under its path.
 */
export const siteFiles = {
  claimsJson: { path: 'claims.json', type: 'application/json', listed: true, of: 'site' },
  claimsSchema: { path: 'schemas/claims.json', type: 'application/schema+json', listed: true, of: 'site' },
  claimsCsv: { path: 'claims.csv', type: 'text/csv', listed: true, of: 'site' },
  entitiesJson: { path: 'entities.json', type: 'application/json', listed: true, of: 'site' },
  sourcesJson: {
    path: 'sources.json',
    type: 'application/vnd.citationstyles.csl+json',
    listed: true,
    of: 'site',
  },
  sourcesBib: { path: 'sources.bib', type: 'application/x-bibtex', listed: false, of: 'site' },
  sourcesRis: { path: 'sources.ris', type: 'application/x-research-info-systems', listed: false, of: 'site' },
  claimReviews: { path: 'claimreview.json', type: 'application/ld+json', listed: true, of: 'site' },
  atom: { path: 'feed.xml', type: 'application/atom+xml', listed: false, of: 'language' },
  jsonFeed: { path: 'feed.json', type: 'application/feed+json', listed: true, of: 'language' },
  correctionsFeed: { path: 'corrections.xml', type: 'application/atom+xml', listed: false, of: 'language' },
  llms: { path: 'llms.txt', type: 'text/plain', listed: false, of: 'language' },
} as const satisfies Record<string, SiteFile>;

export type SiteFileName = keyof typeof siteFiles;

export const siteFileNames = Object.keys(siteFiles) as SiteFileName[];
