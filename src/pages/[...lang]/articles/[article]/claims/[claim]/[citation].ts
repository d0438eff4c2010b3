import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { contextOf, getCorpus } from '../../../../../../astro/current.ts';
import { text } from '../../../../../../astro/responses.ts';
import { claimCitations } from '../../../../../../exports/claim-citation.ts';
import { langParam } from '../../../../../../i18n/lang-param.ts';

const forms = [
  ['bib', 'bibtex', 'application/x-bibtex'],
  ['ris', 'ris', 'application/x-research-info-systems'],
] as const;

/** A claim as a file for reference managers, named by the claim. */
export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.flatMap((article) =>
    article.claims.flatMap((claim) =>
      forms.map(([ending, form, type]) => ({
        params: {
          lang: langParam(article.lang),
          article: article.id,
          claim: claim.id,
          citation: `${claim.id}.${ending}`,
        },
        props: { article, claim, form, type },
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { article, claim, form, type } = props;
  return text(claimCitations[form](claim, article, contextOf(article.lang)), type);
};
