import type { APIRoute, GetStaticPaths } from 'astro';
import { address, getCorpus } from '../../../astro/current.ts';
import { json } from '../../../astro/responses.ts';
import { toClaimsFile } from '../../../exports/claims-json.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return [...new Set(articles.map(({ id }) => id))].map((article) => ({ params: { article } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { claims } = await getCorpus();
  return json(
    toClaimsFile(
      claims.filter(({ article }) => article === params['article']),
      address,
    ),
  );
};
