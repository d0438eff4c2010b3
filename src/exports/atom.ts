import { generateAtomFeed, type AtomFeed } from 'feedsmith';
import type { FeedPart } from './feed-parts.ts';

/** An Atom feed that holds what RFC 4287 demands, its dates ISO 8601 days. */
export interface AtomInput {
  readonly title: string;
  readonly subtitle: string;
  /** The feed's address, which is its id too, and the page it speaks of. */
  readonly self: string;
  readonly page: string;
  readonly lang: string;
  readonly rights: string;
  readonly author: { readonly name: string; readonly uri: string };
  readonly entries: readonly AtomEntry[];
  /** Where there are no entries: the day since which there are none. */
  readonly emptySince: string | undefined;
  /** Where the feed goes on in archive documents: which of them this is, and the addresses of its neighbours. */
  readonly part?: FeedPart<unknown>;
  readonly archive?: (number: number) => string;
}

export interface AtomEntry {
  /** A permanent address. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** HTML with absolute addresses. */
  readonly html: string;
  readonly lang: string;
  readonly authors: readonly string[];
  readonly tags?: readonly string[];
  readonly published: string;
  readonly updated: string;
}

/**
 * Write an Atom 1.0 feed. One that never had an entry was last updated at the beginning of time: Atom demands a date, and
 * no reader takes this one for news.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function toAtom(input: AtomInput): string {
  const { title, subtitle, self, page, lang, rights, author, entries, emptySince } = input;
  const feed: AtomFeed.Feed<Date> = {
    id: self,
    title: text(title),
    subtitle: text(subtitle),
    rights: text(rights),
    updated: new Date(
      entries
        .map((entry) => entry.updated)
        .sort()
        .at(-1) ??
        emptySince ??
        0,
    ),
    links: [...linksOf(input), { rel: 'alternate', type: 'text/html', href: page }],
    authors: [author],
    xml: { lang },
    entries: entries.map((entry) => ({
      id: entry.id,
      title: text(entry.title),
      summary: text(entry.summary),
      content: { type: 'html', value: clean(entry.html) },
      links: [{ rel: 'alternate', type: 'text/html', href: entry.url, hreflang: entry.lang }],
      authors: entry.authors.map((name) => ({ name: clean(name) })),
      categories: (entry.tags ?? []).map((term) => ({ term: clean(term) })),
      published: new Date(entry.published),
      updated: new Date(entry.updated),
      xml: { lang: entry.lang },
    })),
  };
  const xml = generateAtomFeed(feed);
  return input.part?.number === undefined ? xml : xml.replace(/<feed [^>]*>/, `$&\n  ${archived}`);
}

/** Says that a document is none to come back to. The library has no word for it. */
const archived = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';

/** @see https://www.rfc-editor.org/rfc/rfc5005#section-4 */
function linksOf({ self, part, archive }: AtomInput): AtomFeed.Link<Date>[] {
  const link = (rel: string, href: string) => ({ rel, type: 'application/atom+xml', href });
  const to = (rel: string, number: number | undefined) =>
    number === undefined || archive === undefined ? [] : [link(rel, archive(number))];
  return [
    ...(part?.number === undefined
      ? [link('self', self)]
      : [...to('self', part.number), link('current', self)]),
    ...to('prev-archive', part?.older),
    ...to('next-archive', part?.newer),
  ];
}

const text = (value: string): { value: string; type: 'text' } => ({ value: clean(value), type: 'text' });

/** XML 1.0 cannot hold these two at all; content has no other characters that it cannot. */
const clean = (value: string): string => value.replaceAll(/[\ufffe\uffff]/g, '\ufffd');
