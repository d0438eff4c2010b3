import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../../../astro/current.ts';
import { json } from '../../../../astro/responses.ts';
import { toOembed } from '../../../../exports/oembed.ts';
import { langParam } from '../../../../i18n/lang-param.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.flatMap((article) =>
    article.claims.map((claim) => ({
      params: { lang: langParam(article.lang), article: article.id, claim: claim.id },
      props: { article, claim },
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  json(toOembed(props.claim, props.article, contextOf(props.article.lang)));
