import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, languagePaths, localeOf } from '../../../../build/current.ts';
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
  const { lang, words } = localeOf(params['lang']);
  const entity = entityIn(props.entity, lang);
  const about = (await getCorpus()).claimsAbout(entity.id, lang);
  return json(toEntityPreview(entity, about.length, words));
};
