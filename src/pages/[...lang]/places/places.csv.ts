/** The places of the whole site, as data. */
import type { APIRoute } from 'astro';
import { toPlacesCsv } from '../../../articles/places-csv.ts';
import { getCorpus, languagePaths, localeOf } from '../../../build/current.ts';
import { siteMap } from '../../../build/maps.ts';
import { text } from '../../../build/responses.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) =>
  text(toPlacesCsv(siteMap(await getCorpus(), localeOf(params['lang']).lang).places), 'text/csv');
