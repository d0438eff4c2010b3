import type { Source } from './schema.ts';
import type { SourceStatus } from './status.ts';

/** An address under which a source can be read. */
export interface WayIn {
  readonly type: 'original' | 'archived';
  readonly href: string;
}

/** Where a source can be read, best first: what is gone is no way in, and comes after its archived copy. */
export function waysIn(
  { URL: url, archived }: Pick<Source, 'URL' | 'archived'>,
  status: SourceStatus | undefined,
): WayIn[] {
  const ways: WayIn[] = [
    ...(url === undefined ? [] : [{ type: 'original', href: url } as const]),
    ...(archived ? [{ type: 'archived', href: archived.url } as const] : []),
  ];
  return status?.status === 'gone' ? ways.reverse() : ways;
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
  url !== undefined && archived
    ? { 'data-originalurl': url, 'data-versionurl': archived.url, 'data-versiondate': archived.date }
    : {};
