import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { claimCard } from '../../../../astro/cards.ts';
import { getCorpus } from '../../../../astro/current.ts';
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

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { render } = await claimCard(props.claim, props.article);
  return new Response(await render(), { headers: { 'Content-Type': 'image/png' } });
};
