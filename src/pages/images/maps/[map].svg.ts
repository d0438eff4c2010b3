/** The land of every map, and maps to take along. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../../build/current.ts';
import { drawnLand, drawTaken } from '../../../build/land.ts';
import { mapImages } from '../../../build/maps.ts';
import { text } from '../../../build/responses.ts';
import { toSvg } from '../../../pictures/svg.ts';

export const getStaticPaths = (async () =>
  [...mapImages(await getCorpus())].flatMap(([path, image]) =>
    image.type === 'png' ? [] : [{ params: { map: path.replace(/^.*\/|\.svg$/g, '') }, props: { image } }],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { image } }) =>
  text(
    image.type === 'land' ? await drawnLand(image.view) : toSvg(drawTaken(image.map), image.map.frame.title),
    'image/svg+xml',
  );
