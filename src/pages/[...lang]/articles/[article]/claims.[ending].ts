import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import site from '../../../../../site.config.ts';
import { contextOf, getCorpus } from '../../../../build/current.ts';
import { text } from '../../../../build/responses.ts';
import { claimAnswers } from '../../../../corpus/claim-answers.ts';
import { claimCitations, retiredCitations } from '../../../../exports/claim-citation.ts';
import { langParam } from '../../../../site/lang-param.ts';

const forms = [
  ['bib', 'bibtex', 'application/x-bibtex'],
  ['ris', 'ris', 'application/x-research-info-systems'],
] as const;

/**
 * The claims of an analysis for reference managers, under every id that it has or had; those that were withdrawn say so.
 * A claim by itself is a download that its page carries.
 */
export const getStaticPaths = (async () => {
  const answers = claimAnswers(await getCorpus(), site.languages);
  const groups = Map.groupBy(answers, ({ lang, article }) => `${lang} ${article}`);
  return [...groups.values()].flatMap((group) => {
    const [{ lang, article } = { lang: '', article: '' }] = group;
    // A claim that moved within the analysis answers under both of its ids.
    const each = new Map(
      group.map((answer) => [answer.type === 'live' ? answer.claim : answer.record, answer]),
    );
    return forms.map(([ending, form, type]) => ({
      params: { lang: langParam(lang), article, ending },
      props: { answers: [...each.values()], form, type },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { answers, form, type } = props;
  const written = answers.map((answer) => {
    const context = contextOf(answer.lang);
    return answer.type === 'live'
      ? claimCitations[form](answer.claim, answer.in, context)
      : retiredCitations[form](answer.record, answer.lang, context);
  });
  return text(written.join(form === 'ris' ? '\r\n' : '\n'), type);
};
