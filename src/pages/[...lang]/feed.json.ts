import type { APIRoute } from 'astro';
import { address, contextOf, getCorpus, languagePaths } from '../../build/current.ts';
import { json } from '../../build/responses.ts';
import { toJsonFeed } from '../../exports/feeds.ts';
import { siteFiles } from '../../site/files.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute = async ({ params }) =>
  json(toJsonFeed(await getCorpus(), contextOf(params['lang']), address), siteFiles.jsonFeed.type);
