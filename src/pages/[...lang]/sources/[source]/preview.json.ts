import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, languagePaths, localeOf } from '../../../../build/current.ts';
import { claimsToRead } from '../../../../corpus/elsewhere.ts';
import { sourceIn } from '../../../../sources/schema.ts';
import { json } from '../../../../build/responses.ts';
import { toSourcePreview } from '../../../../exports/preview.ts';

export const getStaticPaths = (async () => {
  const { sources } = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    sources.map((source) => ({ params: { ...params, source: source.id }, props: { source } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, params }) => {
  const { lang, words, original } = localeOf(params['lang']);
  const source = sourceIn(props.source, lang);
  const corpus = await getCorpus();
  const resting = (lang: string) => corpus.claimsRestingOn(source.id, lang);
  const { length } = claimsToRead(resting, corpus, lang, original.lang);
  return json(toSourcePreview(source, length, words, original));
};
