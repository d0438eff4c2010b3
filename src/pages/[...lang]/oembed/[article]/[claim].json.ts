import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../../build/current.ts';
import { json } from '../../../../build/responses.ts';
import { claimAnswers } from '../../../../corpus/claim-answers.ts';
import { toOembed, toOembedOfRetired } from '../../../../exports/oembed.ts';
import { langParam } from '../../../../site/lang-param.ts';

export const getStaticPaths = (async () =>
  claimAnswers(await getCorpus(), site.languages).map((answer) => ({
    params: { lang: langParam(answer.lang), article: answer.article, claim: answer.id },
    props: { answer },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { answer } }) => {
  const context = contextOf(answer.lang);
  return json(
    answer.type === 'live'
      ? toOembed(answer.claim, answer.in, context)
      : toOembedOfRetired(answer.record, answer.lang, context),
  );
};
