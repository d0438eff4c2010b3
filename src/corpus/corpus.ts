import { entityIn, type Entity } from '../entities/schema.ts';
import { publisherKeys } from '../sources/publisher.ts';
import { sourceIn, type Source } from '../sources/schema.ts';
import { indexBy } from './index-by.ts';
import { once } from '../records/once.ts';
import { LanguageIndex } from './language-index.ts';
import type { Mention } from './mentions.ts';
import type { Article, Change, Claim, Lists, MovedRecord, RetiredRecord, Thing } from './types.ts';

/**
 * Everything the site knows, and the answers to what pages, exports and search ask of it: lists in the order they are
 * shown, and for each question an index, made once, when it is first asked. Things are asked for by their ids. What
 * takes more than a look stands beside this: `withoutSource`, `formerClaims`, `claimAnswers` and others.
 *
 * 2026-11-28: a class, because a spread copy (`{ ...corpus, articles }`) with the indices of another corpus must not
 * compile.
 */
export class Corpus implements Lists {
  readonly articles: readonly Article[];
  /** In order of article, then of reading. */
  readonly claims: readonly Claim[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly changes: readonly Change[];
  readonly moved: readonly MovedRecord[];
  readonly retired: readonly RetiredRecord[];

  constructor(lists: Partial<Lists>) {
    const { articles = [], entities = [], sources = [], changes = [], moved = [], retired = [] } = lists;
    this.articles = articles;
    this.claims = articles.flatMap(({ claims }) => claims);
    this.entities = entities;
    this.sources = sources;
    this.changes = changes;
    this.moved = moved;
    this.retired = retired;
  }

  /** Another corpus, with other lists in the place of some. */
  with(lists: Partial<Lists>): Corpus {
    const { articles, entities, sources, changes, moved, retired } = this;
    return new Corpus({ articles, entities, sources, changes, moved, retired, ...lists });
  }

  article(id: string, lang: string): Article | undefined {
    return this.#in(lang).article().get(id);
  }

  claim({ article, id }: { readonly article: string; readonly id: string }, lang: string): Claim | undefined {
    return this.#in(lang).claim().get(article)?.get(id);
  }

  /** @param lang whose words it is told in; without one, the original's. */
  entity(id: string, lang?: string): Entity | undefined {
    const entity = this.#entity().get(id);
    return entity && lang !== undefined ? entityIn(entity, lang) : entity;
  }

  /** @param lang whose words it is told in; without one, the original's. */
  source(id: string, lang?: string): Source | undefined {
    const source = this.#source().get(id);
    return source && lang !== undefined ? sourceIn(source, lang) : source;
  }

  /** Every entity in the words of a language, sorted by the names they have there. */
  entitiesIn(lang: string): readonly Entity[] {
    return this.#in(lang).entities();
  }

  /** Every source with what is said of it in a language, sorted by title. */
  sourcesIn(lang: string): readonly Source[] {
    return this.#in(lang).sources();
  }

  articlesIn(lang: string): readonly Article[] {
    return this.#in(lang).articles;
  }

  claimsIn(lang: string): readonly Claim[] {
    return this.#in(lang).claims;
  }

  /** The changes that are told in a language: its own, and those of what has no edition any more. */
  changesIn(lang: string): readonly Change[] {
    const known = this.#changesIn.get(lang);
    if (known) return known;
    const told = this.changes.filter((change) => (change.lang ?? lang) === lang);
    this.#changesIn.set(lang, told);
    return told;
  }

  /** The claims of an article, those of all its editions. */
  within(article: string): readonly Claim[] {
    return this.#within().get(article) ?? [];
  }

  /** @param lang without one, the claims of all editions. */
  claimsAbout(entity: string, lang?: string): readonly Claim[] {
    const about = lang === undefined ? this.#about() : this.#in(lang).about();
    return about.get(entity) ?? [];
  }

  /** The claims whose evidence cites a source. */
  claimsRestingOn(source: string, lang: string): readonly Claim[] {
    return this.#in(lang).restingOn().get(source) ?? [];
  }

  /** The articles that examine a source: it is their origin. */
  examining(source: string, lang: string): readonly Article[] {
    return this.#in(lang).examining().get(source) ?? [];
  }

  /** Every sentence in which prose names an entity, article by article in reading order. */
  mentionsOf(entity: string, lang: string): readonly (Mention & { readonly article: Article })[] {
    return this.#in(lang).mentions().get(entity) ?? [];
  }

  /** What two sources share when one publisher answers for both. */
  publisherKey(source: Source): string {
    return this.#publisher()(source);
  }

  /** Where something that has another id now leads. */
  movedFrom({ kind, article, id }: Thing): MovedRecord | undefined {
    return this.#moved().get(keyOf(kind, article, id));
  }

  retiredAs({ kind, article, id }: Thing): RetiredRecord | undefined {
    return this.#retired().get(keyOf(kind, article, id));
  }

  /** The claims that had an id in an article and have another now. */
  movedWithin(article: string): readonly MovedRecord[] {
    return this.#movedWithin().get(article) ?? [];
  }

  /** The claims that were withdrawn from an article. */
  retiredWithin(article: string): readonly RetiredRecord[] {
    return this.#retiredWithin().get(article) ?? [];
  }

  /** What something is called in a language: as it stands, else as it was withdrawn. */
  titleOf(thing: Thing, lang: string): string | undefined {
    const { kind, article = '', id } = thing;
    const title = {
      article: () => this.article(id, lang)?.title,
      claim: () => this.claim({ article, id }, lang)?.statement,
      entity: () => this.entity(id, lang)?.name,
      source: () => this.source(id, lang)?.title,
    }[kind]();
    return title ?? this.retiredAs(thing)?.title;
  }

  #in(lang: string): LanguageIndex {
    const known = this.#languages.get(lang);
    if (known) return known;
    const own = this.articles.filter((article) => article.lang === lang);
    const index = new LanguageIndex(lang, own, this);
    this.#languages.set(lang, index);
    return index;
  }

  readonly #languages = new Map<string, LanguageIndex>();
  readonly #entity = once(() => new Map(this.entities.map((one) => [one.id, one])));
  readonly #source = once(() => new Map(this.sources.map((one) => [one.id, one])));
  readonly #changesIn = new Map<string, readonly Change[]>();
  readonly #within = once(() => indexBy(this.claims, ({ article }) => [article]));
  readonly #about = once(() => indexBy(this.claims, ({ entities }) => entities.map(({ id }) => id)));
  readonly #publisher = once(() => publisherKeys(this.sources, this.entities));
  readonly #moved = once(
    () => new Map(this.moved.map((one) => [keyOf(one.from.kind, one.from.article, one.from.id), one])),
  );
  readonly #retired = once(
    () => new Map(this.retired.map((one) => [keyOf(one.kind, one.article, one.id), one])),
  );
  readonly #movedWithin = once(() => indexBy(this.moved, ({ from }) => claimHome(from)));
  readonly #retiredWithin = once(() => indexBy(this.retired, claimHome));
}

/** Neither ids nor languages hold a blank. */
const keyOf = (...parts: readonly (string | undefined)[]): string => parts.join(' ');

const claimHome = ({ kind, article }: Thing): string[] =>
  kind === 'claim' && article !== undefined ? [article] : [];
