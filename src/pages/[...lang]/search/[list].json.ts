import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { json } from '../../../build/responses.ts';
import { searchLists } from '../../../build/search-lists.ts';

export const getStaticPaths = (async () =>
  (await searchLists()).map(({ param, list, shards }) => ({
    params: { lang: param, list },
    props: { directory: shards.directory },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  json(props.directory);
