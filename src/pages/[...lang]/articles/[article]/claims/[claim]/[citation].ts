import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../../../../build/current.ts';
import { text } from '../../../../../../build/responses.ts';
import { claimAnswers } from '../../../../../../corpus/claim-answers.ts';
import { claimCitations, retiredCitations } from '../../../../../../exports/claim-citation.ts';
import { langParam } from '../../../../../../site/lang-param.ts';

const forms = [
  ['bib', 'bibtex', 'application/x-bibtex'],
  ['ris', 'ris', 'application/x-research-info-systems'],
] as const;

/** A claim as a file for reference managers, named by the claim. */
export const getStaticPaths = (async () =>
  claimAnswers(await getCorpus(), site.languages).flatMap((answer) =>
    forms.map(([ending, form, type]) => ({
      params: {
        lang: langParam(answer.lang),
        article: answer.article,
        claim: answer.id,
        citation: `${answer.id}.${ending}`,
      },
      props: { answer, form, type },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { answer, form, type } = props;
  const context = contextOf(answer.lang);
  return text(
    answer.type === 'live'
      ? claimCitations[form](answer.claim, answer.in, context)
      : retiredCitations[form](answer.record, answer.lang, context),
    type,
  );
};
