import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../build/current.ts';
import { text } from '../../../build/responses.ts';
import { articleAnswers } from '../../../corpus/article-answers.ts';
import { toArticleMarkdown, toMarkdownOfRetired } from '../../../exports/article-markdown.ts';
import { langParam } from '../../../site/lang-param.ts';

export const getStaticPaths = (async () =>
  articleAnswers(await getCorpus(), site.languages).map((answer) => ({
    params: { lang: langParam(answer.lang), article: answer.id },
    props: { answer },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { answer } }) => {
  const context = contextOf(answer.lang);
  return text(
    answer.type === 'live'
      ? toArticleMarkdown(answer.article, context)
      : toMarkdownOfRetired(answer.record, answer.lang, context),
    'text/markdown',
  );
};
