import type { Source } from './schema.ts';

/**
 * Who answers for a source: its publisher, else the work it stands in, else the site, else the source itself.
 * Independence of evidence is counted by this name (CONTRACT.md, Words).
 */
export const publisherOf = (source: Source): string =>
  source.publisher ??
  source['container-title'] ??
  (source.URL === undefined ? source.id : new URL(source.URL).hostname.replace(/^www\./, ''));

/** The publisher as it is compared with another: "Reuters" and "reuters" are one. */
export const toPublisherKey = (source: Source): string => publisherOf(source).normalize('NFKC').toLowerCase();
