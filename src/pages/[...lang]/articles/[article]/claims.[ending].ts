import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../../build/current.ts';
import { text } from '../../../../build/responses.ts';
import { articleAnswers } from '../../../../corpus/article-answers.ts';
import { retiredIn } from '../../../../corpus/retired-in.ts';
import { claimCitations, retiredCitations } from '../../../../exports/claim-citation.ts';
import { langParam } from '../../../../site/lang-param.ts';

const forms = [
  ['bib', 'bibtex', 'application/x-bibtex', '\n'],
  ['ris', 'ris', 'application/x-research-info-systems', '\r\n'],
] as const;

/**
 * The claims of an analysis for reference managers, under every id that it has or had; those that were withdrawn say so.
 * A claim by itself is a download that its page carries.
 */
export const getStaticPaths = (async () =>
  articleAnswers(await getCorpus(), site.languages).flatMap((answer) =>
    forms.map(([ending, form, type, between]) => ({
      params: { lang: langParam(answer.lang), article: answer.id, ending },
      props: { answer, form, type, between },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { answer, form, type, between } = props;
  const context = contextOf(answer.lang);
  const article = answer.type === 'live' ? answer.article : undefined;
  const withdrawn = retiredIn(await getCorpus(), article?.id ?? answer.id);
  const written = [
    ...(article ? article.claims.map((claim) => claimCitations[form](claim, article, context)) : []),
    ...withdrawn.map((record) => retiredCitations[form](record, answer.lang, context)),
  ];
  return text(written.join(between), type);
};
