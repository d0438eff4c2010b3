/** What a link to an entity or a source shows of it before one follows it. */
import type { Words } from '../i18n/index.ts';
import { formatSourceDate } from '../i18n/dates.ts';
import type { Entity } from '../entities/schema.ts';
import { toCitation } from '../sources/citation.ts';
import { titleLanguage, type Source } from '../sources/schema.ts';

/** Text only, in the language of the page. */
export interface Preview {
  readonly title: string;
  /** The language of the title, where it is another. */
  readonly lang?: string | undefined;
  /** What it is, and how many claims there are about it. */
  readonly kind: string;
  readonly text: string;
}

/** @param claims how many claims are about it. */
export const toEntityPreview = (
  { name, type, description }: Entity,
  claims: number,
  words: Words,
): Preview => ({
  title: name,
  kind:
    claims === 0
      ? words.entityTypes[type]
      : `${words.entityTypes[type]} · ${words.claimCount({ count: claims })}`,
  text: description ?? '',
});

/** @param claims how many claims rest on it. */
export function toSourcePreview(source: Source, claims: number, words: Words, original: Words): Preview {
  const { authors, title, container, publisher, issued } = toCitation(source, (page) =>
    words.source.pages({ page }),
  );
  const date = issued === undefined ? words.source.noDate : formatSourceDate(issued, words);
  return {
    title,
    lang: titleLanguage(source, { lang: words.lang, original }),
    kind: `${words.access[source.access]} · ${words.claimCount({ count: claims })}`,
    text: [...authors, container, publisher, date].filter((part) => part !== undefined).join(', '),
  };
}
