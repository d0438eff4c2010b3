import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../site.config.ts';
import { articleCard, retiredCard } from '../../../build/cards.ts';
import { getCorpus } from '../../../build/current.ts';
import { picture } from '../../../build/responses.ts';
import { articleAnswers } from '../../../corpus/article-answers.ts';
import { langParam } from '../../../site/lang-param.ts';

export const getStaticPaths = (async () =>
  articleAnswers(await getCorpus(), site.languages).map((answer) => ({
    params: { lang: langParam(answer.lang), article: answer.id },
    props: { answer },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { answer },
}) => {
  const { render } = await (answer.type === 'live'
    ? articleCard(answer.article)
    : retiredCard(answer.record, answer.lang));
  return picture(await render());
};
