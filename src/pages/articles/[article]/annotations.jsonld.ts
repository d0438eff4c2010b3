import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../astro/current.ts';
import { json } from '../../../astro/responses.ts';
import { toAnnotationCollection } from '../../../exports/annotations-jsonld.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles
    .filter(({ lang }) => lang === site.languages[0])
    .map((article) => ({ params: { article: article.id }, props: { article } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  json(toAnnotationCollection(props.article, contextOf(props.article.lang)), 'application/ld+json');
