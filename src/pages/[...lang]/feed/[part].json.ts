import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { address, contextOf, getCorpus, languagePaths } from '../../../build/current.ts';
import { json, partPaths } from '../../../build/responses.ts';
import { analysesInParts, toJsonFeed } from '../../../exports/feeds.ts';

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    partPaths(analysesInParts(corpus, contextOf(params.lang))).map((path) => ({
      ...path,
      params: { ...path.params, ...params },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  params,
  props: { part },
}) => json(toJsonFeed(await getCorpus(), contextOf(params['lang']), address, part), 'application/feed+json');
