import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus, languagePaths, localeOf } from '../../../../build/current.ts';
import { entityIn } from '../../../../entities/schema.ts';
import { text } from '../../../../build/responses.ts';
import { toEntityFeed } from '../../../../exports/entity-feed.ts';

/** Under every id that an entity ever had: those who follow it are not asked to look for it. */
export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  const former = corpus.moved.flatMap(({ from, to }) => {
    const entity = from.kind === 'entity' ? corpus.entity(to.id) : undefined;
    return entity ? [{ id: from.id, entity }] : [];
  });
  const all = [...corpus.entities.map((entity) => ({ id: entity.id, entity })), ...former];
  return languagePaths().flatMap(({ params }) =>
    all.map(({ id, entity }) => ({ params: { ...params, entity: id }, props: { entity } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props, params }) => {
  const { lang } = localeOf(params['lang']);
  const feed = toEntityFeed(entityIn(props.entity, lang), lang, await getCorpus(), contextOf(params['lang']));
  return text(feed, 'application/atom+xml');
};
