import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../site.config.ts';
import { address, getCorpus } from '../../../build/current.ts';
import { json } from '../../../build/responses.ts';
import { articleAnswers } from '../../../corpus/article-answers.ts';
import { toClaimsFile } from '../../../exports/claims-json.ts';

const [original] = site.languages;

/** Every edition's claims are in the one file. */
export const getStaticPaths = (async () =>
  articleAnswers(await getCorpus(), [original])
    .filter(({ lang }) => lang === original)
    .map((answer) => ({
      params: { article: answer.id },
      props: { now: answer.type === 'live' ? answer.article.id : undefined },
    }))) satisfies GetStaticPaths;

/** An article that was withdrawn has no claims. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { now } }) => {
  const claims = now === undefined ? [] : (await getCorpus()).within(now);
  return json(toClaimsFile(claims, address));
};
