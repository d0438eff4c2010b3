/** What pages and exports ask of the corpus, each question asked of everything that it can be asked of. */
import { articleAnswers } from '../../src/corpus/article-answers.ts';
import { byArticle } from '../../src/corpus/by-article.ts';
import { claimAnswers } from '../../src/corpus/claim-answers.ts';
import { Corpus } from '../../src/corpus/corpus.ts';
import { formerClaims } from '../../src/corpus/former.ts';
import { homeOf } from '../../src/corpus/home-of.ts';
import { mostClaimed } from '../../src/corpus/most-claimed.ts';
import { withoutSource } from '../../src/corpus/without-source.ts';
import { toEntitiesFile } from '../../src/exports/entities-json.ts';
import { toNames } from '../../src/search/names/to-names.ts';
import { addressesOf } from '../../src/site/addresses.ts';

const lang = 'en';

export const questions: Readonly<Record<string, (corpus: Corpus) => unknown>> = {
  claimsAbout: (corpus) => corpus.entities.map(({ id }) => byArticle(corpus.claimsAbout(id, lang), corpus)),
  claimsRestingOn: (corpus) => corpus.sources.map(({ id }) => corpus.claimsRestingOn(id, lang)),
  withoutSource: (corpus) => corpus.sources.map(({ id }) => withoutSource(corpus, id, lang)),
  examining: (corpus) => corpus.sources.map(({ id }) => corpus.examining(id, lang)),
  mentionsOf: (corpus) => corpus.entities.map(({ id }) => corpus.mentionsOf(id, lang)),
  within: (corpus) => corpus.articles.map(({ id }) => corpus.within(id)),
  claim: (corpus) => corpus.claims.map((claim) => corpus.claim(claim, lang)),
  formerClaims: (corpus) => corpus.articles.map(({ id }) => formerClaims(corpus, id, lang)),
  homeOf: (corpus) => corpus.claims.map(({ article }) => homeOf(corpus, article, lang)),
  answers: (corpus) => [claimAnswers(corpus, [lang]), articleAnswers(corpus, [lang])],
  mostClaimed: (corpus) => mostClaimed(corpus.claimsIn(lang), 14),
  'names to search': (corpus) => toNames(corpus, lang),
  'entities.json': (corpus) => toEntitiesFile(corpus, addressesOf({ origin: '', base: '/' }, [lang], lang)),
};

/**
 * The same corpus, of which is counted how often anything in it is looked at: a question that goes through lists looks
 * at each thing in them.
 *
 * 2026-11-28: steps and no times. Sixteen times as many claims do not fit the caches of a processor any more, and a
 * machine that is busy has less of these: the same code took 1.0 to 1.5 in the exponent.
 */
export function counted({ articles, entities, sources, changes, moved, retired }: Corpus): {
  readonly corpus: Corpus;
  readonly steps: () => number;
} {
  let steps = 0;
  const known = new WeakMap<object, object>();
  const watched = <Thing>(thing: Thing): Thing => {
    if (typeof thing !== 'object' || thing === null) return thing;
    const watcher =
      known.get(thing) ??
      new Proxy<object>(thing, {
        get(target, name) {
          steps += 1;
          return watched(Reflect.get(target, name) as unknown);
        },
      });
    known.set(thing, watcher);
    return watcher as Thing;
  };
  const lists = { articles, entities, sources, changes, moved, retired };
  return { corpus: new Corpus(watched(lists)), steps: () => steps };
}

/** How fast something grows: the exponent, 1 for what grows as its input does. */
export const growthOf = (from: number, to: number, times: number): number =>
  Math.log(to / from) / Math.log(times);
