/** The land of every map. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../../build/current.ts';
import { drawnLand } from '../../../build/land.ts';
import { viewsOf } from '../../../build/maps.ts';
import { text } from '../../../build/responses.ts';

export const getStaticPaths = (async () =>
  [...viewsOf(await getCorpus())].map(([path, view]) => ({
    params: { map: path.replace(/^.*\/|\.svg$/g, '') },
    props: { view },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { view } }) =>
  text(await drawnLand(view), 'image/svg+xml');
