/** For tests: an article printed for a site at `/news/`, as far as one article tells what is in it. */
import { wordsOf } from '../../tests/support/words.ts';
import { fileName } from './components/files.ts';
import type { Printing, PrintedClaim } from './components/printing.ts';
import { printHtml } from './print.ts';
import type { ParsedArticle } from './types.ts';

export function printingFor({ lang, id: article, passages, annotations }: ParsedArticle): Printing {
  const claims = passages.flatMap(({ id, number }): [string, PrintedClaim][] => {
    const annotation = annotations.find(({ claim }) => claim === id);
    if (!annotation) return [];
    const speaker = { id: annotation.speaker } as PrintedClaim['speaker'];
    return [
      [
        id,
        {
          ...annotation,
          id,
          article,
          number,
          speaker,
          entities: [],
          evidence: [],
          replies: [],
          behind: undefined,
        },
      ],
    ];
  });
  return {
    lang,
    words: wordsOf(lang),
    inks: new Map(),
    medium: 'page',
    framed: (title) => ({ title, site: 'Plumbline', address: 'https://a.example/' }),
    claims: new Map(claims),
    entities: new Map(),
    sources: new Map(),
    to: {
      claim: ({ article: of, id }) => `/news/articles/${of}/claims/${id}/`,
      originalClaim: ({ article: of, id }) => `/news/articles/${of}/claims/${id}/`,
      entity: (id) => `/news/entities/${id}/`,
      source: (id) => `/news/sources/${id}/`,
      published: (file) => `/news/articles/${article}/files/${fileName(file)}`,
      file: (path) => `/news/${path}`,
    },
    say: {
      mark: ({ number, assessment }) => `Claim ${number}: ${assessment}`,
      stance: (stance) => stance,
      reply: (status, date) => `${status} ${date}`,
      replies: 'Replies',
      behind: (date) => [`Revised on ${date}: `, ''],
      originalLang: 'en',
      figure: ({ value, unit }) => `${value} ${unit}`,
      locator: (locator) => locator,
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
