/**
 * The claims of an analysis for reference managers, under every id that it has or had; those that were withdrawn say so.
 * A claim by itself is a download that its page carries.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import site from '../../site.config.ts';
import { articleAnswers, type ArticleAnswer } from '../corpus/article-answers.ts';
import { retiredIn } from '../corpus/retired-in.ts';
import { claimCitations, retiredCitations } from '../exports/claim-citation.ts';
import { langParam } from '../site/lang-param.ts';
import { contextOf, getCorpus } from './current.ts';
import { text } from './responses.ts';

const forms = {
  bibtex: { type: 'application/x-bibtex', between: '\n' },
  ris: { type: 'application/x-research-info-systems', between: '\r\n' },
} as const;

export const citationPaths = (async () =>
  articleAnswers(await getCorpus(), site.languages).map((answer) => ({
    params: { lang: langParam(answer.lang), article: answer.id },
    props: { answer },
  }))) satisfies GetStaticPaths;

export const citationsAs =
  (form: keyof typeof forms): APIRoute<{ readonly answer: ArticleAnswer }> =>
  async ({ props: { answer } }) => {
    const { type, between } = forms[form];
    const context = contextOf(answer.lang);
    const article = answer.type === 'live' ? answer.article : undefined;
    const withdrawn = retiredIn(await getCorpus(), article?.id ?? answer.id);
    const written = [
      ...(article ? article.claims.map((claim) => claimCitations[form](claim, article, context)) : []),
      ...withdrawn.map((record) => retiredCitations[form](record, answer.lang, context)),
    ];
    return text(written.join(between), type);
  };
