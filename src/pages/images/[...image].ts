import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sharedContent } from '../../build/shared-content.ts';

/** The images that stand beside articles, each under a name made from its bytes. */
export const getStaticPaths = (async () => {
  const { parsed } = await sharedContent();
  const images = new Map(parsed.images.map((image) => [image.path, image]));
  return [...images.values()].map(({ path, bytes }) => ({
    params: { image: path.replace(/^images\//, '') },
    props: { bytes },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes));
