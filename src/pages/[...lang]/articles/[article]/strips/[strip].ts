/** What a claim gives beside what was found, as files: drawn for pages, to take along, as data. */
import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getCorpus, localeOf } from '../../../../../build/current.ts';
import { drawnPng } from '../../../../../build/picture.ts';
import { text } from '../../../../../build/responses.ts';
import { stripFiles, stripForms } from '../../../../../exports/strip-files.ts';
import { langParam } from '../../../../../site/lang-param.ts';

export const getStaticPaths = (async () => {
  const { articles } = await getCorpus();
  return articles.flatMap(({ lang, id, claims }) =>
    claims.flatMap((claim) => {
      const files = stripFiles(claim, localeOf(lang));
      return files === undefined
        ? []
        : stripForms.map((form) => ({
            params: { lang: langParam(lang), article: id, strip: `${claim.id}.${form}` },
            props: { file: files[form] },
          }));
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { file } }) =>
  typeof file === 'string'
    ? text(file, file.startsWith('<') ? 'image/svg+xml' : 'text/csv')
    : new Response(await drawnPng(file).render(), { headers: { 'Content-Type': 'image/png' } });
