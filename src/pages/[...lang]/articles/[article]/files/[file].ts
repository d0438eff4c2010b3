/** What components of an article publish beside it: the data of a chart, a map. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { filesIn } from '../../../../../articles/components-in.ts';
import { fileName } from '../../../../../articles/components/files.ts';
import { getCorpus, localeOf } from '../../../../../build/current.ts';
import { drawnPng } from '../../../../../build/picture.ts';
import { text } from '../../../../../build/responses.ts';
import { printingOf } from '../../../../../exports/printing-of.ts';
import { langParam } from '../../../../../site/lang-param.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.flatMap((article) => {
    const files = filesIn(article.prose, printingOf(localeOf(article.lang), article));
    const named = new Map(files.map((file) => [fileName(file), file]));
    return [...named].map(([name, file]) => ({
      params: { lang: langParam(article.lang), article: article.id, file: name },
      props: { file },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { file } }) =>
  file.pixels
    ? new Response(await drawnPng(file.pixels).render(), { headers: { 'Content-Type': file.type } })
    : text(file.body, file.type);
