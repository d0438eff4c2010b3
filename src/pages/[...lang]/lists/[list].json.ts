/** What the filter of a list that fits no page begins with. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, languagePaths, localeOf } from '../../../build/current.ts';
import { listFiles } from '../../../build/list-files.ts';
import { json } from '../../../build/responses.ts';

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    [...listFiles(localeOf(params.lang), corpus)].map(([list, { directory }]) => ({
      params: { ...params, list },
      props: { directory },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  json(props.directory);
