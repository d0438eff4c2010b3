import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../../site.config.ts';
import { claimCard, retiredCard } from '../../../../build/cards.ts';
import { getCorpus } from '../../../../build/current.ts';
import { picture } from '../../../../build/responses.ts';
import { claimAnswers } from '../../../../corpus/claim-answers.ts';
import { langParam } from '../../../../site/lang-param.ts';

export const getStaticPaths = (async () =>
  claimAnswers(await getCorpus(), site.languages).map((answer) => ({
    params: { lang: langParam(answer.lang), article: answer.article, claim: answer.id },
    props: { answer },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { answer },
}) => {
  const { render } = await (answer.type === 'live'
    ? claimCard(answer.claim, answer.in)
    : retiredCard(answer.record, answer.lang));
  return picture(await render());
};
