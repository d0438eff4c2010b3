import LinkHeader from 'http-link-header';

/** A link as a header or a TimeMap gives it. */
export interface Link {
  readonly uri: string;
  /** `original`, `memento`, `timemap`; of a link with several relations each is one of its own. */
  readonly rel: string;
  /** When the copy that it leads to was made; milliseconds since 1970. */
  readonly datetime: number | undefined;
}

/**
 * Read the links of a `Link` header or of a document in `application/link-format`, which a TimeMap is. What cannot be
 * read holds none.
 *
 * @param base what relative addresses are relative to.
 * @see https://www.rfc-editor.org/rfc/rfc8288 https://www.rfc-editor.org/rfc/rfc7089#section-5
 */
export function readLinks(text: string, base: string): Link[] {
  let refs: readonly Readonly<Record<string, unknown>>[];
  try {
    refs = LinkHeader.parse(text.replaceAll(/\s+/g, ' ')).refs;
  } catch {
    return [];
  }
  return refs.flatMap(({ uri, rel, datetime }) => {
    const address = typeof uri === 'string' ? URL.parse(uri, base) : null;
    if (!address || typeof rel !== 'string') return [];
    const moment = typeof datetime === 'string' ? Date.parse(datetime) : NaN;
    return [
      {
        uri: address.href,
        rel: rel.toLowerCase(),
        datetime: Number.isNaN(moment) ? undefined : moment,
      },
    ];
  });
}
