import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, languagePaths, localeOf } from '../../../../build/current.ts';
import { claimsToRead } from '../../../../corpus/elsewhere.ts';
import { entityIn } from '../../../../entities/schema.ts';
import { json } from '../../../../build/responses.ts';
import { toEntityPreview } from '../../../../exports/preview.ts';

export const getStaticPaths = (async () => {
  const { entities } = await getCorpus();
  return languagePaths().flatMap(({ params }) =>
    entities.map((entity) => ({ params: { ...params, entity: entity.id }, props: { entity } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, params }) => {
  const { lang, words, original } = localeOf(params['lang']);
  const entity = entityIn(props.entity, lang);
  const corpus = await getCorpus();
  const about = (lang: string) => corpus.claimsAbout(entity.id, lang);
  const { length } = claimsToRead(about, corpus, lang, original.lang);
  return json(toEntityPreview(entity, length, words));
};
