/** The land of every map, and maps to take along. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../../build/current.ts';
import { drawnLand, drawTaken } from '../../../build/land.ts';
import { mapImages } from '../../../build/maps.ts';
import { drawnPng } from '../../../build/picture.ts';
import { text } from '../../../build/responses.ts';
import { toSvg } from '../../../pictures/svg.ts';

export const getStaticPaths = (async () =>
  [...mapImages(await getCorpus())].map(([path, image]) => ({
    params: { file: path.slice(path.lastIndexOf('/') + 1) },
    props: { image },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { image } }) => {
  switch (image.type) {
    case 'land':
      return text(await drawnLand(image.view), 'image/svg+xml');
    case 'svg':
      return text(toSvg(drawTaken(image.map), image.map.frame.title), 'image/svg+xml');
    case 'png':
      return new Response(await drawnPng(drawTaken(image.map)).render(), {
        headers: { 'Content-Type': 'image/png' },
      });
    default:
      return image satisfies never;
  }
};
