import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus } from '../../../../build/current.ts';
import { json } from '../../../../build/responses.ts';
import { toFactNames } from '../../../../search/names/fact-names.ts';
import { langParam } from '../../../../site/lang-param.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.map((article) => ({
    params: { lang: langParam(article.lang), article: article.id },
    props: { article },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  json(toFactNames(props.article));
