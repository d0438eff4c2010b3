/** What facets call their values, for those whose values are content. */
import type { APIRoute, GetStaticPaths } from 'astro';
import site from '../../../../../site.config.ts';
import { getCorpus } from '../../../../build/current.ts';
import { json } from '../../../../build/responses.ts';
import { langParam } from '../../../../site/lang-param.ts';

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return site.languages.flatMap((lang) => {
    const labels = {
      entity: corpus.entitiesIn(lang).map(({ id, name }) => [id, name]),
      speaker: [...new Set(corpus.claimsIn(lang).map(({ speaker }) => speaker))].map(({ id, name }) => [
        id,
        name,
      ]),
      source: corpus.sourcesIn(lang).map(({ id, title }) => [id, title]),
      article: corpus.articlesIn(lang).map(({ id, title }) => [id, title]),
    };
    return Object.entries(labels).map(([facet, pairs]) => ({
      params: { lang: langParam(lang), facet },
      props: { pairs },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ pairs: [string, string][] }> = ({ props }) =>
  json(Object.fromEntries(props.pairs));
