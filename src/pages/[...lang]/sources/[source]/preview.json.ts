import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, languagePaths, localeOf } from '../../../../build/current.ts';
import { json } from '../../../../build/responses.ts';
import { toSourcePreview } from '../../../../exports/preview.ts';

export const getStaticPaths = (async () => {
  const { sources } = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    sources.map((source) => ({ params: { ...params, source: source.id }, props: { source } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, params }) => {
  const { source } = props;
  const { lang, words } = localeOf(params['lang']);
  const { claims } = await getCorpus();
  const resting = claims.filter(
    (claim) => claim.lang === lang && claim.evidence.some((piece) => piece.source === source),
  );
  return json(toSourcePreview(source, resting.length, words, lang));
};
