import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { json } from '../../../../build/responses.ts';
import { searchLists } from '../../../../build/search-lists.ts';

export const getStaticPaths = (async () =>
  (await searchLists()).flatMap(({ param, list, shards }) =>
    [...shards.parts].map(([part, lines]) => ({ params: { lang: param, list, part }, props: { lines } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => json(props.lines);
