/** All rows of a list that fits no page, for its filter. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { claimsList, entitiesList, sourcesList } from '../../../build/browse-lists.ts';
import { filteredLists, toRows, type FilteredList } from '../../../build/browse-rows.ts';
import { getCorpus, languagePaths, localeOf, type Locale } from '../../../build/current.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { json } from '../../../build/responses.ts';
import type { ListRows } from '../../../exports/list-row.ts';

const partsOf = (list: FilteredList, corpus: Corpus, { to, lang, original }: Locale) =>
  ({
    claims: () => claimsList(to, corpus, lang, original.lang),
    entities: () => entitiesList(to, corpus, lang),
    sources: () => sourcesList(to, corpus, lang),
  })[list]().parts;

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return languagePaths().flatMap(({ params }) => {
    const locale = localeOf(params.lang);
    return filteredLists
      .filter((list) => partsOf(list, corpus, locale).length > 1)
      .map((list) => ({ params: { ...params, list }, props: { list } }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ params, props }) => {
  const locale = localeOf(params['lang']);
  const { assessments } = locale.words;
  return json({
    assessments: Object.fromEntries(Object.entries(assessments).map(([id, { name }]) => [id, name])),
    rows: toRows[props.list](await getCorpus(), locale),
  } satisfies ListRows);
};
