import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus, languagePaths } from '../../../build/current.ts';
import { partPaths, text } from '../../../build/responses.ts';
import { changesInParts, toCorrectionsFeed } from '../../../exports/corrections-feed.ts';

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    partPaths(changesInParts(corpus, contextOf(params.lang))).map((path) => ({
      ...path,
      params: { ...path.params, ...params },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { part },
}) => text(toCorrectionsFeed(await getCorpus(), contextOf(params['lang']), part), 'application/atom+xml');
