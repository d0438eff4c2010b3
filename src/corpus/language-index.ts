import { namesFinder } from '../entities/names.ts';
import { remembering } from '../records/remembering.ts';
import { indexBy } from './index-by.ts';
import { once } from '../records/once.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { byNameIn, byTitleIn } from './in-language.ts';
import type { Article, Claim, Lists } from './types.ts';

/** What stands in one language, by the ids it is asked for. Maps in maps: a key put together for each look is dearer than the look. */
export class LanguageIndex {
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly #lang: string;
  readonly #lists: Pick<Lists, 'entities' | 'sources'>;

  constructor(lang: string, articles: readonly Article[], lists: Pick<Lists, 'entities' | 'sources'>) {
    this.articles = articles;
    this.claims = articles.flatMap(({ claims }) => claims);
    this.#lang = lang;
    this.#lists = lists;
  }

  readonly entities = once(() => byNameIn(this.#lists.entities, this.#lang));
  readonly sources = once(() => byTitleIn(this.#lists.sources, this.#lang));

  readonly article = once(() => new Map(this.articles.map((article) => [article.id, article])));
  readonly claim = once(
    () =>
      new Map(this.articles.map(({ id, claims }) => [id, new Map(claims.map((claim) => [claim.id, claim]))])),
  );
  readonly about = once(() => indexBy(this.claims, ({ entities }) => entities.map(({ id }) => id)));
  readonly restingOn = once(() =>
    indexBy(this.claims, ({ evidence }) => new Set(evidence.map(({ source }) => source.id))),
  );
  readonly examining = once(() => indexBy(this.articles, ({ origin }) => [origin.id]));
  readonly mentions = once(() => {
    const findNames = finderOf(this.#lists.entities);
    const mentions = this.articles.flatMap((article) => mentionsOf(article, findNames));
    return indexBy(mentions, ({ entity }) => [entity]);
  });
}

const finderOf = remembering(namesFinder);
const mentionsOf = remembering(
  (
    article: Article,
    findNames: ReturnType<typeof namesFinder>,
  ): (Mention & { readonly article: Article })[] =>
    mentionsIn(article.prose, article.lang, findNames).map((mention) => ({ ...mention, article })),
);
