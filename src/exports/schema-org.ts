/** schema.org forms that several exports share. */
import type { SiteConfig } from '../site/config.ts';
import type { Addresses } from '../site/addresses.ts';
import type { EntityType } from '../entities/entity-types.ts';
import type { WordsOf } from '../i18n/index.ts';
import type { Entity } from '../entities/schema.ts';
import { startOf } from '../sources/date.ts';
import { nameOf } from '../sources/citation.ts';
import { publisherOf } from '../sources/publisher.ts';
import type { Source } from '../sources/schema.ts';

/** What an export needs to know of the site: who publishes it, its addresses in one language, words in each. */
export interface SiteContext {
  readonly lang: string;
  readonly site: SiteConfig;
  readonly to: Addresses;
  readonly wordsOf: WordsOf;
}

const types: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  facility: 'Place',
  law: 'Legislation',
  event: 'Event',
  work: 'CreativeWork',
  object: 'Thing',
};

export const toPublisher = ({ site, to }: SiteContext): object => ({
  '@type': 'Organization',
  name: site.publisher.name,
  url: to.absolute(to.home),
});

/** An entity as a reference: type, name, its page. */
export const toThing = ({ id, name, type, sameAs }: Entity, { to }: SiteContext): object => ({
  '@type': types[type],
  name,
  url: to.absolute(to.entity(id)),
  ...(sameAs.length > 0 ? { sameAs } : {}),
});

/** Where copies of a source are: in a public archive, on a page of ours. */
function toArchivedAt({ id, archived }: Source, to: SiteContext['to']): object {
  const at = [
    ...(archived?.url === undefined ? [] : [archived.url]),
    ...(archived?.sha256 === undefined ? [] : [to.absolute(to.copy(id))]),
  ];
  return at.length === 0 ? {} : { archivedAt: at.length === 1 ? at[0] : at };
}

/** A source as a cited work. */
export const toCreativeWork = (source: Source, { to }: SiteContext): object => ({
  '@type': source.type === 'article-newspaper' ? 'NewsArticle' : 'CreativeWork',
  name: source.title,
  url: source.URL ?? to.absolute(to.source(source.id)),
  ...(source.author
    ? {
        author: source.author.map((author) => ({
          '@type': 'literal' in author ? 'Organization' : 'Person',
          name: nameOf(author),
        })),
      }
    : {}),
  publisher: { '@type': 'Organization', name: publisherOf(source) },
  ...(startOf(source.issued) === undefined ? {} : { datePublished: startOf(source.issued) }),
  ...(source.language === undefined ? {} : { inLanguage: source.language }),
  ...toArchivedAt(source, to),
  ...(source.archived?.sha256 === undefined
    ? {}
    : { encoding: { '@type': 'MediaObject', sha256: source.archived.sha256 } }),
});
