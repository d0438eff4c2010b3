/** For tests: an article printed for a site at `/news/`, as far as one article tells what is in it. */
import type { Printing, PrintedClaim } from './components/printing.ts';
import { printHtml } from './print.ts';
import type { ParsedArticle } from './types.ts';

export function printingFor({ lang, id: article, passages, annotations }: ParsedArticle): Printing {
  const claims = passages.flatMap(({ id, number }): [string, PrintedClaim][] => {
    const annotation = annotations.find(({ claim }) => claim === id);
    if (!annotation) return [];
    const speaker = { id: annotation.speaker } as PrintedClaim['speaker'];
    return [[id, { ...annotation, id, article, number, speaker, entities: [], evidence: [] }]];
  });
  return {
    lang,
    claims: new Map(claims),
    to: {
      claim: ({ article: of, id }) => `/news/articles/${of}/claims/${id}/`,
      entity: (id) => `/news/entities/${id}/`,
      source: (id) => `/news/sources/${id}/`,
      file: (path) => `/news/${path}`,
    },
    say: {
      mark: ({ number, assessment }) => `Claim ${number}: ${assessment}`,
      stance: (stance) => stance,
      figure: ({ value, unit }) => `${value} ${unit}`,
      citation: ({ title }) => title,
      claimed: 'Claimed',
      found: 'Found',
      inArticle: 'In the article',
      claimPage: 'Page',
      sourcePage: 'Source',
    },
  };
}

/** The prose of an article as its page has it. */
export const proseOf = (article: ParsedArticle): string => printHtml(article.prose, printingFor(article));
