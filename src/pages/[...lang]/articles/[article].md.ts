import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../../astro/current.ts';
import { text } from '../../../astro/responses.ts';
import { toArticleMarkdown } from '../../../exports/article-markdown.ts';
import { langParam } from '../../../i18n/lang-param.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.map((article) => ({
    params: { lang: langParam(article.lang), article: article.id },
    props: { article },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  text(toArticleMarkdown(props.article, contextOf(props.article.lang)), 'text/markdown');
