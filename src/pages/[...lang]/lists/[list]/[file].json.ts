/** Words and rows of a list that fits no page, for its filter. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, languagePaths, localeOf } from '../../../../build/current.ts';
import { listFiles } from '../../../../build/list-files.ts';
import { json } from '../../../../build/responses.ts';

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    [...listFiles(localeOf(params.lang), corpus)].flatMap(([list, { files }]) =>
      [...files].map(([file, content]) => ({ params: { ...params, list, file }, props: { content } })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  json(props.content);
