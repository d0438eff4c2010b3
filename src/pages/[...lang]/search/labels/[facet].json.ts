/** What facets call their values, for those whose values are content. */
import type { APIRoute, GetStaticPaths } from 'astro';
import site from '../../../../../site.config.ts';
import { getCorpus } from '../../../../build/current.ts';
import { json } from '../../../../build/responses.ts';
import { langParam } from '../../../../site/lang-param.ts';

export const getStaticPaths = (async () => {
  const { entities, sources, articles } = await getCorpus();
  return site.languages.flatMap((lang) => {
    const labels = {
      entity: entities.map(({ id, name }) => [id, name]),
      source: sources.map(({ id, title }) => [id, title]),
      article: articles.filter((article) => article.lang === lang).map(({ id, title }) => [id, title]),
    };
    return Object.entries(labels).map(([facet, pairs]) => ({
      params: { lang: langParam(lang), facet },
      props: { pairs },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ pairs: [string, string][] }> = ({ props }) =>
  json(Object.fromEntries(props.pairs));
