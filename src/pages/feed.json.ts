import type { APIRoute } from 'astro';
import { address, contextOf, getCorpus } from '../build/current.ts';
import { json } from '../build/responses.ts';
import { toJsonFeed } from '../exports/feeds.ts';
import { siteFiles } from '../site/files.ts';

export const GET: APIRoute = async () =>
  json(toJsonFeed(await getCorpus(), contextOf(undefined), address), siteFiles.jsonFeed.type);
