import type { Source } from './schema.ts';
import type { SourceStatus } from './status.ts';

/** An address under which a source can be read. */
export interface WayIn {
  readonly type: 'original' | 'archived' | 'kept';
  readonly href: string;
}

/**
 * Where a source can be read, best first: what is gone is no way in, and comes after its copies.
 *
 * @param kept the page of our own copy, which there is where the record names its SHA-256.
 */
export function waysIn(
  { URL: url, archived }: Pick<Source, 'URL' | 'archived'>,
  status: SourceStatus | undefined,
  kept: string,
): WayIn[] {
  const original: WayIn[] = url === undefined ? [] : [{ type: 'original', href: url }];
  const copies: WayIn[] = [
    ...(archived?.url === undefined ? [] : [{ type: 'archived', href: archived.url } as const]),
    ...(archived?.sha256 === undefined ? [] : [{ type: 'kept', href: kept } as const]),
  ];
  return status?.status === 'gone' ? [...copies, ...original] : [...original, ...copies];
}

/**
 * Robust Links, as attributes of a link to a source or its copy: a program that finds the one gone knows the other.
 *
 * @see https://robustlinks.mementoweb.org/spec/
 */
export const robustLink = ({
  URL: url,
  archived,
}: Pick<Source, 'URL' | 'archived'>): Record<string, string> =>
  url !== undefined && archived?.url !== undefined
    ? { 'data-originalurl': url, 'data-versionurl': archived.url, 'data-versiondate': archived.date }
    : {};
