/** The sentences of the search box in the header, fetched when it is used: no page carries them. */
import type { APIRoute } from 'astro';
import { languagePaths, localeOf } from '../../../build/current.ts';
import { json } from '../../../build/responses.ts';
import type { BoxWords } from '../../../browser/search/search-box.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = ({ params }) => {
  const { words, to } = localeOf(params['lang']);
  const { search, assessments, entityTypes } = words;
  return json({
    engine: `${to.pagefind}pagefind.js`,
    suggestions: search.box.suggestions,
    names: search.box.names,
    claims: search.box.claims,
    all: search.box.all.message,
    suggested: search.box.suggested.message,
    noneSuggested: search.box.noneSuggested,
    notSuggested: search.box.notSuggested,
    claimCount: words.claimCount.message,
    assessments: Object.fromEntries(Object.entries(assessments).map(([id, { name }]) => [id, name])),
    entityTypes,
  } satisfies BoxWords);
};
