import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../build/current.ts';
import { json } from '../../../build/responses.ts';
import { articleAnswers } from '../../../corpus/article-answers.ts';
import { toAnnotationCollection, toCollectionOfRetired } from '../../../exports/annotations-jsonld.ts';

const [original] = site.languages;

export const getStaticPaths = (async () =>
  articleAnswers(await getCorpus(), [original])
    .filter(({ lang }) => lang === original)
    .map((answer) => ({ params: { article: answer.id }, props: { answer } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { answer } }) => {
  const context = contextOf(answer.lang);
  return json(
    answer.type === 'live'
      ? toAnnotationCollection(answer.article, context)
      : toCollectionOfRetired(answer.record, context),
    'application/ld+json',
  );
};
