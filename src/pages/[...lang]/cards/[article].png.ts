import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { articleCard } from '../../../astro/cards.ts';
import { getCorpus } from '../../../astro/current.ts';
import { langParam } from '../../../i18n/lang-param.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.map((article) => ({
    params: { lang: langParam(article.lang), article: article.id },
    props: { article },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { render } = await articleCard(props.article);
  return new Response(await render(), { headers: { 'Content-Type': 'image/png' } });
};
