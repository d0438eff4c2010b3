/** Maps to take along, for a slide or a message. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../../build/current.ts';
import { drawTaken } from '../../../build/land.ts';
import { mapImages } from '../../../build/maps.ts';
import { drawnPng } from '../../../build/picture.ts';

export const getStaticPaths = (async () =>
  [...mapImages(await getCorpus())].flatMap(([path, image]) =>
    image.type === 'png'
      ? [{ params: { map: path.replace(/^.*\/|\.png$/g, '') }, props: { map: image.map } }]
      : [],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { map } }) =>
  new Response(await drawnPng(drawTaken(map)).render(), { headers: { 'Content-Type': 'image/png' } });
