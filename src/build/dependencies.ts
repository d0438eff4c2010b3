/**
 * What each page and file of the site is made from, and a version that changes when any of it does.
 *
 * Beside the content a page depends on the code, the configuration, the words of the interface and what the addresses of
 * sources last answered: whoever keeps pages adds a version of these.
 *
 * 2026-11-28: the answers a page asks the corpus for, and not the files they came from: an edit that changes no answer
 * changes no page, and nothing has to be recorded while pages are drawn.
 */
import { createHash } from 'node:crypto';
import { formerClaims } from '../corpus/former.ts';
import { homeOf } from '../corpus/home-of.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Article, Claim, Thing } from '../corpus/types.ts';
import { withoutSource } from '../corpus/without-source.ts';
import { remembering } from '../records/remembering.ts';

/** A page and the files beside it: its Markdown, citations, preview, card. `whole` is what lists or counts all there is. */
export type Page =
  | { readonly type: 'article'; readonly id: string; readonly lang: string }
  | { readonly type: 'claim'; readonly article: string; readonly id: string; readonly lang: string }
  | { readonly type: 'entity' | 'source'; readonly id: string; readonly lang: string }
  | { readonly type: 'former'; readonly thing: Thing; readonly lang: string }
  | { readonly type: 'whole' };

/** What a page shows of the corpus. Plain data; what stayed as it was is the same object. */
export function dependenciesOf(page: Page, corpus: Corpus): readonly unknown[] {
  switch (page.type) {
    case 'article': {
      const article = corpus.article(page.id, page.lang);
      const former = formerClaims(corpus, page.id, page.lang);
      return [article, former, ...(article?.changes.length ? [titlesIn(corpus)] : [])];
    }
    case 'claim': {
      const claim = corpus.claim(page, page.lang);
      const article = corpus.article(page.article, page.lang);
      if (!claim || !article) return [];
      const at = article.claims.indexOf(claim);
      const beside = [article.claims[at - 1], article.claims[at + 1]].map((other) => other && nameOf(other));
      return [claim, frameOf(article), beside, ...(claim.revisions.length > 1 ? [titlesIn(corpus)] : [])];
    }
    case 'entity': {
      const claims = [
        ...corpus.claimsAbout(page.id, page.lang),
        ...corpus.claimsAbout(page.id).filter(({ article }) => !corpus.article(article, page.lang)),
      ];
      const mentions = corpus.mentionsOf(page.id, page.lang);
      return [corpus.entity(page.id, page.lang), ...claims, ...homesOf(claims, corpus), ...mentions];
    }
    case 'source': {
      const claims = corpus.claimsRestingOn(page.id, page.lang);
      const { falls } = withoutSource(corpus, page.id, page.lang);
      const examined = corpus.examining(page.id, page.lang).map(frameOf);
      const left = falls.map((fall) => [fall.claim.article, fall.claim.id, ...fall.left]);
      return [corpus.source(page.id, page.lang), ...claims, ...homesOf(claims, corpus), examined, left];
    }
    case 'former': {
      const { thing, lang } = page;
      const moved = corpus.movedFrom(thing);
      const retired = corpus.retiredAs(thing);
      const former = thing.kind === 'article' ? formerClaims(corpus, thing.id, lang) : [];
      const title = moved && corpus.titleOf(moved.to, lang);
      return [moved, retired, title, homeOf(corpus, retired?.article, lang), former, titlesIn(corpus)];
    }
    case 'whole': {
      const { articles, entities, sources, changes, moved, retired } = corpus;
      return [...articles, ...entities, ...sources, changes, moved, retired];
    }
    default:
      return page satisfies never;
  }
}

/** A version of all that a page shows of the corpus: as long as it stays, so does the page. */
export function versionOf(page: Page, corpus: Corpus): string {
  const hash = createHash('sha256');
  for (const part of dependenciesOf(page, corpus))
    hash.update(
      typeof part === 'object' && part !== null ? digestOf(part) : `${typeof part} ${String(part)}`,
    );
  return hash.digest('hex');
}

const digestOf = remembering((part: object) =>
  createHash('sha256').update(JSON.stringify(part)).digest('hex'),
);

/** What another page says of an article: its title, who published it, where it is cited. */
const frameOf = remembering((article: Article) => ({
  ...article,
  claims: [],
  findings: [],
  changes: [],
  mentions: [],
  sources: [],
  prose: undefined,
  text: undefined,
}));

const nameOf = ({ id, number, statement }: Claim) => ({ id, number, statement });

/** The articles that claims stand in, once each. */
const homesOf = (claims: readonly Claim[], corpus: Corpus): object[] =>
  [...new Set(claims.map(({ article, lang }) => corpus.article(article, lang)))].flatMap((article) =>
    article ? [frameOf(article)] : [],
  );

/** What everything is called: a page that tells a history may name any of it. */
const titlesIn = remembering((corpus: Corpus) => ({
  entities: corpus.entities.map(({ id, name, translations }) => [id, name, translations]),
  sources: corpus.sources.map(({ id, title, translations }) => [id, title, translations]),
  retired: corpus.retired.map(({ kind, article, id, title }) => [kind, article, id, title]),
  moved: corpus.moved,
}));
